internal import ProviderCore

/// What a script is told of some checked keys: the worst of them.
enum KeyVerdict {
  static func error(
    _ results: [KeyCheckResult], within span: TimeSpan, now: Timestamp
  ) -> ProviderError? {
    if results.isEmpty { return ProviderError(.secretMissing, "the configuration has no profiles") }
    if let unusable = results.first(where: { $0.state.isUnusable }) { return error(unusable) }
    if let unknown = results.first(where: { $0.state != .works }) { return error(unknown) }
    let soon = results.filter { $0.expires(within: span, of: now) }
    guard let first = soon.min(by: { $0.daysLeft(now) ?? 0 < $1.daysLeft(now) ?? 0 }) else { return nil }
    return ProviderError(
      .apiKeyExpiresSoon,
      "\(name(first)) expires in \(first.daysLeft(now) ?? 0) days", hint: "\"keys rotate\" replaces it")
  }

  private static func name(_ result: KeyCheckResult) -> String {
    let profile = result.profile.map { " of profile \"\($0)\"" } ?? ""
    return "the API key\(result.masked.map { " \($0)" } ?? "")\(profile)"
  }

  private static func error(_ result: KeyCheckResult) -> ProviderError {
    if let cause = result.cause { return cause }
    let name = name(result)
    let reason = result.state.reason ?? ""
    let place = result.place.map { "it lives in: \($0); " } ?? ""
    switch result.state {
    case .missing:
      return ProviderError(.secretMissing, "\(name) is missing", hint: "\"keys add\" keeps one")
    case .unavailable: return ProviderError(.secretUnavailable, "\(name) cannot be had: \(reason)")
    case .malformed:
      return ProviderError(
        .secretMalformed, "\(name) is malformed: \(reason)",
        hint: place + "\"keys add --force\" keeps another")
    case .refused:
      return ProviderError(
        .apiKeyRefused, "\(name) is refused: \(reason)",
        hint: place + "\"keys rotate\" makes a new one, \"keys add --force\" keeps another")
    case .expired:
      return ProviderError(
        .apiKeyExpired, "\(name) expired \(reason)", hint: "\"keys rotate\" replaces it")
    case .undecided:
      return ProviderError(
        .serviceTimedOut, "\(name) could not be checked: \(reason)", hint: "try again later")
    case .works, .unknown:
      return ProviderError(
        .serviceFailed, "\(name) could not be checked: \(reason)", hint: "\"--verbose\" shows the requests")
    }
  }
}
