internal import ProviderCore

/// What a person is told when the service does not do its part: which key works now, as far as anybody knows.
extension ProviderError {
  /// The error of a key that was to go and has not, as far as anybody knows.
  static func undeleted(
    _ key: RemoteKey, _ failure: KeyServiceFailure, isCertain: Bool, now: Timestamp
  ) -> ProviderError {
    let name = key.secret.masked
    guard isCertain else {
      return failure.error(
        "nobody can tell whether \(name) still works: it was to be deleted, and then: \(failure.reason)",
        hint: "\"keys check\" tells once the service answers; the key on this machine is as it was")
    }
    let isGood = key.isActive && (key.expires.map { $0 > now } ?? true)
    return failure.error(
      "the key \(name) could not be deleted and "
        + (isGood ? "still works" : "is still there, though it works no more") + ": \(failure.reason)")
  }

  /// The error of a wallet that has a key already.
  static func occupied(_ failure: KeyServiceFailure) -> ProviderError {
    failure.error(
      "the wallet has an API key already, and the service keeps one a wallet, even if it has expired",
      hint: "\"keys list --remote\" shows it; \"keys rotate\" replaces it")
  }

  /// The error of a first key.
  static func unmade(_ failure: KeyServiceFailure, isCertain: Bool) -> ProviderError {
    guard isCertain else {
      return failure.error(
        "nobody can tell whether an API key was made: \(failure.reason)",
        hint:
          "\"keys list --remote\" tells once the service answers; if there is one, \"keys rotate\" replaces it"
      )
    }
    let message = "no API key could be made, and the wallet has none: \(failure.reason)"
    // Where the token is to blame, how to get another is of more use.
    return failure.leavesDoubt ? failure.error(message, hint: "nothing has changed") : failure.error(message)
  }

  /// The error of a key that is gone and has no successor.
  static func lost(
    _ old: RemoteKey, _ failure: KeyServiceFailure, isCertain: Bool
  ) -> ProviderError {
    let name = old.secret.masked
    return ProviderError(
      failure.leavesDoubt ? .apiKeyLost : .tokenRefused,
      isCertain
        ? "\(name) is deleted and no new key could be made, so no key works now: \(failure.reason)"
        : "\(name) is deleted, and nobody can tell whether a new key was made: \(failure.reason)",
      hint: failure.leavesDoubt
        ? "run \"keys rotate\" again once the service answers: it goes on from here"
        : "log in to the Provider Console again for a new token, then run \"keys rotate\" again: it goes on from here"
    )
  }
}
