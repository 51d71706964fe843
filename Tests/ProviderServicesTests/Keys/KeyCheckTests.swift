import ProviderCore
import Synchronization
import TestSupport
import Testing

@testable import ProviderServices

/// Who is to blame when a key is refused.
struct KeyCheckTests {
  /// 2026-11-22T10:00:00Z.
  private static let start = Timestamp(seconds: 1_795_341_600)
  private static let earnings = "/provider-earnings?"
  private static let publicFigures = "/v1/provider-earnings/\(TestKeys.wallet)?"

  private typealias Script = [(url: String, answer: ScriptedTransport.Answer)]

  private static func recorded(_ url: String, _ name: String) throws -> Script {
    let response = try #require(ConsoleRecording.named(name)).response
    return [(url, .response(response.status, response.body))]
  }

  private static func refusals(_ count: Int = 2) throws -> Script {
    try (0..<count).flatMap { _ in try recorded(earnings, "key.wrong") }
  }

  private struct Checked {
    let result: KeyCheckResult
    let surprises: [String]
    let seconds: Int
  }

  private static func check(
    _ script: Script, key: SecretSource? = .inline(Secret(TestKeys.working)), token: Bool = false,
    provider: String? = TestKeys.wallet, expires: String? = nil
  ) -> Checked {
    var profile = Configuration.Profile()
    profile.secrets[.apiKey] = key
    if token { profile.secrets[.token] = .inline(Secret(TestKeys.token(TestKeys.wallet))) }
    profile.provider = provider.flatMap { AccountAddress($0) }
    profile.apiKeyExpires = expires.flatMap { Timestamp($0) }
    let clock = FixedClock(start)
    let transport = ScriptedTransport(script)
    let reader = SecretReader(
      configuration: "/nowhere/config.yaml", folders: Folders { _ in "/nowhere" }, variable: { _ in nil },
      clock: clock.clock)
    let check = KeyCheck(
      reader: reader, transport: transport, timeout: TimeSpan(seconds: 40), clock: clock.clock)
    let result = check.result(profile: "main", profile, ignoringEnvironment: true)
    return Checked(
      result: result, surprises: transport.surprises, seconds: clock.clock.now().seconds(since: start))
  }

  // MARK: Without the service

  private static let unasked: [(source: SecretSource?, state: String, masked: String?)] = [
    (nil, "missing", nil), (.file("none"), "unavailable", nil), (.variable("NONE"), "unavailable", nil),
    (.command(["false"]), "unavailable", nil), (.command(["no-such-program"]), "unavailable", nil),
    (.inline(Secret(TestKeys.working + " ")), "malformed", "…"),
    (.inline(Secret(TestKeys.key("FA4E"))), "malformed", "akash_FA4E…FA4E"),
    (.inline(Secret("hunter2")), "malformed", "…"),
  ]

  @Test(arguments: unasked)
  func `what cannot be a key is not sent anywhere`(
    source: SecretSource?, state: String, masked: String?
  ) throws {
    let checked = Self.check([], key: source)
    #expect(checked.surprises == [])
    #expect(checked.result.state.name == state)
    #expect(checked.result.masked == masked)
    #expect(checked.result.state.isUnusable)
  }

  @Test func `a blank at the end is named`() {
    let checked = Self.check([], key: .inline(Secret(TestKeys.working + " ")))
    #expect(checked.result.state.reason == "it ends in a blank, which the service takes for a part of it")
  }

  // MARK: With the service

  @Test func `a key that is accepted works, and is asked about once`() throws {
    let checked = Self.check(try Self.recorded(Self.earnings, "earnings.day"))
    #expect(checked.surprises == [])
    #expect(checked.result.state == .works)
    #expect(checked.seconds == 0)
  }

  @Test func `a 401 that passes is no reason to blame a key`() throws {
    let checked = Self.check(
      try Self.recorded(Self.earnings, "db-down.earnings") + Self.recorded(Self.earnings, "earnings.day"))
    #expect(checked.surprises == [])
    #expect(checked.result.state == .works)
    #expect(checked.seconds >= 1, "a database takes a moment to come back")
  }

