package import ProviderCore

/// Where a profile's secrets are kept on this machine: the configuration file, and files of their own.
package struct KeyStore {
  private let configuration: ConfigurationStore
  private let reader: SecretReader
  private let profileName: String
  private var sources: [SecretKind: SecretSource]

  package init(
    configuration: ConfigurationStore, reader: SecretReader, profileName: String,
    profile: Configuration.Profile?
  ) {
    self.configuration = configuration
    self.reader = reader
    self.profileName = profileName
    sources = profile?.secrets ?? [:]
  }

  /// The same, with a secret to be kept in a file of its own from now on.
  package func keeping(_ kind: SecretKind, inFile path: String) -> KeyStore {
    var store = self
    store.sources[kind] = .file(path)
    return store
  }

  /// The file in which a secret of this kind is kept.
  package func place(_ kind: SecretKind) -> String {
    if case .file(let path)? = sources[kind] { return reader.path(path) }
    return configuration.location.path
  }

  /// Throws `secret-place-fixed` where the profile takes the secret from somewhere that only its person can
  /// change, and `configuration-unwritable`.
  package func checkWritable(_ kind: SecretKind) throws(ProviderError) {
    try refuseFixedPlace(kind)
    try refuseConfigurationItself(kind)
    try configuration.checkWritable { edits(Self.sample, kind, Self.moment, Self.moment, $0) }
    guard case .file(let path)? = sources[kind] else { return }
    let target = File.resolved(reader.path(path))
    do throws(FileFailure) {
      try AtomicFile.makeFolder(File.folder(of: target))
      try AtomicFile.tryOut(target)
    } catch {
      throw Self.unwritable(path, error)
    }
  }

  private func refuseFixedPlace(_ kind: SecretKind) throws(ProviderError) {
    switch sources[kind] {
    case .variable(let name)?:
      throw ProviderError(
        .secretPlaceFixed,
        "profile \"\(profileName)\" takes its \(kind.name) from the variable \(name), which cannot be set from here",
        hint: "config unset profiles.\(profileName).\(kind.rawValue)_env lets the configuration file keep it")
    case .command(let words)?:
      throw ProviderError(
        .secretPlaceFixed,
        "profile \"\(profileName)\" takes its \(kind.name) from the command \"\(words[0])\", which cannot be given a new one",
        hint:
          "config unset profiles.\(profileName).\(kind.rawValue)_command lets the configuration file keep it")
    case .inline?, .file?, nil: return
    }
  }

  /// A secret that is written there would be all that is left of it.
  private func refuseConfigurationItself(_ kind: SecretKind) throws(ProviderError) {
    guard case .file(let path)? = sources[kind],
      File.resolved(reader.path(path)) == File.resolved(configuration.location.path)
    else { return }
    throw ProviderError(
      .secretPlaceFixed,
      "\"\(path)\" is the configuration file itself, and no place for only the \(kind.name)",
      hint: "name another file, or let the configuration keep it")
  }

  /// Throws `secret-occupied` where a file is there already that the profile does not keep this secret in: what
  /// it holds belongs to somebody else.
  package func checkFree(_ kind: SecretKind, for secret: Secret, ownFile: String?) throws(ProviderError) {
    try refuseConfigurationItself(kind)
    guard case .file(let path)? = sources[kind] else { return }
    let target = File.resolved(reader.path(path))
    if let ownFile, File.resolved(reader.path(ownFile)) == target { return }
    guard File.kind(target) != .missing else { return }
    let bytes = (try? File.read(target, limit: 1 << 20)) ?? nil
    let isSame = bytes.map { Secret(String(decoding: $0, as: UTF8.self).trimmingBlanks) == secret } ?? false
    guard !isSame, bytes?.isEmpty != true else { return }
    throw ProviderError(
      .secretOccupied, "there is a file \"\(path)\" already, and it holds something else",
      hint: "name a file that is not there yet")
  }

  /// Keeps a secret, instead of any earlier one. The times are of an API key, where they are known.
  package func save(
    _ secret: Secret, _ kind: SecretKind, created: Timestamp? = nil, expires: Timestamp? = nil
  ) throws(ProviderError) {
    try refuseFixedPlace(kind)
    try refuseConfigurationItself(kind)
    if case .file(let file)? = sources[kind] { try write(secret, to: file) }
    try configuration.change { edits(secret, kind, created, expires, $0) }
  }

  /// What a new secret looks like, to see whether one could be kept.
  private static let sample = Secret(APIKeyFormat.prefix + String(repeating: "0", count: 64))
  private static let moment = Timestamp(seconds: 0)

  private func edits(
    _ secret: Secret, _ kind: SecretKind, _ created: Timestamp?, _ expires: Timestamp?,
    _ document: ConfigurationDocument
  ) -> [YAMLEdit] {
    var values: [String: String] = [:]
    if case .file(let file)? = sources[kind] {
      values["\(kind.rawValue)_file"] = file
    } else {
      values[kind.rawValue] = secret.reveal()
    }
    if kind == .apiKey {
      values["api_key_created"] = created?.description
      values["api_key_expires"] = expires?.description
    }
    return Self.names(kind).compactMap { name in
      guard let value = values[name] else {
        return document.root[path(name)] == nil ? nil : .remove(path(name))
      }
      return .set(path(name), .scalar(value))
    }
  }

  /// The configuration keys that say something about a secret.
  private static func names(_ kind: SecretKind) -> [String] {
    SecretSource.keys(kind.rawValue)
      + (kind == .apiKey ? ["api_key_created", "api_key_expires"] : [])
  }

  /// The command by which a person keeps a secret that lies in a file, and does away with the file.
  func command(keeping kind: SecretKind, in path: String) -> String {
    func quoted(_ text: String) -> String {
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
    let location = configuration.location
    let options =
      (kind == .token ? ["--token"] : []) + ["--force", "--profile \(quoted(profileName))"]
      + (location.isNamed ? ["--config \(quoted(location.path))"] : [])
    let file = quoted(path)
    return "akash-provider-tool keys add \(options.joined(separator: " ")) < \(file) && rm \(file)"
  }

  /// Takes a secret, and whatever is said about it, out of the configuration. A file of its own stays: others may
  /// use it. Returns whether there was anything.
  package func remove(_ kind: SecretKind) throws(ProviderError) -> Bool {
    try configuration.change { document throws(ProviderError) in
      Self.names(kind).map { path($0) }.filter { document.root[$0] != nil }.map { .remove($0) }
    }
  }

  private func path(_ name: String) -> [String] { ["profiles", profileName, name] }

  private func write(_ secret: Secret, to path: String) throws(ProviderError) {
    let target = File.resolved(reader.path(path))
    do throws(FileFailure) {
      let folder = File.folder(of: target)
      try AtomicFile.makeFolder(folder)
      let lock = try FolderLock(folder, clock: configuration.clock)
      defer { withExtendedLifetime(lock) {} }
      try AtomicFile.replace(
        target, with: Array((secret.reveal() + "\n").utf8), access: .keptPrivate)
    } catch {
      throw Self.unwritable(path, error)
    }
  }

  private static func unwritable(_ path: String, _ failure: FileFailure) -> ProviderError {
    ProviderError(.configurationUnwritable, "\"\(path)\" cannot be written: \(failure.reason)")
  }
}
