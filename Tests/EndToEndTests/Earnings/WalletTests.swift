import ProviderCore
import TestSupport
import Testing

/// Whose key it is.
struct WalletTests {
  private static let range = ["--from", "2026-11-18", "--to", "2026-11-20"]

  private static func fixture(console: String? = nil) async throws -> EarningsFixture {
    let fixture = try await EarningsFixture()
    try fixture.configure(
      EarningsFixture.text(
        TestKeys.otherWallet, providerConsole: fixture.service.providerConsole,
        console: console ?? fixture.service.console))
    return fixture
  }

  @Test(arguments: [["sync"], ["show"], ["export", "--format", "csv"]])
  func `another wallet's key is refused`(verb: [String]) async throws {
    let fixture = try await Self.fixture()
    let run = try await fixture.run(verb + Self.range)
    #expect(run.status == 77 && (verb == ["sync"] || run.output.isEmpty))
    #expect(run.errors.contains("the API key is not of \(TestKeys.otherWallet)"))
    #expect(try await fixture.rows().isEmpty)
  }

  @Test func `zeros of the public Console blame no key`() async throws {
    let fixture = try await EarningsFixture()
    let zeros = #"{\"earnings\":{\"totalUAktEarned\":0,\"totalUUsdcEarned\":0,\"totalUUsdEarned\":0}}"#
    try fixture.service.control(
      #"{"faults":[{"kind":"status","status":200,"body":"\#(zeros)","match":"/v1/provider-earnings","count":-1}]}"#
    )
    let run = try await fixture.run(["sync"] + Self.range)
    #expect(run.status == 69 && run.errors.contains("nothing was kept"), "\(run.errors)")
    #expect(try await fixture.rows().isEmpty)
  }

  @Test func `nothing is kept while nobody can tell whose a key is, and one proof is enough`() async throws {
    let nobody = "http://127.0.0.1:9"
    let fixture = try await Self.fixture(console: nobody)
    let refused = try await fixture.run(["sync"] + Self.range)
    #expect(refused.status == 69 && refused.errors.contains("nothing was kept"))
    #expect(try await fixture.rows().isEmpty)

    let own = try await EarningsFixture()
    #expect(try await own.run(["sync"] + Self.range).status == 0)
    try own.configure(EarningsFixture.text(providerConsole: own.service.providerConsole, console: nobody))
    let later = try await own.run(["sync", "--from", "2026-11-10", "--to", "2026-11-20"])
    #expect(later.status == 0, "\(later.errors)")
  }
}
