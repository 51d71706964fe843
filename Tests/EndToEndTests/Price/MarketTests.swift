import Foundation
import ProviderCore
import TestSupport
import Testing

/// `price --market` against the stand-in for the Console API.
struct MarketTests {
  /// The prices of `docs/pricing.md`'s example.
  private static let prices = """
    price:
      gpu: {h100: 1400, a100.80Gi.sxm: 400, l40s: 300, t4: 65}

    """

  private static func run(
    _ arguments: String..., control: String? = nil, more: String = prices, console: String? = nil,
    environment: [String: String] = [:]
  ) async throws -> ToolRun {
    let fixture = try await ChainFixture(console: console)
    let path = ".config/akash-provider-tool/config.yaml"
    let text = try #require(fixture.folder.read(path))
    try fixture.folder.write(text + more, to: path, mode: 0o600)
    if let control { try fixture.service.control(control) }
    let run = try await ToolRun.run(
      ["price", "--market"] + arguments, in: fixture.folder.path, environment: environment)
    let seen = try fixture.service.log()
    // One question to one service, without the profile's key; more only where it is asked again.
    #expect(seen.allSatisfy { $0.target == "/v1/gpu-prices" })
    #expect(!seen.flatMap(\.headers).contains { $0.first?.lowercased() == "x-api-key" })
    return run
  }

  @Test func `the documented table is the tool's`() async throws {
    let shown = DocumentedBlock.all.first { $0.document == "docs/pricing.md" && $0.language == "text" }
    let run = try await Self.run()
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(shown?.text == run.text)
  }

  /// The stand-in's figures × 429909 ÷ 600: 1.66 dollars an hour are 1189.4149 a month; 1400 of it is 117.7 %.
  @Test func `in JSON each card has the network's prices and the provider's`() async throws {
    let answer = try JSONValue(parsing: Array(try await Self.run("--format", "json").output))
    #expect(answer.text("schema") == "akash-provider-tool/price-market/v1")
    let models = answer.list("models")
    #expect(models.map { $0.text("model") } == ["a100", "h100", "l40s", "t4", "p40", "rtx4090"])
    let card = try #require(models.first { $0.text("model") == "h100" })
    #expect(card["bids_usd_per_month"]?.text("median") == "1189.4149")
    #expect(card.text("target_usd_per_month") == "1400")
    #expect(card.text("matched") == "h100")
    #expect(card.text("percent_of_median") == "117.7")
    #expect(card.text("standing") == "above-median")
    #expect(card["available"] == .number(24) && card["total"] == .number(112))
    #expect(models.last?.text("matched") == nil)
  }

  @Test func `prices of the environment and the month's blocks hold`() async throws {
    let run = try await Self.run(
      "--format", "json", more: "price: {blocks_per_month: 600}\n",
      environment: ["PRICE_TARGET_GPU_MAPPINGS": "t4=0.08"])
    let answer = try JSONValue(parsing: Array(run.output))
    #expect(answer.text("blocks_per_month") == "600")
    let first = try #require(answer.list("models").first)
    #expect(first.text("model") == "t4")
    #expect(first["bids_usd_per_month"]?.text("min") == "0.09")
    #expect(first.text("standing") == "below-cheapest")
  }

  @Test(arguments: [
    (["order.json"], "the file \"order.json\""), (["-"], "the file \"-\""), (["--batch"], "--batch"),
    (["--explain"], "--explain"), (["--precision", "2"], "--precision"),
    (["--akt-price", "1"], "--akt-price"),
    (["--format", "bid"], "--format bid"),
  ])
  func `what is about an order is refused`(arguments: [String], culprit: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(["price", "--market"] + arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("error: --market prices no order: leave out \(culprit)\n"), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  struct Trouble: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fault: String
    let status: Int32
    let words: String
  }

  static let troubles = [
    Trouble(
      testDescription: "a web page", fault: #""kind":"html","status":200"#, status: 69,
      words: "makes no sense"),
    Trouble(
      testDescription: "a redirect", fault: #""kind":"redirect","location":"http://127.0.0.1:9/""#,
      status: 69,
      words: "redirect"),
    Trouble(
      testDescription: "too many requests", fault: #""kind":"status","status":429,"retry_after":900"#,
      status: 75,
      words: "left alone"),
    Trouble(
      testDescription: "a name that moves the cursor",
      fault: #""kind":"status","status":400,"body":{"message":"\u001b[2Jx"}"#, status: 69, words: "status 400"
    ),
    Trouble(
      testDescription: "a huge answer", fault: #""kind":"huge""#, status: 69, words: "no usable answer"),
  ]

  @Test(arguments: troubles)
  func `what is no answer is an error, and the hint one that helps here`(trouble: Trouble) async throws {
    let run = try await Self.run(control: #"{"faults":[{\#(trouble.fault),"count":-1}]}"#)
    #expect(run.status == trouble.status, "\(run.errors)")
    #expect(run.errors.contains(trouble.words), "\(run.errors)")
    #expect(run.errors.contains("\nhint: "))
    #expect(!run.errors.contains("--timeout") && !run.errors.contains("--verbose"))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.output.isEmpty)
  }

  @Test func `a Console that is not there is an error`() async throws {
    let run = try await Self.run(console: "http://127.0.0.1:9")
    #expect(run.status == 69)
    #expect(run.errors.hasPrefix("error: the Console API cannot be reached"))
  }
}
