/// What a provider is expected to earn a day, from the day after the last known one.
package struct RevenueForecast: Sendable {
  package let history: RevenueHistory
  package let days: ClosedRange<Day>
  /// One a day.
  package let daily: [ForecastRange]
  /// The same days, in ways to add up.
  package let paths: ForecastPaths
  package let method: ForecastMethod
  /// How wrong the method was on this very history; nil where it is too short to tell.
  package let backtest: BacktestReport?
  package let prices: PriceAssumption
  /// What a reader must know to trust it no further than it deserves, whole sentences.
  package let warnings: [String]

  package init(
    history: RevenueHistory, daily: [ForecastRange], paths: ForecastPaths, method: ForecastMethod,
    backtest: BacktestReport?, prices: PriceAssumption, warnings: [String]
  ) {
    self.history = history
    let first = history.days.upperBound.advanced(by: 1)
    days = first...first.advanced(by: max(1, daily.count) - 1)
    self.daily = daily
    self.paths = paths
    self.method = method
    self.backtest = backtest
    self.prices = prices
    self.warnings = warnings
  }

  /// What a part of the days adds up to; its bounds are those of the sum.
  package func range(of part: ClosedRange<Day>) -> ForecastRange {
    let start = days.lowerBound.distance(to: part.lowerBound)
    let steps = start..<start + part.count
    if steps.count == 1 { return daily[start] }
    return ForecastRange(of: paths.totals(steps), mean: steps.reduce(0) { $0 + daily[$1].mean })
  }

  /// The periods of the calendar that share days with the forecast, cut to it.
  package func rows(by grouping: Grouping) -> [ForecastRow] {
    grouping.periods(in: days).map { ForecastRow(period: $0, range: range(of: $0.days)) }
  }

  package var total: ForecastRow {
    ForecastRow(period: Period(name: "total", days: days), range: range(of: days))
  }
}

/// A period of a forecast.
package struct ForecastRow: Hashable, Sendable {
  package let period: Period
  package let range: ForecastRange

  package init(period: Period, range: ForecastRange) {
    self.period = period
    self.range = range
  }
}
