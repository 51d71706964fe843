import Foundation
import TestSupport
import Testing

/// The built tool, started as the provider daemon starts a bid script.
struct PriceTests {
  private static let vectors =
    (try? TestData.lines("price/vectors.ndjson", ScriptVector.self)) ?? []

  /// Every twelfth of the recorded orders; the core's tests have all of them.
  @Test(arguments: stride(from: 0, to: 600, by: 12).map { vectors[$0] })
  func `bids as the stock script does`(vector: ScriptVector) async throws {
    let folder = try TemporaryFolder()
    let environment = vector.environment.merging(
      ["AKASH_PROVIDER_TOOL_AKT_PRICE": vector.aktUSD]) { $1 }
    let run = try await ToolRun.run(
      ["price"], in: folder.path, input: Data(vector.order.utf8), environment: environment)
    #expect(run.status == Int32(vector.expectation.exit))
    #expect(run.text == vector.expectation.output)
    let sentence = run.errors.split(separator: "\n").first { !$0.hasPrefix("warning: ") }
    #expect(sentence.map { String($0) } ?? "" == vector.expectation.error)
  }

  private static func badInputs() throws -> [BadInput] {
    try TestData.lines("price/bad-inputs.ndjson", BadInput.self)
      + TestData.lines("sdl/bad-sdl.ndjson", BadInput.self)
  }

  @Test(arguments: try badInputs())
  func `bids on nothing bad and names the culprit`(bad: BadInput) async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(
      ["price", "--format", "bid", "--akt-price", bad.aktUSD], in: folder.path,
      input: Data(bad.input.utf8), environment: bad.environment, timeout: 10)
    #expect([64, 65, 78].contains(run.status))
    #expect(run.text == "")
    #expect(bad.culprits.contains { run.errors.lowercased().contains($0.lowercased()) }, "\(run.errors)")
    #expect(1...6 ~= run.errors.split(separator: "\n").count)
  }

  @Test func `refuses 100 MB quickly, whatever they are`() async throws {
    let folder = try TemporaryFolder()
    for byte in ["[", " ", "x", "\0"] {
      let input = Data(repeating: byte.utf8.first ?? 0, count: 100 << 20)
      let run = try await ToolRun.run(["price"], in: folder.path, input: input, timeout: 10)
      #expect(run.status == 65)
      #expect(run.text == "")
      #expect(run.errors.hasPrefix("error: standard input is larger than 16 MiB\n"))
    }
  }

  @Test func `prices a batch in order, and says which lines are no orders`() async throws {
    let folder = try TemporaryFolder()
    let batch = try TestData.lines("price/batch.ndjson", ScriptVector.self)
      .filter { $0.aktUSD == "3.1" }
    let input = batch.map { $0.order + "\n" }.joined() + "nonsense\n"
    let run = try await ToolRun.run(
      ["price", "--batch", "--akt-price", "3.1"], in: folder.path, input: Data(input.utf8),
      environment: try #require(batch.first).environment)
    #expect(run.status == 65)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == batch.count + 1)
    for (vector, line) in zip(batch, lines) where vector.expectation.exit == 0 {
      #expect(line.hasPrefix("{\"bid\":\"\(vector.expectation.output)\","), "\(vector.name): \(line)")
    }
    #expect(lines.last?.hasSuffix("\"line\":\(batch.count + 1)}") == true)
  }
}
