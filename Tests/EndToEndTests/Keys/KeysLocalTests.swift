import Foundation
import ProviderCore
import TestSupport
import Testing

/// The verbs that only concern this machine.
struct KeysLocalTests {
  private let folder: TemporaryFolder
  private static let path = ".config/akash-provider-tool/config.yaml"

  init() throws { folder = try TemporaryFolder() }

  private func configure(_ text: String, mode: Int = 0o600) throws {
    try folder.write(text, to: Self.path, mode: mode)
  }

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> ToolRun {
    try await RunningTool(
      ["keys"] + arguments, in: folder.path, input: Data(input.utf8), environment: environment
    ).end()
  }

  private var text: String { folder.read(Self.path) ?? "" }

  // MARK: add

  @Test func `the first key makes the configuration, for this user alone`() async throws {
    let run = try await run(["add", "--expires", "2099-11-22T00:00:00Z"], input: TestKeys.working + "\n")
    #expect(run.status == 0)
    #expect(
      run.text == "added the API key akash_fa4e…fa4e to profile \"main\", kept in "
        + "\(folder.path)/\(Self.path), good until 2099-11-22T00:00:00Z\n")
    #expect(text.contains("  main:\n    api_key: \(TestKeys.working)\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(Self.path)")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: ["  \(TestKeys.working)\r\n", "\t\(TestKeys.working)", "\n\(TestKeys.working)\n\n"])
  func `blanks around what is given are dropped`(input: String) async throws {
    #expect(try await run(["add"], input: input).status == 0)
    #expect(text.contains("api_key: \(TestKeys.working)\n"))
  }

  @Test(arguments: [(1 << 20) + 1, 5 << 20])
  func `what is too much for a key is told so`(count: Int) async throws {
    let run = try await run(["add"], input: String(repeating: "a", count: count))
    #expect(run.status == 65)
    #expect(run.errors == "error: standard input is larger than 1 MiB\n")
  }

