package import ProviderCore

/// A configuration file as it was read.
package struct ConfigurationDocument: Sendable {
  /// As the person named it.
  package let path: String
  package let text: String
  package let root: YAMLNode
  package let configuration: Configuration
  package let problems: [DocumentProblem]
  /// Whether there is such a file.
  package let exists: Bool

  /// A text that was parsed already. Throws `configuration-invalid` for no YAML.
  package init(path: String, text: String, exists: Bool = true) throws(ProviderError) {
    self.path = path
    self.text = text
    self.exists = exists
    root = try YAMLDocument.parse(Array(text.utf8), file: path, failure: .configurationInvalid)
    (configuration, problems) = ConfigurationReader.reading(root)
  }
}

/// Finds and reads the configuration file.
package enum ConfigurationFile {
  package static let variable = "AKASH_PROVIDER_TOOL_CONFIG"

  /// Far more than any configuration needs.
  package static let maximumBytes = 1 << 20

  /// Which file it is.
  package struct Location: Hashable, Sendable {
    package let path: String
    /// Whether an option or variable names it: then it must be there.
    package let isNamed: Bool

    /// The same file, which may be missing because somebody is about to make it.
    package var mayBeMissing: Location { Location(path: path, isNamed: false) }
  }

  /// The file that is named by option or variable, else the standard one.
  package static func location(
    named option: String?, variable: (String) -> String?, folders: Folders
  ) -> Location {
    let named = option ?? variable(Self.variable).flatMap { $0.isEmpty ? nil : $0 }
    return Location(
      path: named ?? "\(folders.configuration)/config.yaml", isNamed: named != nil)
  }

  /// The configuration of a file; a missing standard file is an empty one.
  ///
  /// Throws `configuration-missing` for a named file that is missing, `configuration-unreadable`,
  /// `configuration-invalid`, and `configuration-exposed` where the file holds a secret that others can read.
  package static func load(_ location: Location) throws(ProviderError) -> Configuration {
    guard let text = try text(location) else { return Configuration() }
    let root = try YAMLDocument.parse(
      Array(text.utf8), file: location.path, failure: .configurationInvalid)
    let configuration = try ConfigurationReader.read(root, file: location.path)
    try refuseExposed(configuration, location.path)
    return configuration
  }

  /// The file with its text, problems and all; an empty one where it is not there, even if it is named.
  package static func document(
    _ location: Location, refusingExposed: Bool = true
  ) throws(ProviderError) -> ConfigurationDocument {
    let text = try text(location.mayBeMissing)
    let document = try ConfigurationDocument(
      path: location.path, text: text ?? "", exists: text != nil)
    if document.exists, refusingExposed { try refuseExposed(document.configuration, location.path) }
    return document
  }

  /// The error of a file that holds a secret and that others can read; nil for any other.
  package static func exposure(of document: ConfigurationDocument) -> ProviderError? {
    do throws(ProviderError) {
      if document.exists { try refuseExposed(document.configuration, document.path) }
      return nil
    } catch {
      return error
    }
  }

  /// The text of a file, whatever it is; nil where there is none.
  package static func read(_ path: String) throws(ProviderError) -> String? {
    try text(Location(path: path, isNamed: false))
  }

  private static func text(_ location: Location) throws(ProviderError) -> String? {
    let path = location.path
    let bytes: [UInt8]?
    do throws(FileFailure) {
      bytes = try File.read(path, limit: maximumBytes)
    } catch {
      if error.isMissing, !location.isNamed { return nil }
      if error.isMissing { throw missing(path) }
      throw ProviderError(
        .configurationUnreadable,
        "the configuration file \"\(path)\" cannot be read: \(error.reason)")
    }
    guard let bytes else {
      throw ProviderError(
        .configurationInvalid, "\(path): the file is larger than \(maximumBytes >> 20) MiB")
    }
    guard UTF8Check.isValid(bytes) else {
      throw ProviderError(.configurationInvalid, "\(path): the YAML is not valid: it is not UTF-8 text")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func missing(_ path: String) -> ProviderError {
    ProviderError(
      .configurationMissing, "there is no configuration file \"\(path)\"",
      hint: "check --config and \(Self.variable)")
  }

  private static func refuseExposed(
    _ configuration: Configuration, _ path: String
  ) throws(ProviderError) {
    guard configuration.holdsSecret, (try? File.isOpenToOthers(path)) != false else { return }
    throw exposed("the configuration file", path)
  }

  /// The error of a file with a secret in it that others can read.
  static func exposed(_ name: String, _ path: String) -> ProviderError {
    ProviderError(
      .configurationExposed, "\(name) \"\(path)\" holds a secret, and others can read it",
      hint: "chmod 600 '\(path)'")
  }
}
