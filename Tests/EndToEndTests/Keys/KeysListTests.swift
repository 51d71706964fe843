import Foundation
import ProviderCore
import TestSupport
import Testing

struct KeysListTests {
  /// Each of the places that a secret may live in.
  private static func configure(_ folder: TemporaryFolder) throws {
    let expires = Timestamp(seconds: Int(Date().timeIntervalSince1970) + 10 * 86_400 + 3600)
    try folder.write(
      """
      default_profile: file
      profiles:
        command: {api_key_command: printf %s \(TestKeys.key("cafe"))}
        config:
          api_key: \(TestKeys.working)
          api_key_created: 2026-01-05T09:30:15Z
          api_key_expires: \(expires)
          token: \(TestKeys.token(TestKeys.wallet))
        failing: {api_key_command: 'sh -c "echo locked >&2; exit 3"'}
        file: {api_key_file: ~/key}
        gone: {api_key_file: ~/nothing}
        none: {}
        variable: {api_key_env: MY_KEY}
      """, to: ".config/akash-provider-tool/config.yaml", mode: 0o600)
    try folder.write(TestKeys.other + " \n", to: "key", mode: 0o600)
  }

  private static func rows(_ arguments: [String]) async throws -> [JSONValue] {
    let folder = try TemporaryFolder()
    try configure(folder)
    let run = try await ToolRun.run(
      ["keys", "list", "--format", "json"] + arguments, in: folder.path,
      environment: ["MY_KEY": TestKeys.key("d00d")])
    #expect(run.status == 0, "\(run.errors)")
    guard case .array(let rows)? = try JSONValue(parsing: Array(run.output))["keys"] else { return [] }
    return rows
  }

  private static let places: [(profile: String, place: String, value: String?)] = [
    ("command", "command printf", "akash_cafe…cafe"), ("config", "configuration", "akash_fa4e…fa4e"),
    ("failing", "command sh", nil), ("file", "file ~/key", "…"), ("gone", "file ~/nothing", nil),
    ("none", "", nil), ("variable", "variable MY_KEY", "akash_d00d…d00d"),
  ]

  @Test func `each key is shown masked, with where it lives`() async throws {
    let keys = try await Self.rows([]).filter { $0["kind"] == .string("api_key") }
    #expect(keys.count == Self.places.count)
    for (row, expected) in zip(keys, Self.places) {
      #expect(row["profile"] == .string(expected.profile))
      #expect(row["where"] == .string(expected.place))
      #expect(row["value"]?.asString == expected.value)
      #expect(row["default"] == .boolean(expected.profile == "file"))
    }
  }

  @Test func `times are shown where they are known`() async throws {
    let row = try #require(try await Self.rows([]).first { $0["profile"] == .string("config") })
    #expect(row["created_at"] == .string("2026-01-05T09:30:15Z"))
    #expect(row["days_left"] == .number("10"))
    let other = try #require(try await Self.rows([]).first { $0["profile"] == .string("variable") })
    #expect(other["created_at"] == nil && other["days_left"] == nil)
  }

  @Test func `what is wrong with a key is said`() async throws {
    let rows = try await Self.rows([])
    func problem(_ profile: String) -> String? {
      rows.first { $0["profile"] == .string(profile) }?["problem"]?.asString
    }
    #expect(problem("file")?.contains("ends in a blank") == true)
    #expect(problem("gone") == "nothing is there")
    #expect(problem("failing")?.contains("ended with status 3; sh says: locked") == true)
    #expect(problem("none") == nil && problem("config") == nil)
  }

  @Test func `the token has a row of its own, and --reveal shows all`() async throws {
    let masked = try await Self.rows([]).first { $0["kind"] == .string("token") }
    #expect(masked?["value"] == .string("REDA…2kpu"))
    let revealed = try await Self.rows(["--reveal", "--profile", "config"])
    #expect(
      revealed.map { $0["value"] } == [
        .string(TestKeys.working), .string(TestKeys.token(TestKeys.wallet)),
      ])
  }

  @Test func `what the environment overrides is shown first`() async throws {
    let folder = try TemporaryFolder()
    try Self.configure(folder)
    let run = try await ToolRun.run(
      ["keys", "list"], in: folder.path,
      environment: ["AKASH_PROVIDER_TOOL_API_KEY": TestKeys.key("0bad")])
    let line = try #require(run.text.split(separator: "\n").dropFirst().first)
    #expect(line.hasPrefix("(environment)"))
    #expect(line.contains("akash_0bad…0bad  variable AKASH_PROVIDER_TOOL_API_KEY"))
  }

  @Test func `without a configuration there is nothing to list`() async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(["keys", "list"], in: folder.path)
    #expect(run.status == 0 && run.text == "" && run.errors.contains("no profile has a key"))
  }

  @Test func `--remote compares with the service`() async throws {
    let fixture = try await KeysFixture(key: TestKeys.other)
    for (key, words) in [(TestKeys.other, "akash_fa4e…fa4e"), (TestKeys.working, "the same")] {
      #expect(try await fixture.run(["add", "--force"], input: key).status == 0)
      let run = try await fixture.run(["list", "--remote"])
      #expect(run.status == 0)
      let line = try #require(run.text.split(separator: "\n").dropFirst().first)
      #expect(line.hasSuffix("  \(words)"), "\(line)")
    }
    // Without a zone at the service, and UTC all the same.
    #expect(try await fixture.run(["list", "--remote"]).text.contains("2046-01-05"))
    for (fault, words) in [
      (#"{"options":{"db_down":"timed out"}}"#, "status 500"),
      (#"{"options":{"db_down":null},"faults":[{"kind":"html"}]}"#, "status 502"),
    ] {
      try fixture.service.control(fault)
      let run = try await fixture.run(["list", "--remote"])
      #expect(run.status == 69)
      #expect(run.text.contains(words) && !run.text.contains("the same"), "\(run.text)")
    }
  }
}
