extension GrowthPlan {
  /// What the plan makes of a forecast in US dollars, beside what comes without it. Every event acts on each of the
  /// forecast's ways, in the order of the days, so that events compose and every range is one of the whole.
  ///
  /// Additions of the same model draw the same utilisation in a way: two of 4 cards are one of 8.
  package func applied(
    to forecast: RevenueForecast, base: PlanBase, pricing: BidPricing, seed: UInt64
  ) -> GrowthPlanOutcome {
    let means = forecast.daily.map(\.mean)
    let days = min(forecast.days.count, means.count)
    let paths = forecast.wholePaths
    let revenue = PlannedRevenue(
      self, days: forecast.days, base: base, prices: PlanPrices(pricing: pricing, base: base),
      usdPerDay: means.reduce(0, +) / Double(max(1, means.count)))
    let planned = revenue.applied(to: paths, days: days, seed: seed)
    let daily = (0..<days).map { day -> ForecastRange in
      let factor = revenue.baseFactor[day]
      let added = revenue.lots.map { $0.full[day] * $0.addition.utilization }.reduce(0, +)
      guard revenue.lots.contains(where: { $0.full[day] != 0 }) else {
        return forecast.daily[day].scaled(by: factor)
      }
      let draws = (0..<planned.count).map { planned[$0, day] }
      return ForecastRange(of: draws, mean: means[day] * factor + added)
    }
    let plan = RevenueForecast(
      history: forecast.history, daily: daily, paths: planned, method: forecast.method, backtest: nil,
      prices: forecast.prices, warnings: forecast.warnings)
    return GrowthPlanOutcome(
      of: self, provider: base, base: forecast, plan: plan, basePaths: paths,
      costs: costs(in: forecast.days), revenue: revenue)
  }

  /// What is spent on each day.
  private func costs(in days: ClosedRange<Day>) -> [PlanCosts] {
    var costs = Array(repeating: PlanCosts(), count: days.count)
    var running = Amount<USD>.zero
    for (index, day) in days.enumerated() {
      for event in events where event.day == day {
        costs[index].capex += event.costs.capex
        running += event.costs.runningPerDay
      }
      costs[index].runningPerDay = running
    }
    return costs
  }
}

extension RevenueForecast {
  /// The forecast's ways, or without any the expected one alone.
  fileprivate var wholePaths: ForecastPaths {
    let days = min(self.days.count, daily.count)
    guard paths.horizon == days, paths.count > 0 else {
      return ForecastPaths(horizon: days, values: daily.prefix(days).map(\.mean))
    }
    return paths
  }
}
