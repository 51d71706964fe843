import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

/// A configuration file in a folder of its own, and a model of the service.
struct KeyManagerFixture {
  let folder: TemporaryFolder
  let service: ModelKeyService
  /// 2026-11-22T10:00:00Z.
  let clock = FixedClock(Timestamp(seconds: 1_795_341_600))
  let path: String

  static let comment = "# the wallet of the rack in the cellar"

  init(_ service: ModelKeyService = ModelKeyService(), key: String = TestKeys.working) throws {
    folder = try TemporaryFolder()
    self.service = service
    path = try folder.write(
      "\(Self.comment)\nprofiles:\n  main:\n    api_key: \(key) # of the service\n    provider: \(TestKeys.wallet)\n",
      to: "config.yaml", mode: 0o600)
  }

  var location: ConfigurationFile.Location { ConfigurationFile.Location(path: path, isNamed: true) }

  var reader: SecretReader {
    SecretReader(
      configuration: path, folders: Folders { _ in folder.path }, variable: { _ in nil },
      clock: clock.clock)
  }

  func store() throws -> KeyStore {
    KeyStore(
      configuration: ConfigurationStore(location, clock: clock.clock), reader: reader,
      profileName: "main", profile: try ConfigurationFile.load(location).profiles["main"])
  }

  func manager() throws -> KeyManager {
    KeyManager(
      client: ProviderConsoleClient(
        baseURL: "http://127.0.0.1:1", transport: service, timeout: TimeSpan(seconds: 40)),
      store: try store(), token: Secret(TestKeys.token(TestKeys.wallet)),
      recoveryFolders: ["\(folder.path)/recovery"], clock: clock.clock)
  }

  /// What the configuration has for a key at present.
  func stored() throws -> String? {
    try reader.secret(.apiKey, ConfigurationFile.load(location).profiles["main"])?.reveal()
  }

  /// Rotates as the command does; the error if there is one.
  func rotate() throws -> Result<KeyManager.Outcome, ProviderError> {
    let manager = try manager()
    return Result { () throws(ProviderError) in
      try manager.checkStore()
      return try manager.rotate(try manager.present())
    }
  }

  /// Nothing lies about, and the file is what it was but for the key.
  func expectTidy(_ place: SourceLocation = #_sourceLocation) throws {
    #expect(try folder.names() == ["config.yaml"], sourceLocation: place)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600, sourceLocation: place)
    let text = folder.read("config.yaml") ?? ""
    #expect(text.hasPrefix(Self.comment + "\n") && text.contains("# of the service"), sourceLocation: place)
    #expect(text.contains("provider: \(TestKeys.wallet)"), sourceLocation: place)
  }
}
