package import ProviderCore

/// The price of AKT: fixed, else from the shared cache, which asks the sources when it must.
package struct AKTPriceService {
  private let settings: AKTPriceSettings
  private let cache: SharedCache<AKTPriceRecord>
  private let transport: () -> any HTTPTransport
  private let clock: SystemClock

  /// `transport` is called only when the network is needed.
  package init(
    settings: AKTPriceSettings, cacheFolder: String, transport: @escaping () -> any HTTPTransport,
    clock: SystemClock = .live, warn: @escaping (String) -> Void
  ) {
    self.settings = settings
    self.transport = transport
    self.clock = clock
    cache = SharedCache(
      folder: cacheFolder, name: "akt-price", limits: settings.freshness,
      patienceMilliseconds: AKTPriceAnswer.patienceMilliseconds, clock: clock, warn: warn)
  }

  /// Throws `akt-price-unavailable` when no source answers and no price is young enough.
  package func price() throws(ProviderError) -> AKTPriceReading {
    if let fixed = settings.fixed { return AKTPriceReading(given: fixed) }
    do throws(RefreshFailure) {
      return AKTPriceReading(try cache.record { () throws(RefreshFailure) in try fetch() })
    } catch {
      let last = cache.stored().map {
        "; the last price, of \($0.fetchedAt), is older than \(settings.freshness.maximumStaleAge)"
      }
      throw ProviderError(
        .aktPriceUnavailable, "no AKT price source answers: \(error)\(last ?? "")",
        hint: "give a price with --akt-price or \(PriceSettings.aktPriceVariable)")
    }
  }

  /// The price that is at hand without asking anybody; nil where there is none.
  package func remembered() -> AKTPriceReading? {
    settings.fixed.map { AKTPriceReading(given: $0) } ?? cache.remembered().map { AKTPriceReading($0) }
  }

  /// The price in the cache, however old it is.
  package func stored() -> AKTPriceRecord? { cache.stored() }

  /// What each source answers, asked one after the other, each with as long as a bid has for all of them. Nothing
  /// is kept. `progress` is told how many have been asked.
  package func survey(progress: (Int) -> Void = { _ in }) -> [AKTPriceAnswer] {
    let transport = transport()
    return settings.sources.enumerated().map { number, source in
      progress(number)
      let start = clock.monotonicMilliseconds()
      let outcome = Result { () throws(AKTPriceProblem) in
        try Self.ask(
          source, transport, milliseconds: AKTPriceAnswer.patienceMilliseconds, clock.now())
      }
      return AKTPriceAnswer(
        source: source, outcome: outcome, milliseconds: clock.monotonicMilliseconds() - start)
    }
  }

  /// The first price that a source gives within its share of the time.
  private func fetch() throws(RefreshFailure) -> AKTPriceRecord {
    let transport = transport()
    let deadline = clock.monotonicMilliseconds() + AKTPriceAnswer.patienceMilliseconds
    var reasons: [String] = []
    for (index, source) in settings.sources.enumerated() {
      let left = deadline - clock.monotonicMilliseconds()
      let share = AKTPriceAnswer.share(
        ofMilliseconds: left, sourcesLeft: settings.sources.count - index)
      let now = clock.now()
      do throws(AKTPriceProblem) {
        let price = try Self.ask(source, transport, milliseconds: share, now)
        return AKTPriceRecord(price: price, source: source.kind, fetchedAt: now)
      } catch {
        reasons.append("\(source.kind.rawValue): \(error.reason)")
      }
    }
    throw RefreshFailure(reasons)
  }

  private static func ask(
    _ source: AKTPriceSettings.Source, _ transport: any HTTPTransport, milliseconds: Int,
    _ now: Timestamp
  ) throws(AKTPriceProblem) -> AKTPrice {
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try transport.send(
        HTTPRequest(url: source.baseURL + source.kind.path, timeoutMilliseconds: milliseconds))
    } catch {
      throw AKTPriceProblem(error.reason)
    }
    guard response.status == 200 else { throw AKTPriceProblem("HTTP status \(response.status)") }
    guard let answer = try? JSONValue(parsing: response.body) else {
      throw AKTPriceProblem("the answer is not JSON")
    }
    return try source.kind.price(in: answer, now: now)
  }
}
