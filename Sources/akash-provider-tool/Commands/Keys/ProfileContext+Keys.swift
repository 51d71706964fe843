internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// What the verbs of `keys` work with besides.
extension ProfileContext {
  func store() throws(ProviderError) -> KeyStore {
    KeyStore(
      configuration: ConfigurationStore(location, clock: runtime.clock), reader: reader,
      profileName: try profileName(), profile: profile)
  }

  var usage: KeyUsage { KeyUsage(folder: dataFolder, clock: runtime.clock) }

  // MARK: Service

  func client(
    _ profile: Configuration.Profile?, _ options: ServiceOptions
  ) -> ProviderConsoleClient {
    ProviderConsoleClient(
      baseURL: Endpoint.providerConsole.url(in: profile),
      transport: transport(verbose: options.verbose), timeout: options.timeout)
  }

  /// The wallet token. Throws `secret-missing`.
  func token() throws(ProviderError) -> Secret {
    guard let token = try reader.secret(.token, profile) else {
      throw ProviderError(
        .secretMissing, "no wallet token is configured, and managing keys at the service needs one",
        hint: "set \(SecretKind.token.environmentVariable), or \"keys add --token\"")
    }
    guard token.reveal().utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      throw ProviderError(
        .secretMalformed, "the wallet token holds blanks or other characters that no token has",
        hint: "copy it again")
    }
    return token
  }

  /// Throws where the token turns out to be of another wallet than the profile's: the environment's token holds
  /// for whatever profile, and it is for keys of this one that something is to be done.
  func checkWallet(_ key: RemoteKey) throws(ProviderError) {
    guard let selected else { return }
    if let provider = selected.profile.provider {
      guard provider.text != key.wallet else { return }
      throw ProviderError(
        .tokenRefused,
        "nothing was changed: the wallet token is of \(key.wallet), and profile \"\(selected.name)\" is of \(provider)",
        hint: "choose another profile with --profile, or use this one's token")
    }
    let own = (try? reader.secret(.apiKey, selected.profile, ignoringEnvironment: true)) ?? nil
    guard let own, own != key.secret else { return }
    throw ProviderError(
      .tokenRefused,
      "nothing was changed: the token's wallet \(key.wallet) has the key \(key.secret), and profile "
        + "\"\(selected.name)\" has \(own): the token may be of another wallet",
      hint: "if it is the right one: config set profiles.\(selected.name).provider \(key.wallet)")
  }

  func manager(_ options: ServiceOptions) throws(ProviderError) -> KeyManager {
    KeyManager(
      client: client(profile, options), store: try store(), token: try token(),
      recoveryFolders: [
        runtime.folders.configuration, dataFolder, runtime.folders.home,
        runtime.variable("TMPDIR") ?? "/tmp", "/tmp", "/dev/shm",
      ], clock: runtime.clock, tell: runtime.tell)
  }

  /// One rotation at a time: two would delete each other's keys.
  func exclusively<Result>(
    _ body: () throws(ProviderError) -> Result
  ) throws(ProviderError) -> Result {
    let lock: FileLock
    do throws(FileFailure) {
      try AtomicFile.makeFolder(dataFolder)
      lock = try FileLock("\(dataFolder)/keys.lock")
    } catch {
      throw ProviderError(
        .configurationUnwritable, "the data folder \"\(dataFolder)\" cannot be written: \(error.reason)")
    }
    guard lock.tryLock() else {
      throw ProviderError(
        .configurationChanged, "another process is changing keys at the service", hint: "wait for it")
    }
    defer { lock.unlock() }
    return try body()
  }

  // MARK: Results

  /// Says so where the environment holds a secret of this kind: what is kept in the profile has no effect there.
  func warnOfOverride(_ kind: SecretKind) {
    let name = kind.environmentVariable
    guard runtime.variable(name)?.isEmpty == false else { return }
    runtime.warn("\(name) is set, and overrides the \(kind.name) of every profile")
  }

  func show(_ change: KeyChange, _ format: ReportFormat) throws(ProviderError) {
    switch format {
    case .table: try runtime.write(change.lines.joined(separator: "\n") + "\n")
    case .json: try runtime.write(change.json)
    }
  }
}
