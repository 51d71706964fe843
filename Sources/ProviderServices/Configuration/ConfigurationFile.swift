package import ProviderCore

/// Finds and reads the configuration file.
package enum ConfigurationFile {
  package static let variable = "AKASH_PROVIDER_TOOL_CONFIG"
  package static let profileVariable = "AKASH_PROVIDER_TOOL_PROFILE"

  /// Far more than any configuration needs.
  private static let maximumBytes = 1 << 20

  /// The configuration of the file that is named by option or variable, else of the standard one.
  ///
  /// A missing standard file is an empty configuration. Throws `configuration-missing` for a named one,
  /// `configuration-unreadable` or `configuration-invalid`.
  package static func load(
    named option: String?, variable: (String) -> String?, folders: Folders
  ) throws(ProviderError) -> Configuration {
    let named = option ?? variable(Self.variable).flatMap { $0.isEmpty ? nil : $0 }
    let path = named ?? "\(folders.configuration)/config.yaml"
    let bytes: [UInt8]?
    do throws(FileFailure) {
      bytes = try File.read(path, limit: maximumBytes)
    } catch {
      if error.isMissing, named == nil { return Configuration() }
      if error.isMissing {
        throw ProviderError(
          .configurationMissing, "there is no configuration file \"\(path)\"",
          hint: "check --config and \(Self.variable)")
      }
      throw ProviderError(
        .configurationUnreadable,
        "the configuration file \"\(path)\" cannot be read: \(error.reason)")
    }
    guard let bytes else {
      throw ProviderError(
        .configurationInvalid, "\(path): the file is larger than \(maximumBytes >> 20) MiB")
    }
    let root = try YAMLDocument.parse(bytes, file: path, failure: .configurationInvalid)
    return try ConfigurationReader.read(root, file: path)
  }
}
