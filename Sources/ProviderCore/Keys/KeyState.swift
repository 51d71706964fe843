/// How an API key is.
package enum KeyState: Hashable, Sendable {
  case works
  /// The profile names no key, or nothing is where it names one.
  case missing
  /// Where it lives cannot be read.
  case unavailable(String)
  /// It cannot be a key; the reason does not show it.
  case malformed(String)
  /// The service knows no such key, or knows it as inactive.
  case refused(String)
  case expired(Timestamp)
  /// Nobody can tell: the key is not to blame for what the service does.
  case unknown(String)
  /// Nobody can tell at this moment.
  case undecided(String)

  package var name: String {
    switch self {
    case .works: "works"
    case .missing: "missing"
    case .unavailable: "unavailable"
    case .malformed: "malformed"
    case .refused: "refused"
    case .expired: "expired"
    case .unknown, .undecided: "unknown"
    }
  }

  package var reason: String? {
    switch self {
    case .works: nil
    case .missing: "no key is configured"
    case .unavailable(let reason), .malformed(let reason), .refused(let reason), .unknown(let reason),
      .undecided(let reason):
      reason
    case .expired(let moment): "on \(moment)"
    }
  }

  /// Whether somebody must do something about the key before it can be used.
  package var isUnusable: Bool {
    switch self {
    case .works, .unknown, .undecided: false
    case .missing, .unavailable, .malformed, .refused, .expired: true
    }
  }
}

/// The state of a profile's key, and how long it is good for.
package struct KeyCheckResult: Hashable, Sendable {
  /// Nil for a key that the environment gives to whatever profile.
  package let profile: String?
  package let masked: String?
  package let state: KeyState
  package let expires: Timestamp?
  /// Where the key lives, in a person's words; nil where the profile names no place.
  package var place: String?
  /// Why it could not be had, with what to do about it.
  package var cause: ProviderError?

  package init(
    profile: String?, masked: String? = nil, state: KeyState, expires: Timestamp? = nil,
    place: String? = nil, cause: ProviderError? = nil
  ) {
    self.profile = profile
    self.masked = masked
    self.state = state
    self.expires = expires
    self.place = place
    self.cause = cause
  }

  /// Whole days until it expires, rounded down; negative once it has. Nil where nobody knows.
  package func daysLeft(_ now: Timestamp) -> Int? { expires?.daysAfter(now) }

  package func expires(within span: TimeSpan, of now: Timestamp) -> Bool {
    guard state == .works, let expires else { return false }
    return expires.seconds(since: now) <= span.seconds
  }
}

extension Timestamp {
  /// Whole days from another moment to this one, rounded down.
  package func daysAfter(_ other: Timestamp) -> Int {
    seconds(since: other).floorDivided(by: 86_400).0
  }
}
