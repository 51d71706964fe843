package import ProviderCore

/// The tenants to serve, from a list on the web that is cached for ten minutes; the last good list
/// serves on for as long as the web does not answer.
package struct WhitelistService {
  private let url: String
  private let cache: SharedCache<WhitelistRecord>
  private let transport: () -> any HTTPTransport
  private let clock: SystemClock

  /// The stock script's limits.
  private static let timeoutMilliseconds = 3000
  private static let limits = FreshnessLimits(
    maximumAge: TimeSpan(seconds: 600), maximumStaleAge: TimeSpan(seconds: .max))

  /// `transport` is called only when the network is needed.
  package init(
    url: String, cacheFolder: String, transport: @escaping () -> any HTTPTransport,
    clock: SystemClock = .live, warn: @escaping (String) -> Void
  ) {
    self.url = url
    self.transport = transport
    self.clock = clock
    cache = SharedCache(
      folder: cacheFolder, name: "whitelist", limits: Self.limits,
      patienceMilliseconds: Self.timeoutMilliseconds, clock: clock, warn: warn,
      isRelevant: { $0.url == url })
  }

  /// Throws the reason when there is no list at all.
  package func whitelist() throws(RefreshFailure) -> Whitelist {
    Whitelist(text: try cache.record { () throws(RefreshFailure) in try fetch() }.list)
  }

  /// The list as it is on the web at this moment; nothing is kept.
  package func current() throws(RefreshFailure) -> Whitelist { Whitelist(text: try fetch().list) }

  /// When the list in the cache was fetched; nil where there is none.
  package func rememberedSince() -> Timestamp? { cache.stored()?.fetchedAt }

  private func fetch() throws(RefreshFailure) -> WhitelistRecord {
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try transport().send(
        HTTPRequest(url: url, timeoutMilliseconds: Self.timeoutMilliseconds))
    } catch {
      throw RefreshFailure([error.reason])
    }
    guard response.status == 200 else { throw RefreshFailure(["HTTP status \(response.status)"]) }
    guard UTF8Check.isValid(response.body) else {
      throw RefreshFailure(["the answer is not text"])
    }
    return WhitelistRecord(
      url: url, list: String(decoding: response.body, as: UTF8.self), fetchedAt: clock.now())
  }
}
