import Foundation
import ProviderCore
import TestSupport
import Testing

/// Who is sent the API key, and over how many connections.
struct EarningsSecretTests {
  private static let range = ["--from", "2026-11-16", "--to", "2026-11-20"]

  private static func carriesKey(_ seen: ConsoleStandIn.Seen) -> Bool {
    seen.headers.contains { $0[0].lowercased() == "x-api-key" || $0[1].contains("akash_") }
      || seen.target.contains("akash_")
  }

  @Test func `the key goes to the Provider Console and never to the public Console`() async throws {
    let fixture = try await EarningsFixture()
    for arguments in [
      Self.range, ["--source", "console"] + Self.range, ["--source", "provider-console"] + Self.range,
      ["--provider", TestKeys.otherWallet] + Self.range, ["sync", "--source", "console"] + Self.range,
      ["sync"] + Self.range + ["--reread", "9999d"], ["sync", "--all"] + Self.range,
    ] {
      let run = try await fixture.run(arguments)
      #expect(run.status == 0, "\(arguments) \(run.errors)")
    }
    let log = try fixture.service.log()
    #expect(log.contains { $0.service == "console" } && log.contains { $0.service == "provider" })
    for seen in log { #expect(Self.carriesKey(seen) == (seen.service == "provider"), "\(seen.target)") }
  }

  @Test func `a key is used for its own provider alone`() async throws {
    let fixture = try await EarningsFixture()
    let source = ["--source", "provider-console"]
    let run = try await fixture.run(["--provider", TestKeys.otherWallet] + source + Self.range)
    #expect(run.status == 77)
    #expect(
      run.errors.contains("for \(TestKeys.otherWallet)") && run.errors.contains("--source console"))
    #expect(try fixture.service.log().isEmpty)

    // A profile without an address: the person says whose the key is.
    try fixture.configure(
      EarningsFixture.text(
        providerConsole: fixture.service.providerConsole, console: fixture.service.console
      ).replacing("provider: \(TestKeys.wallet)", with: "token_env: NONE"))
    let named = try await fixture.run(
      ["--provider", TestKeys.wallet, "--format", "json"] + source + Self.range)
    #expect(named.status == 0, "\(named.errors)")
    #expect(try fixture.service.log().map(\.service).contains("provider"))
    let guessed = try await fixture.run(["--provider", TestKeys.wallet, "--format", "json"] + Self.range)
    #expect(try JSONValue(parsing: Array(guessed.output))["source"] == .string("console"))
  }

  /// The real service redirects a slash too many to an address without TLS.
  @Test(arguments: [301, 302, 307, 308])
  func `no redirect is followed`(status: Int) async throws {
    let fixture = try await EarningsFixture()
    let target =
      "\(fixture.service.console)/v1/provider-earnings/\(TestKeys.wallet)?from=2026-11-19&to=2026-11-20"
    try fixture.service.control(
      #"{"faults":[{"kind":"redirect","status":\#(status),"location":"\#(target)","count":-1}]}"#)
    for arguments in [Self.range, ["sync"] + Self.range] {
      let run = try await fixture.run(arguments)
      #expect(run.status == 69)
      #expect(run.errors.contains("redirect (status \(status))"))
    }
    #expect(try fixture.service.log().map(\.service) == ["provider", "provider"])
  }

  @Test(arguments: ["console", "provider-console"])
  func `all questions go over one connection`(source: String) async throws {
    let fixture = try await EarningsFixture()
    let url = source == "console" ? fixture.service.console : fixture.service.providerConsole
    let port = try #require(url.split(separator: ":").last)
    let forwarded = "http://127.0.0.1:PORT"
    try fixture.configure(
      EarningsFixture.text(
        providerConsole: forwarded, console: source == "console" ? forwarded : fixture.service.console))
    let program = TestData.root.appending(path: "Tests/Data/console/count_connections.py").path()
    let run = try await fixture.run(
      ["sync", "--from", "2026-11-01", "--to", "2026-11-20", "--source", source],
      through: ["python3", program, String(port), EarningsFixture.configuration, "count"])
    #expect(run.status == 0, "\(run.errors)")
    let asked = source == "console" ? try fixture.service.log() : try fixture.questions()
    #expect(asked.count == 20)
    #expect(fixture.folder.read("count") == "1")
  }
}