  @Test func `when the key expires is asked where nobody has noted it`() throws {
    let script = try Self.recorded(Self.earnings, "earnings.day") + Self.recorded("/api-key", "apikey.get")
    let checked = Self.check(script, token: true)
    #expect(checked.surprises == [])
    #expect(checked.result.expires == Timestamp("2046-01-05T09:30:15Z"))
    let noted = Self.check([script[0]], token: true, expires: "2027-01-01T00:00:00Z")
    #expect(noted.surprises == [])
    #expect(noted.result.expires == Timestamp("2027-01-01T00:00:00Z"))
  }

  @Test func `the token's owner is told which key is the wallet's`() throws {
    func state(_ name: String, key: String, provider: String? = nil) throws -> KeyState {
      let checked = Self.check(
        try Self.refusals() + Self.recorded("/api-key", name), key: .inline(Secret(key)), token: true,
        provider: provider)
      #expect(checked.surprises == [])
      return checked.result.state
    }
    #expect(
      try state("apikey.get-404", key: TestKeys.working) == .refused("the wallet has no key at the service"))
    #expect(
      try state("apikey.get", key: TestKeys.other)
        == .refused("it is not the wallet's key, which is akash_fa4e…fa4e"))
    #expect(try state("apikey.get-inactive-key", key: TestKeys.inactive) == .refused("it is inactive"))
    #expect(
      try state("apikey.get-expired-key", key: TestKeys.expired)
        // 2025-11-01T00:00:00Z.
        == .expired(Timestamp(seconds: 1_761_955_200)))
    // The database was down for the first question and is back for the second.
    guard case .unknown = try state("apikey.get", key: TestKeys.working) else {
      Issue.record("an active key is blamed")
      return
    }
    guard case .unknown(let reason) = try state("db-down.api-key-get", key: TestKeys.working) else {
      Issue.record("a key is blamed for the database")
      return
    }
    #expect(reason.contains("not well itself"))
  }

  /// A token of the environment holds for all profiles.
  @Test func `a token of another wallet says nothing of this one's key`() throws {
    let checked = Self.check(
      try Self.refusals() + Self.recorded("/api-key", "apikey.get-whole-seconds")
        + [(Self.publicFigures, .response(200, "{}"))],
      token: true)
    #expect(checked.surprises == [])
    #expect(checked.result.state.name == "refused")
    #expect(checked.result.state.reason?.contains("akash_beef") == false)
  }

  @Test func `a refused token says nothing, the noted expiry does`() throws {
    let script = try Self.refusals() + Self.recorded("/api-key", "jwt.expired")
    let checked = Self.check(script, token: true, expires: "2026-11-22T09:59:59Z")
    #expect(checked.surprises == [])
    #expect(checked.result.state == .expired(Timestamp(seconds: 1_795_341_599)))
  }

  private static let publicAnswers: [(answer: ScriptedTransport.Answer, state: String)] = [
    (.response(200, #"{"earnings":{}}"#), "refused"), (.response(404, "{}"), "refused"),
    (.response(500, ""), "unknown"), (.response(503, "<html>"), "unknown"),
    (.failure(HTTPFailure(.unreachable, "refused")), "unknown"),
    (.failure(HTTPFailure(.timedOut, "no answer in time")), "unknown"),
  ]

  @Test(arguments: publicAnswers.indices)
  func `a key is blamed only where the wallet's public figures are to be had`(index: Int) throws {
    let expected = Self.publicAnswers[index]
    let checked = Self.check(try Self.refusals() + [(Self.publicFigures, expected.answer)])
    #expect(checked.surprises == [])
    #expect(checked.result.state.name == expected.state)
    #expect(checked.result.state.isUnusable == (expected.state == "refused"))
  }

  private static let silences: [ScriptedTransport.Answer] = [
    .response(500, "Internal Server Error"), .response(502, "<html>"), .response(200, "<html>"),
    .response(429, "{}"), .failure(HTTPFailure(.timedOut, "no answer in time")),
    .failure(HTTPFailure(.broken, "reset")),
  ]

  @Test(arguments: silences.indices)
  func `a service that is down says nothing of the key`(index: Int) throws {
    for first in [Script(), try Self.refusals(1)] {
      let checked = Self.check(first + [(Self.earnings, Self.silences[index])])
      #expect(checked.surprises == [])
      #expect(checked.result.state.name == "unknown")
      #expect(!checked.result.state.isUnusable)
      #expect(checked.result.state.reason?.hasPrefix("the Provider Console does not tell") == true)
    }
  }
}
