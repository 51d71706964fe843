import Foundation
import ProviderCore
import TestSupport
import Testing

/// A home folder with a configuration, and the stand-in for the service.
final class KeysFixture {
  private let loan: StandInLoan
  let folder: TemporaryFolder
  let wallet: String

  static let configuration = ".config/akash-provider-tool/config.yaml"
  static let comments = ["# the rack in the cellar", "# of the wallet", "# comes last"]

  /// `secrets` are the lines of the profile that name its secrets.
  init(
    _ wallet: String = TestKeys.wallet, key: String? = TestKeys.working, token: String? = nil
  ) async throws {
    loan = try await StandInLoan()
    folder = try TemporaryFolder()
    self.wallet = wallet
    try configure(
      Self.text(
        wallet, key, token ?? TestKeys.token(wallet), providerConsole: service.providerConsole,
        console: service.console))
  }

  static func text(
    _ wallet: String, _ key: String?, _ token: String, providerConsole: String, console: String
  ) -> String {
    let keyLine = key.map { "    api_key: \($0) # of the wallet\n" } ?? "    # of the wallet\n"
    return """
      \(comments[0])
      profiles:
        main:
          provider: \(wallet)
      \(keyLine)    token: \(token)
          endpoints: {provider_console: "\(providerConsole)", console: "\(console)"}
      \(comments[2])

      """
  }

  func configure(_ text: String, mode: Int = 0o600) throws {
    try folder.write(text, to: Self.configuration, mode: mode)
  }

  var service: ConsoleStandIn { loan.standIn }
  var path: String { "\(folder.path)/\(Self.configuration)" }
  var text: String { folder.read(Self.configuration) ?? "" }

  // MARK: Runs

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> ToolRun {
    try await RunningTool(
      ["keys"] + arguments, in: folder.path, input: Data(input.utf8), environment: environment
    ).end(timeout: 30)
  }

  func start(_ arguments: [String]) throws -> RunningTool {
    try RunningTool(["keys"] + arguments, in: folder.path)
  }

  // MARK: What is so afterwards

  /// The key in the configuration.
  var stored: String? { Self.key(in: text) }

  static func key(in text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix("    api_key: ") }
      .map { String($0.split(separator: " ")[1]) }
  }

  /// The key at the service, by its own answer.
  func remote() throws -> String? { try service.key(of: wallet) }

  /// The key in the configuration is the wallet's, and is let in. Returns it.
  @discardableResult
  func expectInStep(_ place: SourceLocation = #_sourceLocation) throws -> String {
    let key = try #require(stored, sourceLocation: place)
    #expect(try remote() == key, sourceLocation: place)
    #expect(try service.accepts(key), sourceLocation: place)
    return key
  }

  /// No temporary file is left, the file is this user's alone, and what a person wrote into it is there.
  func expectTidy(_ place: SourceLocation = #_sourceLocation) throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "\(folder.path)/.config/akash-provider-tool")
    #expect(names == ["config.yaml"], sourceLocation: place)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600, sourceLocation: place)
    for comment in Self.comments { #expect(text.contains(comment), sourceLocation: place) }
  }

  static func mask(_ key: String) -> String { "\(key.prefix(10))…\(key.suffix(4))" }
}
