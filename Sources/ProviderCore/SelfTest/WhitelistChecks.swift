extension Whitelist {
  /// Checks a list of tenants that was asked for anew; `remembered` is when the one in the cache was fetched.
  package static func check(
    _ url: String, _ outcome: Result<Whitelist, some Error>, remembered: Timestamp?, milliseconds: Int
  ) -> SelfTestCheck {
    let name = "whitelist"
    let site = ServiceURL.site(of: url)
    switch outcome {
    case .failure(let failure):
      let detail = "\(site) gives no list: \(failure)"
      if let remembered {
        return SelfTestCheck(
          .warning, name, "\(detail); that of \(remembered) serves on", milliseconds: milliseconds)
      }
      return SelfTestCheck(
        .failed, name, "\(detail): every tenant is refused", milliseconds: milliseconds)
    case .success(let list):
      let count = list.addressCount
      guard count > 0 else {
        return SelfTestCheck(
          .failed, name, "\(site) answers, but with no address: every tenant is refused",
          milliseconds: milliseconds)
      }
      return SelfTestCheck(
        .ok, name, "\(site) lists \(count) tenant\(count == 1 ? "" : "s")", milliseconds: milliseconds)
    }
  }
}