  @Test func `another key is replaced only by force, the same one is no change`() async throws {
    #expect(try await run(["add"], input: TestKeys.working).status == 0)
    let before = text
    var run = try await run(["add"], input: TestKeys.working)
    #expect(run.status == 0 && text == before)
    #expect(run.text == "profile \"main\" has the API key akash_fa4e…fa4e already\n")
    run = try await self.run(["add"], input: TestKeys.other)
    #expect(run.status == 1 && run.text == "" && text == before)
    #expect(run.errors.hasPrefix("error: profile \"main\" has the API key akash_fa4e…fa4e already\n"))
    run = try await self.run(["add", "--force"], input: TestKeys.other)
    #expect(
      run.status == 0 && text == before.replacingOccurrences(of: TestKeys.working, with: TestKeys.other))
  }

  private static let noKeys: [(input: String, words: String)] = [
    (TestKeys.key("FA4E"), "capital letters"), ("hunter2", "does not begin with \"akash_\""),
    ("\"\(TestKeys.working)\"", "quotes"), ("\(TestKeys.working)\n\(TestKeys.other)", "characters after"),
    (String(TestKeys.working.dropLast()), "63 characters"),
  ]

  @Test(arguments: noKeys)
  func `what is no key is not kept, and not shown`(input: String, words: String) async throws {
    let run = try await run(["add", "--format", "json"], input: input)
    #expect(run.status == 65 && run.text == "")
    #expect(run.errors.contains("what was given is no API key: ") && run.errors.contains(words))
    #expect(!run.errors.contains("hunter2") && !run.errors.contains("fa4efa4e"))
    #expect(folder.read(Self.path) == nil)
  }

  @Test(arguments: ["", "\n", "  \n"])
  func `nothing is no key either`(input: String) async throws {
    let run = try await run(["add"], input: input)
    #expect(run.status == 65 && run.errors == "error: no API key was given\n")
  }

  @Test func `a token and a key may each have a file of their own`() async throws {
    #expect(try await run(["add", "--file", "key"], input: TestKeys.working).status == 0)
    let token = TestKeys.token(TestKeys.wallet)
    #expect(try await run(["add", "--token", "--file", "~/token"], input: token).status == 0)
    #expect(folder.read(".config/akash-provider-tool/key") == TestKeys.working + "\n")
    #expect(folder.read("token") == token + "\n")
    #expect(!text.contains("akash_") && !text.contains(token))
    #expect(text.contains("api_key_file: key") && text.contains("~/token"))
    for name in [".config/akash-provider-tool/key", "token"] {
      let mode = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
      #expect(mode[.posixPermissions] as? Int == 0o600)
    }
  }

  /// A secret in an argument is in the list of processes and in the shell's history.
  @Test(arguments: [
    ["add", TestKeys.working], ["add", "--api-key", TestKeys.working], ["check", TestKeys.working],
  ])
  func `a secret is not taken from an argument, and not repeated`(arguments: [String]) async throws {
    let run = try await run(arguments)
    #expect(run.status == 64 && run.text == "")
    #expect(!run.errors.contains("fa4efa4efa4e"))
  }

  @Test func `a token among the arguments is not repeated either`() async throws {
    let run = try await run(["add", "--token", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJha2FzaDEifQ.c2lnbmF0dXJl"])
    #expect(run.status == 64 && run.errors.hasPrefix("error: Unexpected argument 'eyJ…'\n"))
  }

  // MARK: use and remove

  @Test func `use names the profile that holds`() async throws {
    try configure("profiles:\n  a:\n    api_key: \(TestKeys.working)\n  b: {} # none yet\n")
    let run = try await run(["use", "b"])
    #expect(run.status == 0 && run.text == "profile \"b\" holds where no other is named\n")
    #expect(run.errors == "warning: profile \"b\" has no API key; \"keys add --profile b\" gives it one\n")
    #expect(text.contains("default_profile: b\n") && text.contains("b: {} # none yet"))
    #expect(try await self.run(["use", "a"]).errors == "")
    #expect(text.contains("default_profile: a\n") && !text.contains("default_profile: b"))
    let unknown = try await self.run(["use", "aa"])
    #expect(unknown.status == 78 && unknown.errors.contains("did you mean \"a\"?"))
  }

  @Test func `remove forgets the key and what is known of it, and nothing else`() async throws {
    try configure(
      "profiles:\n  a: # mine\n    api_key: \(TestKeys.working)\n    api_key_expires: 2027-01-01T00:00:00Z\n    token: t\n"
    )
    let run = try await run(["remove"])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("removed the API key akash_fa4e…fa4e from profile \"a\""))
    #expect(text == "profiles:\n  a: # mine\n    token: t\n")
    #expect(try await self.run(["remove"]).status == 77)
    #expect(try await self.run(["remove", "--token"]).status == 0)
    #expect(!text.contains("token"))
  }

  // MARK: Exposure

  @Test(arguments: [0o640, 0o604, 0o644, 0o660])
  func `a configuration that others can read is refused where it holds a secret`(mode: Int) async throws {
    let home = folder.path
    for secret in ["api_key: \(TestKeys.working)", "token: t"] {
      try configure("profiles: {main: {\(secret)}}\n", mode: mode)
      for verb in [["list"], ["check"], ["rotate", "--yes"], ["add"]] {
        let run = try await run(verb, input: TestKeys.other)
        #expect(run.status == 78 && run.text == "")
        #expect(
          run.errors
            == "error: the configuration file \"\(home)/\(Self.path)\" holds a secret, and others can read it\n"
            + "hint: chmod 600 '\(home)/\(Self.path)'\n")
      }
    }
    try configure("profiles: {main: {api_key_env: KEY}}\n", mode: mode)
    #expect(try await run(["list"], environment: ["KEY": TestKeys.working]).status == 0)
  }

  @Test func `a secret file that others can read is refused`() async throws {
    try configure("profiles: {main: {token_file: ~/token}}\n")
    let path = try folder.write("t\n", to: "token", mode: 0o644)
    let run = try await run(["rotate", "--yes"])
    #expect(run.status == 78)
    #expect(
      run.errors
        == "error: the file \"\(path)\" holds a secret, and others can read it\nhint: chmod 600 '\(path)'\n")
  }
}
