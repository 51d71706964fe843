/// What a forecast of revenue is made from beside the history.
package struct ForecastRequest: Sendable {
  /// Days.
  package var horizon: Int
  package var seed: UInt64
  /// How many forecasts of earlier days tell how wrong the method is.
  package var backtests: Int
  package var prices: PriceAssumption
  /// What new leases cost before, in parts of what they cost now.
  package var formerPrices: [PriceIndex.Level]
  /// Nil where they are not known.
  package var leases: LeaseKnowledge?
  /// What a reader must know that the history does not tell, whole sentences.
  package var warnings: [String]

  /// As many as leave a forecast within a tenth of a second (docs/benchmarks.md).
  package static let usualBacktests = 2
  package static let thoroughBacktests = 12
  /// Of what is known of a month, the third digit is chance.
  static let paths = 1000

  package init(
    horizon: Int, seed: UInt64, backtests: Int = usualBacktests,
    prices: PriceAssumption = PriceAssumption(), formerPrices: [PriceIndex.Level] = [],
    leases: LeaseKnowledge? = nil, warnings: [String] = []
  ) {
    self.horizon = horizon
    self.seed = seed
    self.backtests = backtests
    self.prices = prices
    self.formerPrices = formerPrices
    self.leases = leases
    self.warnings = warnings
  }
}

/// What is known of a provider's leases; day 0 is the history's first.
package struct LeaseKnowledge: Hashable, Sendable {
  package var leases: [BookedLease]
  package var stock: [GPUStock]
  /// Dollars an AKT, oldest first, up to the history's last day; empty where not known.
  package var aktUSD: [Double]

  package init(leases: [BookedLease], stock: [GPUStock], aktUSD: [Double] = []) {
    self.leases = leases
    self.stock = stock
    self.aktUSD = aktUSD
  }
}

extension RevenueForecast {
  /// The forecast from a history, and from the leases behind it where they are known.
  package init(_ history: RevenueHistory, _ request: ForecastRequest) {
    let learning = LearningHistory(history)
    let ensemble = learning.forecast(horizon: request.horizon).multiplied(by: request.priceMultipliers)
    let leases = request.leases.map { known in
      LeaseHistory(values: learning.values, leases: known.leases, stock: known.stock, aktUSD: known.aktUSD)
    }
    var daily = ensemble.steps
    var method = ensemble.method
    let paths: ForecastPaths
    if let leases, !leases.leases.isEmpty {
      let hybrid = HybridForecast(ensemble, request.forecast(leases), seed: request.seed)
      daily = hybrid.dailyMeans
      paths = hybrid.paths
      method = ForecastMethod(kind: .hybrid, members: method.members)
    } else {
      paths = ensemble.paths(count: ForecastRequest.paths, seed: request.seed)
    }
    let kept = history.keptShare
    let backtest = Backtest(
      history, start: learning.start, horizon: request.horizon, count: request.backtests)
    self.init(
      history: history, daily: daily.map { $0.scaled(by: kept) },
      paths: ForecastPaths(horizon: paths.horizon, values: paths.values.map { $0 * kept }),
      method: method, backtest: backtest?.report(), prices: request.prices,
      warnings: request.warnings + learning.warnings
        + [leases?.doubt, learning.leap(to: daily), learning.reach(backtest, request.horizon)].compactMap(
          \.self))
  }
}

extension LearningHistory {
  /// What the history alone lets expect, before take.
  func forecast(horizon: Int) -> EnsembleForecast {
    series.forecast(horizon: horizon).widened(days: series.values.count)
  }

  /// What is expected, beside what there was; nil where the one is like the other.
  fileprivate func leap(to daily: [ForecastRange]) -> String? {
    let recent = series.values.suffix(90)
    let (before, after) = (Array(recent).mean, daily.map(\.mean).mean)
    guard before > 0, after > 2 * before || after < before / 2 else { return nil }
    // Days may lose money, when an import says so.
    let tenths = Int(max(-99_999, min(99_999, after / before * 10)).rounded())
    let sign = tenths < 0 ? "-" : ""
    return
      "a day is expected to bring \(sign)\(abs(tenths) / 10).\(abs(tenths) % 10) times what one of the last \(recent.count) did: is there a"
      + " reason for that?"
  }

  /// How far ahead nothing could be tried; nil where all could.
  fileprivate func reach(_ backtest: Backtest?, _ horizon: Int) -> String? {
    guard let tried = backtest?.horizon, horizon > 2 * tried else { return nil }
    return
      "this history is long enough to try forecasts of \(tried) days, not of \(horizon): how wrong those get, only the ranges"
      + " guess"
  }
}

extension LeaseHistory {
  /// What is suspicious about leases beside the history that they are to explain; nil where nothing is.
  fileprivate var doubt: String? {
    guard !leases.isEmpty else {
      return "none of the leases can be used: the forecast is from the history alone"
    }
    let days = min(28, values.count)
    let earned = values.suffix(days).reduce(0, +)
    let leased = leases.reduce(0.0) { sum, lease in
      let span = min(lease.end ?? end, end) - max(lease.start, end - Double(days))
      return sum + max(0, span) * lease.usdPerDay
    }
    guard earned > 0, abs(leased / earned - 1) > 0.2 else { return nil }
    let percent = Int(min(9999, leased / earned * 100).rounded())
    return
      "the leases come to \(percent)% of what the last \(days) days brought: some are not in the list, or their prices are"
      + " not what was paid"
  }
}

extension ForecastRequest {
  /// By what prices bend what the history alone lets expect.
  fileprivate var priceMultipliers: [Double] {
    let now = formerPrices.last?.level ?? 1
    let changed = PriceIndex.Level(day: 0, level: now * (1 + prices.change))
    let levels = formerPrices.isEmpty ? [PriceIndex.Level(day: -1, level: now)] : formerPrices
    let index = PriceIndex(
      turnover: prices.turnover, elasticity: prices.elasticity, utilization: prices.impliedUtilization)
    return index.multipliers(prices.change == 0 ? levels : levels + [changed], days: horizon)
  }

  fileprivate func forecast(_ leases: LeaseHistory) -> LeaseForecast {
    let factor = 1 + prices.change
    let outlook = LeaseOutlook(
      priceFactor: factor,
      demandFactor: PriceIndex.demand(at: factor, elasticity: prices.elasticity))
    return leases.forecast(days: horizon, outlook: outlook, seed: seed)
  }
}
