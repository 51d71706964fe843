/// What a provider earns with a plan and without it, what the plan costs, and whether it pays.
package struct GrowthPlanOutcome: Sendable {
  package let base: RevenueForecast
  package let plan: RevenueForecast
  package let events: [PlanEvent]
  package let additions: [PlannedAddition]
  /// What was taken as known of the provider.
  package let provider: PlanBase
  package let total: Row
  /// What the plan brings in the end: the difference of the totals less all costs.
  package let gain: ForecastRange
  /// The gain as a part of what is bought, and sold, on the days of events; nil where nothing is bought.
  package let returnOnCapex: ForecastRange?
  /// Nil where nothing is bought that could pay itself back.
  package let payback: Payback?
  /// The part of what is added that must be leased for the gain to be 0, prices and demand as in the plan: 0 or less
  /// where the plan pays even if nobody leases it, more than 1 where it does not pay at all. Nil where nothing is added.
  package let breakEvenUtilization: Double?
  /// Plan less base, in each way.
  private let differences: ForecastPaths
  /// By day.
  private let costs: [PlanCosts]

  /// A period, with the plan and without.
  package struct Row: Hashable, Sendable {
    package let period: Period
    package let base: ForecastRange
    package let plan: ForecastRange
    /// Its bounds are those of the difference, not differences of the bounds.
    package let difference: ForecastRange
    /// Bought, or sold where negative.
    package let capex: Amount<USD>
    package let runningCosts: Amount<USD>

    package var costs: Amount<USD> { capex + runningCosts }
  }

  init(
    of growthPlan: GrowthPlan, provider: PlanBase, base: RevenueForecast, plan: RevenueForecast,
    basePaths: ForecastPaths, costs: [PlanCosts], revenue: PlannedRevenue
  ) {
    self.base = base
    self.plan = plan
    self.provider = provider
    events = growthPlan.events
    additions = revenue.lots.map(\.addition)
    self.costs = costs
    let values = zip(plan.paths.values, basePaths.values).map { $0 - $1 }
    let differences = ForecastPaths(horizon: plan.paths.horizon, values: values)
    self.differences = differences
    let whole = Period(name: "total", days: base.days)
    total = Self.row(whole, base, plan, differences, costs)
    let spent = total.costs.value.estimate
    gain = total.difference.shifted(by: -spent)
    let bought = total.capex.value.estimate
    returnOnCapex = bought > 0 ? gain.scaled(by: 1 / bought) : nil
    payback = Payback(differences: differences, costs: costs, first: base.days.lowerBound)
    // The expected gain is linear in the utilisation of what is added.
    let others = total.difference.mean - revenue.expectedAdditions
    let full = revenue.fullAdditions
    breakEvenUtilization = full > 0 ? (spent - others) / full : nil
  }

  package func rows(by grouping: Grouping) -> [Row] {
    grouping.periods(in: base.days).map { Self.row($0, base, plan, differences, costs) }
  }

  private static func row(
    _ period: Period, _ base: RevenueForecast, _ plan: RevenueForecast, _ differences: ForecastPaths,
    _ costs: [PlanCosts]
  ) -> Row {
    let start = base.days.lowerBound.distance(to: period.days.lowerBound)
    let steps = start..<min(start + period.days.count, differences.horizon)
    let (without, with) = (base.range(of: period.days), plan.range(of: period.days))
    let spent = steps.reduce(PlanCosts()) { $0 + costs[$1] }
    return Row(
      period: period, base: without, plan: with,
      difference: ForecastRange(of: differences.totals(steps), mean: with.mean - without.mean),
      capex: spent.capex, runningCosts: spent.runningPerDay)
  }
}
