import Foundation
import Glibc
import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

/// Secrets in the configuration file, and in files of their own.
struct KeyStoreTests {
  private let folder: TemporaryFolder
  /// 2026-11-22T10:00:00Z.
  private let clock = FixedClock(Timestamp(seconds: 1_795_341_600))
  private static let secret = Secret(TestKeys.other)

  init() throws { folder = try TemporaryFolder() }

  private var location: ConfigurationFile.Location {
    ConfigurationFile.Location(path: "\(folder.path)/config.yaml", isNamed: false)
  }

  private func store(_ text: String?, profile: String = "main") throws -> KeyStore {
    if let text {
      try folder.write(text, to: "config.yaml", mode: 0o600)
    }
    let home = folder.path
    let reader = SecretReader(
      configuration: location.path, folders: Folders { _ in home }, variable: { _ in nil },
      clock: clock.clock)
    return KeyStore(
      configuration: ConfigurationStore(location, clock: clock.clock), reader: reader,
      profileName: profile, profile: try ConfigurationFile.load(location).profiles[profile])
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")[.posixPermissions] as? Int
  }

  @Test func `the first secret makes the file, for this user alone`() throws {
    let store = try store(nil)
    try store.save(Self.secret, .apiKey, expires: Timestamp("2027-11-22T10:00:00Z"))
    #expect(
      folder.read("config.yaml")
        == "profiles:\n  main:\n    api_key: \(TestKeys.other)\n    api_key_expires: \"2027-11-22T10:00:00Z\"\n"
        || folder.read("config.yaml")
          == "profiles:\n  main:\n    api_key: \(TestKeys.other)\n    api_key_expires: 2027-11-22T10:00:00Z\n"
    )
    #expect(try mode("config.yaml") == 0o600)
    #expect(try folder.names() == ["config.yaml"])
  }

  @Test func `comments, order and the other profiles stay`() throws {
    let text = """
      # mine
      profiles:
        other: {api_key: "x"} # not this one
        main:
          # made in spring
          api_key: old # the key
          provider: \(TestKeys.wallet)
      """
    try store(text).save(Self.secret, .apiKey)
    #expect(folder.read("config.yaml") == text.replacingOccurrences(of: "old #", with: "\(TestKeys.other) #"))
  }

  @Test func `what was known of the old key goes with it`() throws {
    let store = try store(
      "profiles:\n  main:\n    api_key: old\n    api_key_created: 2026-01-01T00:00:00Z\n    api_key_expires: 2027-01-01T00:00:00Z\n"
    )
    try store.save(Self.secret, .apiKey)
    #expect(folder.read("config.yaml") == "profiles:\n  main:\n    api_key: \(TestKeys.other)\n")
  }

  @Test func `a token says nothing about the API key's times`() throws {
    let store = try store("profiles:\n  main:\n    api_key_expires: 2027-01-01T00:00:00Z\n")
    try store.save(Secret("a.b.c"), .token)
    let text = try #require(folder.read("config.yaml"))
    #expect(text.contains("api_key_expires: 2027-01-01T00:00:00Z") && text.contains("token: a.b.c"))
  }

  @Test func `a secret that has a file stays in it, and the configuration has none`() throws {
    let store = try store("profiles:\n  main:\n    api_key_file: secrets/key\n")
    try store.checkWritable(.apiKey)
    try store.save(Self.secret, .apiKey)
    #expect(folder.read("secrets/key") == TestKeys.other + "\n")
    #expect(try mode("secrets/key") == 0o600)
    #expect(folder.read("config.yaml") == "profiles:\n  main:\n    api_key_file: secrets/key\n")
    #expect(store.place(.apiKey) == "\(folder.path)/secrets/key")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/secrets") == ["key"])
  }

  @Test func `a secret moves into a file of its own`() throws {
    let store = try store("profiles:\n  main:\n    api_key: old\n").keeping(.apiKey, inFile: "key")
    try store.save(Self.secret, .apiKey)
    #expect(folder.read("config.yaml") == "profiles:\n  main:\n    api_key_file: key\n")
    #expect(folder.read("key") == TestKeys.other + "\n")
  }

  @Test(arguments: ["api_key_env: KEY", "api_key_command: pass show key"])
  func `where only its person can put a secret, nothing is tried`(line: String) throws {
    let text = "profiles:\n  main:\n    \(line)\n"
    let store = try store(text)
    for attempt in [{ try store.checkWritable(.apiKey) }, { try store.save(Self.secret, .apiKey) }] {
      let error = try #require(throws: ProviderError.self) { try attempt() }
      #expect(error.code == .secretPlaceFixed && error.code.exitStatus.rawValue == 78)
      #expect(error.hint?.contains("config unset profiles.main.api_key_") == true)
    }
    #expect(folder.read("config.yaml") == text)
  }

  /// A layout that is found out too late costs a key.
  @Test(arguments: [
    "profiles:\n  main: &m\n    api_key: old\n  other: *m\n",
    "profiles:\n  main:\n    api_key: &a old\n    token: *a\n",
  ])
  func `a layout beyond a machine is found before anything is done`(text: String) throws {
    let store = try store(text)
    let saving = #expect(throws: ProviderError.self) { try store.save(Self.secret, .apiKey) }
    #expect(saving?.code == .configurationUneditable)
    let checking = #expect(throws: ProviderError.self) { try store.checkWritable(.apiKey) }
    #expect(checking == saving)
    #expect(folder.read("config.yaml") == text)
    #expect(try folder.names() == ["config.yaml"])
  }

  @Test func `a key's own file is not touched where the configuration cannot be changed`() throws {
    try folder.write("old\n", to: "key")
    let text = "profiles:\n  main: &m\n    api_key_file: key\n  other: *m\n"
    let store = try store(text).keeping(.apiKey, inFile: "key")
    let error = #expect(throws: ProviderError.self) { try store.checkWritable(.apiKey) }
    #expect(error?.code == .configurationUneditable)
    #expect(folder.read("key") == "old\n")
  }

  @Test func `removal takes the secret and its times, and leaves a file of its own alone`() throws {
    var store = try store(
      "profiles:\n  main:\n    api_key: old\n    api_key_expires: 2027-01-01T00:00:00Z\n    token: t\n")
    #expect(try store.remove(.apiKey))
    #expect(folder.read("config.yaml") == "profiles:\n  main:\n    token: t\n")
    try folder.write("x\n", to: "key")
    store = try self.store("profiles:\n  main:\n    api_key_file: key\n    token: t\n")
    #expect(try store.remove(.apiKey))
    #expect(folder.read("config.yaml") == "profiles:\n  main:\n    token: t\n")
    #expect(folder.read("key") == "x\n")
  }

  @Test func `a link to the configuration stays a link`() throws {
    try folder.write("profiles:\n  main:\n    token: t\n", to: "real/mine.yaml")
    chmod("\(folder.path)/real/mine.yaml", 0o600)
    symlink("real/mine.yaml", location.path)
    try store(nil).save(Self.secret, .apiKey)
    #expect(folder.read("real/mine.yaml")?.contains(TestKeys.other) == true)
    var status = stat()
    #expect(lstat(location.path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func `the command that restores a key is for a shell`() throws {
    let store = try store("profiles:\n  a'b: {token: t}\n", profile: "a'b")
    #expect(
      store.command(keeping: .apiKey, in: "/x y/k")
        == #"akash-provider-tool keys add --force --profile 'a'\''b' < '/x y/k' && rm '/x y/k'"#)
  }
}
