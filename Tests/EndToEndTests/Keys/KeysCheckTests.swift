import Foundation
import ProviderCore
import TestSupport
import Testing

/// `keys check` against the stand-in: the state, the exit status that cron sees, and the words.
struct KeysCheckTests {
  private struct Case: Sendable {
    let name: String
    var wallet = TestKeys.wallet
    var key: String? = TestKeys.working
    /// Nil for a profile without a token.
    var token: String? = "valid"
    var control: String?
    let status: Int32
    let state: String
    let words: String
  }

  private static let down = #"{"options":{"db_down":"mongo:27017: timed out"}}"#
  private static let flapping =
    #"{"faults":[{"kind":"status","status":401,"match":"/provider-earnings","#
    + #""body":"{\"detail\":{\"error\":\"Invalid API Key\",\"message\":\"bad\"}}"}]}"#

  private static let cases = [
    Case(name: "works", status: 0, state: "works", words: "2046-01-05"),
    Case(name: "works, no token", token: nil, status: 0, state: "works", words: "akash_fa4e…fa4e"),
    Case(
      name: "never expires", wallet: TestKeys.endlessWallet, key: TestKeys.endless, status: 0, state: "works",
      words: "akash_f0f0…f0f0"),
    Case(name: "missing", key: nil, status: 77, state: "missing", words: "\"keys add\" keeps one"),
    Case(
      name: "trailing blank", key: "\"\(TestKeys.working) \"", status: 77, state: "malformed",
      words: "ends in a blank"),
    Case(
      name: "capitals", key: TestKeys.key("FA4E"), status: 77, state: "malformed", words: "capital letters"),
    Case(
      name: "wrong, no token", key: TestKeys.key("0bad"), token: nil, status: 77, state: "refused",
      words: "wrong, inactive or expired"),
    Case(
      name: "wrong, token", key: TestKeys.key("0bad"), status: 77, state: "refused",
      words: "it is not the wallet's key, which is akash_fa4e…fa4e"),
    Case(
      name: "wrong, token expired", key: TestKeys.key("0bad"), token: "expired", status: 77, state: "refused",
      words: "wrong, inactive or expired"),
    Case(
      name: "expired", wallet: TestKeys.expiredWallet, key: TestKeys.expired, status: 77, state: "expired",
      words: "2025-11-01"),
    Case(
      name: "inactive", wallet: TestKeys.inactiveWallet, key: TestKeys.inactive, status: 77, state: "refused",
      words: "inactive"),
    Case(
      name: "no key at the service", wallet: TestKeys.keylessWallet, key: TestKeys.key("0bad"), status: 77,
      state: "refused", words: "has no key at the service"),
    Case(name: "database down", control: down, status: 69, state: "unknown", words: "not well itself"),
    Case(name: "a 401 that passes", control: flapping, status: 0, state: "works", words: "2046"),
    Case(
      name: "service down", control: #"{"faults":[{"kind":"html","count":-1,"service":"provider"}]}"#,
      status: 69, state: "unknown", words: "status 502"),
    Case(
      name: "service hangs", control: #"{"faults":[{"kind":"hang","count":-1,"service":"provider"}]}"#,
      status: 75, state: "unknown", words: "no answer in time"),
    Case(
      name: "public figures down too", key: TestKeys.key("0bad"), token: nil,
      control: #"{"faults":[{"kind":"status","status":503,"count":-1,"service":"console"}]}"#, status: 69,
      state: "unknown", words: "public figures are not to be had either: status 503"),
    Case(
      name: "the upstream of the service is down", control: #"{"options":{"upstream":"down"}}"#, status: 0,
      state: "works", words: "akash_fa4e…fa4e"),
  ]

  @Test(arguments: cases.map(\.name))
  func `tells what is the matter with a key`(name: String) async throws {
    let test = try #require(Self.cases.first { $0.name == name })
    let fixture = try await KeysFixture(
      test.wallet, key: test.key, token: test.token.map { TestKeys.token(test.wallet, $0) } ?? "\"\"")
    if test.token == nil {
      try fixture.configure(
        fixture.text.split(separator: "\n").filter { !$0.contains("    token:") }.joined(separator: "\n"))
    }
    if let control = test.control { try fixture.service.control(control) }
    let before = fixture.text
    let run = try await fixture.run(["check", "--format", "json", "--timeout", "1s"])
    #expect(run.status == test.status, "\(run.errors)")
    let report = try JSONValue(parsing: run.output.map { $0 })
    guard case .array(let checks)? = report["checks"], let check = checks.first else {
      Issue.record("\(run.text)")
      return
    }
    #expect(checks.count == 1)
    #expect(check["state"] == .string(test.state), "\(run.text)")
    #expect((run.text + run.errors).contains(test.words), "\(run.text)\(run.errors)")
    #expect(fixture.text == before, "a check changes nothing")
  }

  /// What cron looks at: the worst of several keys.
  @Test func `of several keys the worst decides`() async throws {
    let fixture = try await KeysFixture()
    func configure(_ profiles: [String]) throws {
      let endpoints =
        "{provider_console: \"\(fixture.service.providerConsole)\", console: \"\(fixture.service.console)\"}"
      let lines = profiles.enumerated().map { "  p\($0.offset): {\($0.element), endpoints: \(endpoints)}\n" }
      try fixture.configure("profiles:\n" + lines.joined())
    }
    func status(_ arguments: String...) async throws -> Int32 {
      try await fixture.run(["check", "--all"] + arguments).status
    }
    let now = Int(Date().timeIntervalSince1970)
    let soon = Timestamp(seconds: now + 20 * 86_400)
    let good = "api_key: \(TestKeys.other), api_key_expires: 2046-01-05T09:30:15Z"
    let expiring = "api_key: \(TestKeys.working), api_key_expires: \(soon)"
    let wrong = "api_key: \(TestKeys.key("0bad"))"

    try configure([good])
    #expect(try await status() == 0)
    try configure([good, expiring])
    #expect(try await status() == 1)
    #expect(try await status("--within", "19d") == 0)
    #expect(try await status("--within", "21d") == 1)
    try configure([good, expiring, wrong])
    let run = try await fixture.run(["check", "--all"])
    #expect(run.status == 77)
    #expect(run.errors.hasPrefix("error: the API key akash_0bad…0bad of profile \"p2\" is refused"))
    let states = run.text.split(separator: "\n").dropFirst().map { $0.split(separator: " ")[2] }
    #expect(states == ["works", "works", "refused"])
    try configure([good, "provider: \(TestKeys.wallet)"])
    #expect(try await status() == 77)
    try configure([good])
    try fixture.service.control(#"{"faults":[{"kind":"html","count":-1}]}"#)
    #expect(try await status() == 69)
    try configure([good, "provider: \(TestKeys.wallet)"])
    #expect(try await status() == 77, "a missing key is worse than a service that cannot tell")
  }

  @Test func `a check notes when the key was last used`() async throws {
    let fixture = try await KeysFixture()
    #expect(try await fixture.run(["check"]).status == 0)
    let today = Timestamp(seconds: Int(Date().timeIntervalSince1970)).description.prefix(10)
    let list = try await fixture.run(["list"])
    #expect(list.text.split(separator: "\n")[1].contains(today))
    let notes = try #require(fixture.folder.read(".local/share/akash-provider-tool/keys.json"))
    #expect(LeakCheck.finding(notes) == nil)
  }
}
