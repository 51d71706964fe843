import Foundation
import ProviderCore
import TestSupport
import Testing

/// Every finished run of the tool is searched for secrets (`LeakCheck`); here is shown that the search finds.
struct LeakTests {
  private static let leaks: [(text: String, kind: String?)] = [
    ("key: \(TestKeys.working)\n", "an API key"), ("x\(TestKeys.working)0", "an API key"),
    ("a_b akash_akash_\(String(repeating: "0", count: 64))", "an API key"),
    ("Bearer \(TestKeys.token(TestKeys.wallet))", "a wallet token"),
    ("akash_fa4e…fa4e", nil), (TestKeys.wallet, nil), ("akash_" + String(repeating: "a", count: 63), nil),
    ("", nil), ("_", nil),
  ]

  @Test(arguments: leaks)
  func `secrets are found in a text`(text: String, kind: String?) {
    #expect(LeakCheck.finding(text) == kind)
  }

  @Test func `a run that prints a secret fails its test, unless it was told to`() async throws {
    let folder = try TemporaryFolder()
    let variables = ["AKASH_PROVIDER_TOOL_API_KEY": TestKeys.working]
    let run = try await ToolRun.run(["keys", "list", "--reveal"], in: folder.path, environment: variables)
    #expect(run.text.contains(TestKeys.working))
    #expect(throws: LeakCheck.Leak.self) { try LeakCheck.check(run, ["keys", "list"]) }
    // The same run without --reveal, and so with the check.
    let masked = try await ToolRun.run(["keys", "list"], in: folder.path, environment: variables)
    #expect(masked.text.contains("akash_fa4e…fa4e"))
  }

  private static let commands: [[String]] = [
    ["list"], ["list", "--remote"], ["check"], ["check", "--all"], ["use", "main"], ["create"],
    ["rotate", "--yes"], ["revoke", "--yes"], ["create"], ["revoke", "--yes"], ["remove"],
  ]

  /// All verbs one after the other, with everything that makes them talk.
  @Test(arguments: [[], ["--format", "json"]])
  func `no verb shows a secret, whatever makes it talk`(format: [String]) async throws {
    let fixture = try await KeysFixture()
    var requests = 0
    for command in Self.commands {
      let verbose = ["use", "remove"].contains(command[0]) ? [] : ["--verbose"]
      let run = try await fixture.run(command + format + verbose)
      #expect(LeakCheck.finding(run.text + run.errors) == nil)
      requests += run.errors.matches(of: #/> (GET|POST|DELETE) h/#).count
    }
    #expect(requests == (try fixture.service.log().count), "each request is told")
    #expect(requests >= 12)
    let carried = try fixture.service.log().flatMap(\.headers).map { $0[1] }.joined()
    #expect(LeakCheck.finding(carried) != nil, "the secrets were on the wire")
  }

  /// The service that repeats what it is given, and a command that prints what it should not.
  @Test func `what others say is not shown with the key in it`() async throws {
    let fixture = try await KeysFixture()
    let body = #"{\"detail\":{\"error\":\"Database Error\",\"message\":\"'\#(TestKeys.working)' is bad\"}}"#
    try fixture.service.control(#"{"faults":[{"kind":"status","status":500,"count":-1,"body":"\#(body)"}]}"#)
    for format in ["table", "json"] {
      for verb in [["check"], ["list", "--remote"], ["rotate", "--yes"]] {
        let run = try await fixture.run(verb + ["--verbose", "--format", format])
        #expect((run.text + run.errors).contains("akash_fa4e…fa4e"))
      }
    }
  }
}
