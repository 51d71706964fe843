import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

/// Where a secret may live.
struct SecretReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ kind: SecretKind = .apiKey, _ source: SecretSource?, _ variables: [String: String] = [:],
    ignoringEnvironment: Bool = false
  ) throws -> String? {
    var profile = Configuration.Profile()
    profile.secrets[kind] = source
    let home = folder.path
    let reader = SecretReader(
      configuration: "\(home)/config.yaml", folders: Folders { ["HOME": home][$0] },
      variable: { variables[$0] }, clock: .live)
    return try reader.secret(kind, profile, ignoringEnvironment: ignoringEnvironment)?.reveal()
  }

  private func write(_ text: String, _ name: String, mode: Int = 0o600) throws {
    try folder.write(text, to: name, mode: mode)
  }

  @Test(arguments: SecretKind.allCases)
  func `a secret may live in four places, and nowhere`(kind: SecretKind) throws {
    try write("in-a-file\n", "secrets/key")
    #expect(try read(kind, .inline(Secret("inline"))) == "inline")
    #expect(try read(kind, .file("secrets/key")) == "in-a-file")
    #expect(try read(kind, .file("~/secrets/key")) == "in-a-file")
    #expect(try read(kind, .file("\(folder.path)/secrets/key")) == "in-a-file")
    #expect(try read(kind, .variable("X"), ["X": "in-a-variable"]) == "in-a-variable")
    #expect(try read(kind, .command(["echo", "printed"])) == "printed")
    #expect(try read(kind, nil) == nil)
  }

  @Test(arguments: SecretKind.allCases)
  func `the environment overrides them all`(kind: SecretKind) throws {
    let variables = [kind.environmentVariable: "mine"]
    #expect(try read(kind, .inline(Secret("inline")), variables) == "mine")
    #expect(try read(kind, .command(["false"]), variables) == "mine")
    #expect(try read(kind, nil, variables) == "mine")
    #expect(try read(kind, .inline(Secret("inline")), variables, ignoringEnvironment: true) == "inline")
    // Set and empty is as good as unset.
    #expect(try read(kind, .inline(Secret("inline")), [kind.environmentVariable: ""]) == "inline")
    let other: SecretKind = kind == .token ? .apiKey : .token
    #expect(try read(kind, nil, [other.environmentVariable: "theirs"]) == nil)
  }

  @Test func `nothing where a source points is no secret, not an error`() throws {
    #expect(try read(.file("none")) == nil)
    #expect(try read(.variable("UNSET")) == nil)
    #expect(try read(.variable("EMPTY"), ["EMPTY": ""]) == nil)
    try write("\n", "empty")
    #expect(try read(.file("empty")) == nil)
    #expect(try read(.command(["true"])) == nil)
  }

  private func read(_ source: SecretSource, _ variables: [String: String] = [:]) throws -> String? {
    try read(.apiKey, source, variables)
  }

  /// A blank at the end is a mistake that `keys check` explains; silently dropping it would hide the file's.
  @Test(arguments: [
    ("key\n", "key"), ("key\r\n", "key"), ("key\n\n", "key"), ("key", "key"), ("key \n", "key "),
    (" key\n", " key"), ("key\t", "key\t"),
  ])
  func `the line break at the end is dropped and nothing else`(text: String, secret: String) throws {
    try write(text, "key")
    #expect(try read(.file("key")) == secret)
    #expect(try read(.command(["printf", "%s", text])) == secret)
  }

  @Test(arguments: [0o640, 0o604, 0o644, 0o660, 0o610, 0o601])
  func `a secret file that others can read is refused, with the way out`(mode: Int) throws {
    try write(TestKeys.working + "\n", "key", mode: mode)
    let error = try #require(throws: ProviderError.self) { try read(.file("key")) }
    #expect(error.code == .configurationExposed && error.code.exitStatus.rawValue == 78)
    #expect(error.hint == "chmod 600 '\(folder.path)/key'")
    try write(TestKeys.working + "\n", "key", mode: 0o400)
    #expect(try read(.file("key")) == TestKeys.working)
  }

  @Test func `a secret file that is no such thing is told`() throws {
    try write(String(repeating: "x", count: 70_000), "key")
    var error = try #require(throws: ProviderError.self) { try read(.file("key")) }
    #expect(error.code == .secretUnavailable)
    #expect(error.message == "\"\(folder.path)/key\" is too large to hold only the API key")
    try folder.write("x", to: "folder/x")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: "\(folder.path)/folder")
    error = try #require(throws: ProviderError.self) { try read(.file("folder")) }
    #expect(error.message == "the API key cannot be read from \"\(folder.path)/folder\": Is a directory")
  }

  @Test func `a command that fails says so in its own words, and shows no key`() throws {
    let script = "echo gpg: decryption failed >&2; echo key \(TestKeys.working) >&2; exit 2"
    let error = try #require(throws: ProviderError.self) { try read(.command(["sh", "-c", script])) }
    #expect(error.code == .secretUnavailable)
    #expect(error.message == "\"sh\", which ought to print the API key, ended with status 2")
    #expect(error.further.first == "sh says: gpg: decryption failed")
    // As every error is told.
    #expect(error.further.map { Redaction.redacted($0) }.last == "sh says: key akash_fa4e…fa4e")
  }

  @Test(arguments: [
    (["no-such-program"], "cannot be run: No such file or directory"),
    (["sh", "-c", "kill -9 $$"], "was ended by signal 9"),
    (["yes"], "printed more than 64 KiB"),
    (["false"], "ended with status 1"),
  ])
  func `a command that gives nothing is told`(words: [String], reason: String) throws {
    let error = try #require(throws: ProviderError.self) { try read(.command(words)) }
    #expect(error.code == .secretUnavailable && error.code.exitStatus.rawValue == 77)
    #expect(error.message.hasPrefix("\"\(words[0])\", which ought to print the API key, "))
    #expect(error.message.hasSuffix(reason))
  }
}
