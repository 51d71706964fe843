package import ProviderCore

/// What was earned as a line, what is expected as another, and the ranges around it as bands that widen.
package struct ForecastChart {
  let forecast: RevenueForecast
  let grouping: Grouping
  /// The same days with a growth plan, or without it, as a line alone.
  let comparison: Comparison?

  struct Comparison {
    let forecast: RevenueForecast
    /// What its line is called, and what the rest of the drawing is.
    let name: String
    let rest: String
  }

  /// In a drawing, a growth plan is a further line.
  package init(_ forecast: RevenueForecast, by grouping: Grouping, plan: GrowthPlanOutcome? = nil) {
    self.forecast = forecast
    self.grouping = grouping
    comparison = plan.map { Comparison(forecast: $0.plan, name: "with the plan", rest: "without the plan") }
  }

  /// The ranges with the plan, and a line for what comes without it.
  init(with plan: GrowthPlanOutcome, by grouping: Grouping) {
    forecast = plan.plan
    self.grouping = grouping
    comparison = Comparison(forecast: plan.base, name: "without the plan", rest: "with the plan")
  }

  /// Points of days make the best picture of a fan; those of weeks are for who asks for weeks. Whatever they are, they
  /// are amounts a day, so that a month that has just begun does not look like a fall.
  func curve(limit: Int) -> FanCurve {
    FanCurve(forecast, limit: limit, leastDays: grouping == .week ? 7 : 1)
  }

  /// Of what the chart is compared with, at the same points.
  func comparisonCurve(limit: Int) -> FanCurve? {
    comparison.map { FanCurve($0.forecast, limit: limit, leastDays: grouping == .week ? 7 : 1) }
  }

  /// `thousand net USD a day`
  func unit(_ scale: ChartScale) -> String { "\(scale.unit.name)\(forecast.history.unit) a day" }

  /// What a reader of the drawing cannot see in it.
  func notes(_ curve: FanCurve, _ scale: ChartScale) -> [String] {
    var notes: [String] = []
    if curve.pointDays > 1 { notes.append("A point is the mean of \(curve.pointDays) days.") }
    if curve.hiddenDays > 0 {
      let (shown, all) = (forecast.history.days.count - curve.hiddenDays, forecast.history.days.count)
      notes.append("Of the \(all) known days the last \(shown) are shown.")
    }
    let outside = curve.past.filter { scale.isOutside($0.amount) }
    if !outside.isEmpty {
      let mean = curve.pointDays > 1 ? " a day" : ""
      let named = outside.prefix(2).map { "\($0.days.words) with \($0.amount?.moneyText ?? "-")\(mean)" }
      let more = outside.count > 2 ? " and \(outside.count - 2) more" : ""
      notes.append("Beyond the edge: \(named.joined(separator: ", "))\(more).")
    }
    let most = curve.ahead.map(\.range.hi95).max() ?? 0
    let least = curve.ahead.map(\.range.lo95).min() ?? 0
    if scale.isOutside(most) { notes.append("The 95% range goes up to \(most.moneyText).") }
    if scale.isOutside(least) { notes.append("The 95% range goes down to \(least.moneyText).") }
    return notes
  }
}

extension ChartScale {
  func isOutside(_ amount: Double?) -> Bool {
    amount.map { $0 > top || $0 < bottom } ?? false
  }
}

extension ClosedRange<Day> {
  /// `2026-11-20`, or `2026-11-20 to 2026-11-26`
  var words: String { count == 1 ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}
