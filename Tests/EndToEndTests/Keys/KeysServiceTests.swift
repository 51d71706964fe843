import Foundation
import ProviderCore
import TestSupport
import Testing

/// create, rotate and revoke where nothing fails, and where the answer is no.
struct KeysServiceTests {
  @Test func `create makes a wallet's first key, keeps it and tries it`() async throws {
    let fixture = try await KeysFixture(TestKeys.keylessWallet, key: nil)
    let run = try await fixture.run(["create"])
    #expect(run.status == 0, "\(run.errors)")
    let key = try fixture.expectInStep()
    #expect(
      run.text.hasPrefix(
        "created \(KeysFixture.mask(key)) for profile \"main\", kept in \(fixture.path), good until "))
    #expect(
      try fixture.service.log().map(\.summary).prefix(2) == ["POST /api-key", "GET /provider-earnings"])
    // A year from now, as the service says.
    let expires = try #require(fixture.text.firstMatch(of: /api_key_expires: "?([^"\n]+)/)).1
    let seconds = try #require(Timestamp(String(expires))).seconds - Int(Date().timeIntervalSince1970)
    #expect(abs(seconds - 365 * 86_400) < 120)
    try fixture.expectTidy()

    let again = try await fixture.run(["create"])
    #expect(again.status == 1 && again.text == "")
    #expect(again.errors.contains("has the API key \(KeysFixture.mask(key)) already"))
  }

  /// One key a wallet, and an expired one counts.
  @Test(arguments: [TestKeys.wallet, TestKeys.expiredWallet, TestKeys.inactiveWallet])
  func `create is refused where the wallet has a key`(wallet: String) async throws {
    let fixture = try await KeysFixture(wallet, key: nil)
    let before = fixture.text
    let run = try await fixture.run(["create"])
    #expect(run.status == 1 && run.text == "")
    #expect(run.errors.hasPrefix("error: the wallet has an API key already"))
    #expect(run.errors.contains("\"keys rotate\" replaces it"))
    #expect(fixture.text == before)
  }

  @Test(arguments: [
    (TestKeys.wallet, TestKeys.working), (TestKeys.expiredWallet, TestKeys.expired),
    (TestKeys.inactiveWallet, TestKeys.inactive), (TestKeys.endlessWallet, TestKeys.endless),
  ])
  func `rotate replaces a key, whatever it is like`(wallet: String, key: String) async throws {
    let fixture = try await KeysFixture(wallet, key: key)
    let run = try await fixture.run(["rotate", "--yes", "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let new = try fixture.expectInStep()
    #expect(new != key)
    #expect(try !fixture.service.accepts(key))
    let report = try JSONValue(parsing: Array(run.output))
    #expect(report["action"] == .string("rotated"))
    #expect(report["old"] == .string(KeysFixture.mask(key)))
    #expect(report["new"] == .string(KeysFixture.mask(new)))
    try fixture.expectTidy()
  }

  @Test func `rotate makes a key where the wallet has none`() async throws {
    let fixture = try await KeysFixture(TestKeys.keylessWallet, key: TestKeys.key("0bad"))
    let run = try await fixture.run(["rotate", "--yes"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.hasPrefix("\(KeysFixture.mask(try fixture.expectInStep())) works, kept in "))
  }

  @Test func `revoke ends a key at the service and here`() async throws {
    let fixture = try await KeysFixture()
    let run = try await fixture.run(["revoke", "--yes"])
    #expect(run.status == 0)
    #expect(run.text == "revoked akash_fa4e…fa4e: it works nowhere any more\n")
    #expect(try fixture.remote() == nil)
    #expect(fixture.stored == nil && !fixture.text.contains("api_key"))
    let again = try await fixture.run(["revoke", "--yes"])
    #expect(again.status == 1 && again.errors == "error: the service has no key for this wallet\n")
  }

  @Test func `revoke leaves another key of this machine alone`() async throws {
    let fixture = try await KeysFixture(key: TestKeys.other)
    #expect(try await fixture.run(["revoke", "--yes"]).status == 0)
    #expect(fixture.stored == TestKeys.other)
  }

  /// A database of the service that is down, a token that is refused: nothing may have been done.
  @Test(arguments: ["rotate", "revoke"], ["expired", "bad", "no-sub", "db-down"])
  func `where the service refuses, everything is as it was`(verb: String, kind: String) async throws {
    let isDown = kind == "db-down"
    let fixture = try await KeysFixture(token: TestKeys.token(TestKeys.wallet, isDown ? "valid" : kind))
    if isDown { try fixture.service.control(#"{"options":{"db_down":"mongo.internal: timed out"}}"#) }
    let before = fixture.text
    let run = try await fixture.run([verb, "--yes"])
    #expect(run.status == (["expired", "bad"].contains(kind) ? 77 : 69))
    #expect(run.text == "")
    #expect(run.errors.hasPrefix("error: nothing was changed: the Provider Console could not be asked: "))
    if run.status == 77 { #expect(run.errors.contains("hint: log in to the Provider Console again")) }
    try fixture.service.control(#"{"options":{"db_down":null}}"#)
    #expect(try fixture.expectInStep() == TestKeys.working)
    #expect(fixture.text == before)
  }

  @Test(arguments: ["rotate", "revoke"])
  func `nothing is done without a yes`(verb: String) async throws {
    let fixture = try await KeysFixture()
    let run = try await fixture.run([verb], input: "y\n")
    #expect(run.status == 64 && run.errors.contains("hint: add --yes"))
    #expect(try fixture.expectInStep() == TestKeys.working)
  }

  /// The environment's token holds for every profile, and may be another wallet's.
  @Test(arguments: ["rotate", "revoke"])
  func `another wallet's key is left alone`(verb: String) async throws {
    let fixture = try await KeysFixture()
    let before = fixture.text
    let run = try await fixture.run(
      [verb, "--yes"], environment: ["AKASH_PROVIDER_TOOL_TOKEN": TestKeys.token(TestKeys.otherWallet)])
    #expect(run.status == 77)
    #expect(
      run.errors.hasPrefix(
        "error: nothing was changed: the wallet token is of \(TestKeys.otherWallet), "
          + "and profile \"main\" is of \(TestKeys.wallet)\n"))
    #expect(try fixture.service.key(of: TestKeys.otherWallet) == TestKeys.other)
    #expect(try fixture.expectInStep() == TestKeys.working && fixture.text == before)
  }

  /// Each place that a token may live in, and a key in a file of its own.
  @Test(arguments: ["token_file: ~/token", "token_env: MY_TOKEN", "token_command: cat token", ""])
  func `a token may live anywhere`(line: String) async throws {
    let fixture = try await KeysFixture()
    let token = TestKeys.token(TestKeys.wallet)
    for (name, text) in [("token", token), ("key", TestKeys.working)] {
      try fixture.folder.write("\(text)\n", to: name, mode: 0o600)
    }
    try fixture.configure(
      fixture.text.replacingOccurrences(of: "token: \(token)", with: line)
        .replacingOccurrences(of: "api_key: \(TestKeys.working)", with: "api_key_file: ~/key"))
    let variable = line.isEmpty ? "AKASH_PROVIDER_TOOL_TOKEN" : "MY_TOKEN"
    let run = try await fixture.run(["rotate", "--yes"], environment: [variable: token])
    #expect(run.status == 0, "\(run.errors)")
    let key = try #require(try fixture.remote())
    #expect(fixture.folder.read("key") == key + "\n" && key != TestKeys.working)
    #expect(LeakCheck.finding(fixture.text) == nil)
    try fixture.expectTidy()
  }

  @Test func `a token command that fails is told in its own words`() async throws {
    let fixture = try await KeysFixture()
    try fixture.configure(
      fixture.text.replacingOccurrences(
        of: "token: \(TestKeys.token(TestKeys.wallet))",
        with: "token_command: sh -c 'echo \"the vault is locked\" >&2; exit 4'"))
    let run = try await fixture.run(["rotate", "--yes"])
    #expect(run.status == 77)
    #expect(
      run.errors.contains("error: \"sh\", which ought to print the wallet token, ended with status 4\n"))
    #expect(run.errors.contains("sh says: the vault is locked"))
    #expect(try fixture.service.log().isEmpty)
  }

  /// The variable still has the key that was just deleted.
  @Test(arguments: [["rotate", "--yes"], ["revoke", "--yes"]])
  func `a variable that overrides what was changed is told`(verb: [String]) async throws {
    let fixture = try await KeysFixture()
    let run = try await fixture.run(verb, environment: ["AKASH_PROVIDER_TOOL_API_KEY": TestKeys.working])
    #expect(run.status == 0)
    #expect(
      run.errors
        == "warning: AKASH_PROVIDER_TOOL_API_KEY is set, and overrides the API key of every profile\n")
  }

  @Test func `without a token nothing is tried`() async throws {
    let fixture = try await KeysFixture()
    try fixture.configure(fixture.text.replacingOccurrences(of: "    token: ", with: "    # token: "))
    for verb in [["create"], ["rotate", "--yes"], ["revoke", "--yes"], ["list", "--remote"]] {
      let run = try await fixture.run(verb)
      #expect(run.status == 77 && run.errors.contains("AKASH_PROVIDER_TOOL_TOKEN"))
    }
    #expect(try fixture.service.log().isEmpty)
  }
}
