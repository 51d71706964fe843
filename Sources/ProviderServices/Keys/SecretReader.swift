package import ProviderCore

/// Fetches secrets from where they live.
package struct SecretReader: Sendable {
  /// Against which relative paths of secret files are: the configuration file's folder.
  private let baseFolder: String
  private let folders: Folders
  private let variable: @Sendable (String) -> String?
  private let clock: SystemClock

  /// Long enough for a password manager that asks a person for a passphrase.
  private static let commandTimeoutMilliseconds = 60_000
  private static let maximumBytes = 64 << 10

  package init(
    configuration path: String, folders: Folders, variable: @escaping @Sendable (String) -> String?,
    clock: SystemClock
  ) {
    baseFolder = File.folder(of: path)
    self.folders = folders
    self.variable = variable
    self.clock = clock
  }

  /// The path of a secret file, as `api_key_file` names it.
  package func path(_ path: String) -> String { folders.expanding(path, relativeTo: baseFolder) }

  /// Whether the environment gives a secret, instead of whatever profile.
  package func isInEnvironment(_ kind: SecretKind) -> Bool {
    variable(kind.environmentVariable)?.isEmpty == false
  }

  /// The secret of a profile: the environment's, else the one that its source gives; nil where there is neither.
  ///
  /// Throws `secret-unavailable` or `configuration-exposed`.
  package func secret(
    _ kind: SecretKind, _ profile: Configuration.Profile?, ignoringEnvironment: Bool = false
  ) throws(ProviderError) -> Secret? {
    if !ignoringEnvironment, let text = variable(kind.environmentVariable), !text.isEmpty {
      return Secret(text)
    }
    guard let source = profile?.secrets[kind] else { return nil }
    return try secret(kind, from: source)
  }

  private func secret(
    _ kind: SecretKind, from source: SecretSource
  ) throws(ProviderError) -> Secret? {
    switch source {
    case .inline(let secret): return secret
    case .file(let file): return try inFile(path(file), kind)
    case .variable(let name): return variable(name).flatMap { $0.isEmpty ? nil : Secret($0) }
    case .command(let words): return try printed(by: words, kind)
    }
  }

  private func inFile(_ path: String, _ kind: SecretKind) throws(ProviderError) -> Secret? {
    let bytes: [UInt8]?
    let isExposed: Bool
    do throws(FileFailure) {
      isExposed = try File.isOpenToOthers(path)
      bytes = try File.read(path, limit: Self.maximumBytes)
    } catch {
      if error.isMissing { return nil }
      throw ProviderError(
        .secretUnavailable, "the \(kind.name) cannot be read from \"\(path)\": \(error.reason)")
    }
    if isExposed { throw ConfigurationFile.exposed("the file", path) }
    guard let bytes else {
      throw ProviderError(.secretUnavailable, "\"\(path)\" is too large to hold only the \(kind.name)")
    }
    return Self.line(bytes)
  }

  private func printed(by words: [String], _ kind: SecretKind) throws(ProviderError) -> Secret? {
    let run: CommandRun
    do throws(FileFailure) {
      run = try CommandRun.run(
        words, timeoutMilliseconds: Self.commandTimeoutMilliseconds,
        maximumBytes: Self.maximumBytes, clock: clock)
    } catch {
      throw ProviderError(
        .secretUnavailable,
        "\"\(words[0])\", which ought to print the \(kind.name), cannot be run: \(error.reason)")
    }
    guard run.end == .exited(0) else { throw Self.failure(run, words[0], kind) }
    return Self.line(run.output)
  }

  /// Without the line break at its end, which every editor and command adds; blanks are for `keys check` to
  /// find.
  private static func line(_ bytes: [UInt8]) -> Secret? {
    var text = Substring(String(decoding: bytes, as: UTF8.self))
    while let last = text.unicodeScalars.last, last == "\n" || last == "\r" {
      text = Substring(text.unicodeScalars.dropLast())
    }
    return text.isEmpty ? nil : Secret(String(text))
  }

  private static func failure(_ run: CommandRun, _ program: String, _ kind: SecretKind) -> ProviderError {
    let end =
      switch run.end {
      case .exited(let status): "ended with status \(status)"
      case .signalled(let signal): "was ended by signal \(signal)"
      case .timedOut: "took longer than \(commandTimeoutMilliseconds / 1000) s"
      case .printedTooMuch: "printed more than \(maximumBytes >> 10) KiB"
      }
    let said = String(decoding: run.errors.prefix(2000), as: UTF8.self).split(separator: "\n")
    return ProviderError(
      .secretUnavailable, "\"\(program)\", which ought to print the \(kind.name), \(end)",
      further: said.prefix(5).map { "\(program) says: \($0)" })
  }
}
