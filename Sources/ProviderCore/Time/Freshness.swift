/// How far a remembered value may be trusted.
package enum Freshness: Comparable, Sendable {
  /// As good as new.
  case fresh
  /// Good enough while nothing newer is to be had.
  case stale
  /// Too old to use.
  case expired

  /// A value from the future was stored under a wrong clock: its age is unknown, so it is stale, unless it lies so far
  /// ahead that it would serve for ever.
  package init(of moment: Timestamp, now: Timestamp, limits: FreshnessLimits) {
    let age = now.seconds(since: moment)
    if 0...limits.maximumAge.seconds ~= age {
      self = .fresh
    } else {
      let limit = limits.maximumStaleAge.seconds
      self = -limit...limit ~= age ? .stale : .expired
    }
  }
}

/// For how long a remembered value is fresh, and for how long it serves on when it cannot be renewed.
package struct FreshnessLimits: Hashable, Sendable {
  package var maximumAge: TimeSpan
  package var maximumStaleAge: TimeSpan

  package init(maximumAge: TimeSpan, maximumStaleAge: TimeSpan) {
    self.maximumAge = maximumAge
    self.maximumStaleAge = maximumStaleAge
  }
}
