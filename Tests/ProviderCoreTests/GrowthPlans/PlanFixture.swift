import TestSupport

@testable import ProviderCore

/// A provider that earns about 100 USD a day, and targets that come to whole dollars a day: a month has 30.437 days.
enum PlanFixture {
  static let first = "2026-11-22"

  /// a100 at 10 USD a day, t4 at 2, a thread at 0.10; nothing else costs anything.
  static let pricing: BidPricing = {
    var targets = PriceTargets.standard
    for target in PriceTarget.allCases { targets[target] = .zero }
    targets[.cpu] = usd("3.0437")
    return BidPricing(
      targets: targets,
      gpuPrices: GPUPriceTable(mappings: [
        GPUPriceTable.Mapping(key: "a100", price: usd("304.37")),
        GPUPriceTable.Mapping(key: "t4", price: usd("60.874")),
      ]))
  }()

  /// 40 USD a day from a100, 20 from t4, so that of 100 another 40 are from leases without cards.
  static let base = PlanBase(
    models: [
      PlanBase.Model(
        name: "a100", units: 8, usdPerDay: 10, utilization: PlanBase.SeenUtilization(share: 0.5, days: 60)),
      PlanBase.Model(
        name: "t4", units: 10, usdPerDay: 2, utilization: PlanBase.SeenUtilization(share: 1, days: 30)),
    ], turnover: 1 / 30)

  static func usd(_ text: String) -> Amount<USD> { Amount(Decimal(text) ?? .zero) }

  /// Ways that earn the same every day.
  static func forecast(days: Int = 30, ways: [Double] = [80, 90, 110, 120]) throws -> RevenueForecast {
    let history = RevenueHistory(
      currency: .usd, isNet: false, first: try .named("2026-11-20"), amounts: [100, 100])
    let mean = ways.reduce(0, +) / Double(ways.count)
    return RevenueForecast(
      history: history, daily: Array(repeating: ForecastRange(of: ways, mean: mean), count: days),
      paths: ForecastPaths(horizon: days, values: ways.flatMap { Array(repeating: $0, count: days) }),
      method: ForecastMethod(kind: .mean, members: []), backtest: nil, prices: PriceAssumption(), warnings: []
    )
  }

  /// The day so many days after the first of the forecast.
  static func day(_ offset: Int) throws -> Day { try Day.named(first).advanced(by: offset) }

  static func outcome(
    _ events: [PlanEvent], of forecast: RevenueForecast? = nil, base: PlanBase = base, seed: UInt64 = 1
  ) throws -> GrowthPlanOutcome {
    GrowthPlan(events: events).applied(
      to: try forecast ?? Self.forecast(), base: base, pricing: pricing, seed: seed)
  }
}

extension PlanEvent {
  static func on(_ offset: Int, _ action: Action, _ costs: PlanCosts = PlanCosts()) throws -> PlanEvent {
    PlanEvent(day: try PlanFixture.day(offset), action: action, costs: costs)
  }
}

extension GrowthPlanOutcome {
  /// The plan's revenue of a day in each way.
  func ways(on day: Int) -> [Double] { (0..<plan.paths.count).map { plan.paths[$0, day] } }
}
