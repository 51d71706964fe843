import ProviderCore
import TestSupport

/// Forecasts whose every figure is worked out by hand.
enum ForecastFixture {
  /// Five ways: 6, 8, 10, 12 or 14 a day for good. With definition 7 of Hyndman and Fan their quantiles are 6.2 (2.5 %),
  /// 6.8 (10 %), 13.2 (90 %) and 13.8 (97.5 %), and n times that for n days. For a single day the bounds are 8 to 12 and 6
  /// to 14.
  static func steady(
    history: [Int?] = [10, 10, 10, 10, 10, 10], until last: String = "2026-11-04", horizon: Int,
    currency: ForecastCurrency = .usd, isNet: Bool = true, method: ForecastMethod = blend,
    backtest: BacktestReport? = nil, prices: PriceAssumption = PriceAssumption(), warnings: [String] = []
  ) throws -> RevenueForecast {
    let ways: [Double] = [6, 8, 10, 12, 14]
    let range = ForecastRange(mean: 10, lo80: 8, hi80: 12, lo95: 6, hi95: 14)
    return RevenueForecast(
      history: RevenueHistory(
        currency: currency, isNet: isNet, first: try Day.named(last).advanced(by: 1 - history.count),
        amounts: history.map { $0.map { Decimal($0) } }),
      daily: Array(repeating: range, count: horizon),
      paths: ForecastPaths(horizon: horizon, values: ways.flatMap { Array(repeating: $0, count: horizon) }),
      method: method, backtest: backtest, prices: prices, warnings: warnings)
  }

  static let blend = ForecastMethod(
    kind: .ensemble,
    members: [
      .init(name: "AR", weight: 0.25), .init(name: "Theta", weight: 0.26), .init(name: "ETS", weight: 0.35),
      .init(name: "naive", weight: 0.14),
    ])

  /// Distances of 1, 2 to 7 and 8 to 30 days. Of 100 days in all, 80 % ranges held (10 · 0.9 + 30 · 0.8 + 60 · 0.75) = 78,
  /// 95 % ranges (10 · 1 + 30 · 0.9 + 60 · 0.95) = 94.
  static func backtest(
    errors: [Double] = [1, 2, 3], naive: Double = 4, seasonal: Double = 5, total: Double? = 0.08,
    naiveTotal: Double? = 0.14, origins: Int = 12
  ) throws -> BacktestReport {
    let distances = [1...1, 2...7, 8...30]
    let counts = [10, 30, 60]
    let inner = [0.9, 0.8, 0.75]
    let outer = [1, 0.9, 0.95]
    let first = try Day.named("2026-03-01")
    return BacktestReport(
      rows: errors.indices.map {
        .init(
          steps: distances[$0], count: counts[$0], error: errors[$0], naiveError: naive,
          seasonalNaiveError: seasonal, coverage80: inner[$0], coverage95: outer[$0])
      },
      origins: (0..<origins).map { first.advanced(by: 10 * $0) }, totalError: total,
      naiveTotalError: naiveTotal, totalDays: 30)
  }
}
