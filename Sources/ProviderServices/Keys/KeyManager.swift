package import ProviderCore

/// Makes, replaces and revokes a wallet's API key at the service, and keeps this machine in step.
///
/// The service knows one key a wallet and has no way to replace it but to delete it first. So whatever can fail
/// is tried before the old key goes, and from then on a new secret is on its way to a file before anything
/// else happens. After each failure the service is asked what it has: an answer that got lost does not mean
/// that nothing was done. A service that lets one time limit after the other pass is not asked again: nobody can
/// interrupt what is going on.
package struct KeyManager {
  private let client: ProviderConsoleClient
  private let store: KeyStore
  private let token: Secret
  private let recoveryFolders: [String]
  private let clock: SystemClock
  private let tell: (String) -> Void

  /// Pauses before something is tried again.
  private static let pausesMilliseconds = [300, 1000, 3000]

  package init(
    client: ProviderConsoleClient, store: KeyStore, token: Secret, recoveryFolders: [String],
    clock: SystemClock, tell: @escaping (String) -> Void = { _ in }
  ) {
    self.tell = tell
    self.client = client
    self.store = store
    self.token = token
    self.recoveryFolders = recoveryFolders
    self.clock = clock
  }

  /// What has been done.
  package struct Outcome: Hashable, Sendable {
    package let old: RemoteKey?
    package let new: RemoteKey
  }

  // MARK: What a person asks for

  /// The wallet's key at the service, nil where it has none. Nothing has happened when this throws.
  package func present() throws(ProviderError) -> RemoteKey? {
    var last: KeyServiceFailure?
    for pause in [0] + Self.pausesMilliseconds.dropLast() {
      clock.sleep(pause)
      do throws(KeyServiceFailure) {
        return try client.key(token)
      } catch {
        if !error.leavesDoubt { throw error.error }
        last = error
        // A time limit was waited for already.
        if error.isTimeout { break }
      }
    }
    throw last?.error ?? ProviderError(.serviceFailed, "the Provider Console could not be asked")
  }

  /// Makes sure, before anything is done, that a new key can be kept.
  package func checkStore() throws(ProviderError) { try store.checkWritable(.apiKey) }

  /// Makes the first key of a wallet. Throws `api-key-exists` where it has one.
  package func create() throws(ProviderError) -> RemoteKey {
    try uninterrupted { () throws(ProviderError) in
      let new = try made(instead: nil)
      try keep(new)
      tellIfInterrupted(new)
      return new
    }
  }

  /// Replaces a key by a new one, which is stored when this returns.
  package func rotate(_ old: RemoteKey?) throws(ProviderError) -> Outcome {
    try uninterrupted { () throws(ProviderError) in
      if let old { try delete(old) }
      let new = try made(instead: old)
      try keep(new)
      tellIfInterrupted(new)
      return Outcome(old: old, new: new)
    }
  }

  package func revoke(_ key: RemoteKey) throws(ProviderError) {
    try uninterrupted { () throws(ProviderError) in try delete(key) }
  }

  /// Whether the service takes a key, asked again where the answer is not yes.
  package func verify(_ key: Secret) -> KeyProbe {
    var probe = client.probe(key)
    for pause in Self.pausesMilliseconds.dropLast() where probe != .accepted {
      clock.sleep(pause)
      probe = client.probe(key)
    }
    return probe
  }

  // MARK: Steps

  /// Deletes a key, or finds that it is gone.
  private func delete(_ key: RemoteKey) throws(ProviderError) {
    var failure = KeyServiceFailure.unreadable
    var isCertain = true
    for pause in [0] + Self.pausesMilliseconds {
      clock.sleep(pause)
      do throws(KeyServiceFailure) {
        return try client.deleteKey(id: key.id, token)
      } catch {
        failure = error
        if !error.leavesDoubt { break }
      }
      switch look() {
      // A success whose answer got lost.
      case .known(let present) where present?.id != key.id: return
      case .known: isCertain = true
      case .unclear: isCertain = false
      }
      if !isCertain, failure.isTimeout { break }
    }
    throw ProviderError.undeleted(key, failure, isCertain: isCertain, now: clock.now())
  }

  /// What the service has, as far as it can be seen at this moment.
  private enum Look {
    case known(RemoteKey?)
    case unclear
  }

  private func look() -> Look {
    do throws(KeyServiceFailure) {
      return .known(try client.key(token))
    } catch {
      return .unclear
    }
  }

  /// A new key. One that is there although its making seemed to fail is taken for it.
  private func made(instead old: RemoteKey?) throws(ProviderError) -> RemoteKey {
    var failure = KeyServiceFailure.unreadable
    var isFirst = true
    var isCertain = true
    for pause in [0] + Self.pausesMilliseconds {
      clock.sleep(pause)
      do throws(KeyServiceFailure) {
        return try client.createKey(token)
      } catch {
        failure = error
        if !error.leavesDoubt { break }
      }
      // Nothing of ours can have made the key that the very first attempt is refused for.
      if isFirst, failure == .exists, old == nil { throw ProviderError.occupied(failure) }
      isFirst = false
      switch look() {
      case .known(let present?) where present.id != old?.id: return present
      case .known(let present): isCertain = present == nil
      case .unclear: isCertain = false
      }
      if !isCertain, failure.isTimeout { break }
    }
    throw old.map { .lost($0, failure, isCertain: isCertain) } ?? .unmade(failure, isCertain: isCertain)
  }

  /// Runs steps that belong together. An interruption ends the process behind them, before anybody else could
  /// tell what went wrong.
  private func uninterrupted<Result>(
    _ body: () throws(ProviderError) -> Result
  ) throws(ProviderError) -> Result {
    try Interruption.postponed { () throws(ProviderError) in
      do throws(ProviderError) {
        return try body()
      } catch {
        if Interruption.isWaiting {
          for line in [error.message] + error.further + [error.hint].compactMap({ $0 }) {
            tell("interrupted; \(line)")
          }
        }
        throw error
      }
    }
  }

  /// The person must not be left in the dark by their own Ctrl-C.
  private func tellIfInterrupted(_ new: RemoteKey) {
    guard Interruption.isWaiting else { return }
    tell("interrupted; \(new.secret.masked) is the wallet's key now, and is kept in \(store.place(.apiKey))")
  }

  /// Stores a new key before anything else can fail.
  private func keep(_ key: RemoteKey) throws(ProviderError) {
    do throws(ProviderError) {
      try store.save(key.secret, .apiKey, created: key.created, expires: key.expires)
    } catch {
      let name = key.secret.masked
      let path = RecoveryFile.write(key.secret, folders: recoveryFolders, now: clock.now())
      throw ProviderError(
        .secretStoreFailed,
        path.map { "the new key \(name) works but could not be stored; it is in \"\($0)\"" }
          ?? "the new key \(name) works but could not be stored anywhere",
        further: [error.message] + error.further,
        hint: path.map { "mend the cause, then: \(store.command(keeping: .apiKey, in: $0))" }
          ?? "the service has it still: keys list --remote --reveal")
    }
  }
}
