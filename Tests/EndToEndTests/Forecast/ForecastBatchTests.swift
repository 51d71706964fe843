import Foundation
import ProviderCore
import TestSupport
import Testing

struct ForecastBatchTests {
  private static func series(_ number: Int) -> String {
    let values = (0..<60).map { String(100 + (($0 * 37 + number) % 11) + $0 % 7) }.joined(separator: ",")
    return #"{"id":"s\#(number)","horizon":7,"values":[\#(values)]}"#
  }

  private static func run(
    _ lines: [String], _ arguments: [String] = [], through: [String] = []
  ) async throws -> ToolRun {
    let folder = try TemporaryFolder()
    let input = Data(lines.map { $0 + "\n" }.joined().utf8)
    let tool = try RunningTool(
      ["forecast", "--batch"] + arguments, in: folder.path, input: input, through: through)
    return try await tool.end()
  }

  private static func answers(_ run: ToolRun) throws -> [JSONValue] {
    try run.text.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
  }

  @Test func `answers each line in its place`() async throws {
    let numbers = Array(0..<40)
    let run = try await Self.run(numbers.map { Self.series($0) })
    #expect(run.status == 0 && run.errors.isEmpty)
    let answers = try Self.answers(run)
    #expect(answers.map { $0["id"]?.asString } == numbers.map { "s\($0)" })
    for answer in answers {
      for key in ["mean", "lo80", "hi80", "lo95", "hi95"] {
        guard case .array(let numbers)? = answer[key] else {
          Issue.record("no \(key)")
          continue
        }
        #expect(numbers.count == 7 && numbers.allSatisfy { $0.asJSONNumber != nil })
      }
    }
  }

  @Test func `leases make a difference, and so does the seed where there are any`() async throws {
    let text = String(decoding: try TestData.bytes("forecast/leases.ndjson"), as: UTF8.self)
    let lines = text.split(separator: "\n").map { String($0) }
    let without = lines.map { String($0.prefix { $0 != "l" }.dropLast(2)) + "}" }
    let hybrid = try await Self.run(lines)
    #expect(hybrid.status == 0)
    #expect(hybrid.text != (try await Self.run(lines, ["--seed", "2"])).text)
    #expect(hybrid.text == (try await Self.run(lines, ["--seed", "1"])).text)
    #expect(hybrid.text != (try await Self.run(without)).text)
  }

  @Test func `gives the same bytes on one core and on all, and in any company`() async throws {
    let book = String(decoding: try TestData.bytes("forecast/leases.ndjson"), as: UTF8.self)
    let lines = book.split(separator: "\n").map { String($0) } + (0..<30).map { Self.series($0) }
    let all = try await Self.run(lines)
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset") {
      #expect(try await Self.run(lines, through: ["/usr/bin/taskset", "-c", "0"]).text == all.text)
    }
    let backwards = try await Self.run(lines.reversed())
    #expect(
      backwards.text.split(separator: "\n").reversed() == all.text.split(separator: "\n")[...].map { $0 })
  }

  @Test func `a bad line spoils no other`() async throws {
    let run = try await Self.run([
      Self.series(1), #"{"id":"bad","horizon":7,"values":[1,"x"]}"#, "", Self.series(2),
    ])
    #expect(run.status == 65)
    let answers = try Self.answers(run)
    #expect(answers.map { $0["id"]?.asString } == ["s1", "bad", nil, "s2"])
    #expect(answers[1]["error"]?.asString?.hasPrefix("values[1]: ") == true)
    #expect(answers[1]["line"] == .number(2))
    #expect(answers[2]["error"]?.asString != nil)
    #expect(run.errors.hasPrefix("error: 2 lines could not be forecast\n"))
  }

  @Test func `reads a file, too`() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "series.ndjson")
    try Data(Self.series(1).utf8).write(to: file)
    let run = try await ToolRun.run(["forecast", "--batch", "series.ndjson"], in: folder.path)
    #expect(run.text == (try await Self.run([Self.series(1)])).text)
    let missing = try await ToolRun.run(["forecast", "--batch", "none"], in: folder.path)
    #expect(missing.status == 66)
  }

  @Test func `an empty stream has no answers`() async throws {
    let run = try await Self.run([])
    #expect(run.status == 0 && run.text.isEmpty)
  }
}
