/// Checks what the sources of the price of AKT answer, and which price a bid would get.
package struct AKTPriceChecks {
  private let answers: [AKTPriceAnswer]
  private let remembered: AKTPriceRecord?
  private let settings: AKTPriceSettings
  private let now: Timestamp

  /// How much the highest price may be above the lowest, in per cent. Averages over other spans and the hour
  /// of a cache make a few; what is further apart is wrong, or of another day.
  static let toleratedPercent: Decimal = 10

  /// `answers` has one for each source, in their order; `remembered` is in the cache, however old.
  package init(
    answers: [AKTPriceAnswer], remembered: AKTPriceRecord?, settings: AKTPriceSettings, now: Timestamp
  ) {
    self.answers = answers
    self.remembered = remembered
    self.settings = settings
    self.now = now
  }

  package var checks: [SelfTestCheck] {
    answers.map(source) + [agreement, price, memory].compactMap(\.self)
  }

  /// The price that a bid would be made with at this moment; nil where there is none.
  package var priceOfBid: AKTPrice? {
    if let fixed = settings.fixed { return fixed }
    return freshMemory?.price ?? AKTPriceAnswer.firstInTime(of: answers).price ?? usableMemory?.price
  }

  /// How long a bid in uakt asks where no price is remembered.
  package var millisecondsOfBid: Int { AKTPriceAnswer.firstInTime(of: answers).milliseconds }

  private func source(_ answer: AKTPriceAnswer) -> SelfTestCheck {
    let name = "source \(answer.source.kind.rawValue)"
    let site = ServiceURL.site(of: answer.source.baseURL)
    switch answer.outcome {
    case .failure(let problem):
      return SelfTestCheck(
        .warning, name, "\(problem.reason) (\(site))", milliseconds: answer.milliseconds)
    case .success(let price):
      let detail = "\(price.usd.plain) USD (\(site))"
      let share = AKTPriceAnswer.share(
        ofMilliseconds: AKTPriceAnswer.patienceMilliseconds, sourcesLeft: answers.count)
      guard answer.milliseconds > share else {
        return SelfTestCheck(.ok, name, detail, milliseconds: answer.milliseconds)
      }
      return SelfTestCheck(
        .warning, name, "\(detail), after more than the \(share) ms that a bid surely waits for it",
        milliseconds: answer.milliseconds)
    }
  }

  /// Nil where fewer than two sources have a price.
  private var agreement: SelfTestCheck? {
    let prices = answers.compactMap { try? $0.outcome.get().usd }
    guard prices.count > 1, let lowest = prices.min(), let highest = prices.max() else { return nil }
    let span = "\(lowest.plain) to \(highest.plain) USD"
    guard highest * 100 > lowest * (100 + Self.toleratedPercent) else {
      return SelfTestCheck(
        .ok, "sources agree", "\(span), not more than \(Self.toleratedPercent)% apart")
    }
    return SelfTestCheck(
      .warning, "sources agree",
      "\(span), more than \(Self.toleratedPercent)% apart: one of them is wrong or old; "
        + "price.akt_price.sources chooses")
  }

  private var price: SelfTestCheck {
    let name = "AKT price"
    if let fixed = settings.fixed {
      return SelfTestCheck(.ok, name, "\(fixed.usd.plain) USD, given; no source is asked")
    }
    let first = AKTPriceAnswer.firstInTime(of: answers)
    if let price = first.price, let source = first.source {
      let asked = "\(price.usd.plain) USD, from \(source.rawValue)"
      let detail =
        freshMemory.map {
          "a bid gets \($0.price.usd.plain) USD, remembered for \(settings.freshness.maximumAge); then \(asked)"
        } ?? "a bid gets \(asked)"
      return SelfTestCheck(.ok, name, detail, milliseconds: first.milliseconds)
    }
    if let memory = usableMemory {
      return SelfTestCheck(
        .warning, name,
        "no source answers in time; bids are made with \(memory.price.usd.plain) USD until it is older than "
          + "\(settings.freshness.maximumStaleAge)", milliseconds: first.milliseconds)
    }
    return SelfTestCheck(
      .failed, name,
      "no source answers in time, and no price is remembered: there is no bid on an order in uakt",
      milliseconds: first.milliseconds)
  }

  /// While there is one, no source is asked.
  private var freshMemory: AKTPriceRecord? { remembered.flatMap { freshness(of: $0) == .fresh ? $0 : nil } }

  private var usableMemory: AKTPriceRecord? { remembered.flatMap { freshness(of: $0) < .expired ? $0 : nil } }

  private func freshness(of record: AKTPriceRecord) -> Freshness {
    Freshness(of: record.fetchedAt, now: now, limits: settings.freshness)
  }

  /// Nil where nothing is ever remembered.
  private var memory: SelfTestCheck? {
    let name = "remembered price"
    guard settings.fixed == nil else { return nil }
    guard let remembered else { return SelfTestCheck(.ok, name, "none yet: the first bid in uakt will ask") }
    let age = now.seconds(since: remembered.fetchedAt)
    let what = "\(remembered.price.usd.plain) USD, from \(remembered.source.rawValue)"
    guard age >= 0 else {
      return SelfTestCheck(
        .warning, name, "\(what), is of \(remembered.fetchedAt), which is to come: a clock is or was wrong")
    }
    let said =
      switch freshness(of: remembered) {
      case .fresh: "fresh"
      case .stale: "the next bid in uakt will ask"
      case .expired: "too old to be used"
      }
    return SelfTestCheck(.ok, name, "\(what), \(age) s old: \(said)")
  }
}
