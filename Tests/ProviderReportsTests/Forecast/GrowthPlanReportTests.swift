import Foundation
import ProviderCore
import ProviderReports
import TestSupport
import Testing

/// Numbers by Python, which went through every day of every way.
struct GrowthPlanReportTests {
  /// a100 at 10 USD a day, t4 at 2, leases without cards for the rest of 100 a day.
  private static func outcome(_ events: [PlanEvent], elasticity: Double = 0) throws -> GrowthPlanOutcome {
    let base = PlanBase(
      models: [
        PlanBase.Model(
          name: "a100", units: 8, usdPerDay: 10, utilization: PlanBase.SeenUtilization(share: 0.5, days: 60)),
        PlanBase.Model(
          name: "t4", units: 10, usdPerDay: 2, utilization: PlanBase.SeenUtilization(share: 1, days: 30)),
      ], turnover: 0.025, elasticity: elasticity)
    let history = RevenueHistory(
      currency: .usd, isNet: false, first: try .named("2026-11-20"), amounts: [100, 100])
    let ways = [80.0, 90, 110, 120]
    let forecast = RevenueForecast(
      history: history, daily: Array(repeating: ForecastRange(of: ways), count: 30),
      paths: ForecastPaths(horizon: 30, values: ways.flatMap { Array(repeating: $0, count: 30) }),
      method: ForecastMethod(kind: .mean, members: []), backtest: nil, prices: PriceAssumption(), warnings: []
    )
    return GrowthPlan(events: events).applied(to: forecast, base: base, pricing: BidPricing(), seed: 1)
  }

  private static func usd(_ text: String) throws -> Amount<USD> { Amount(try #require(Decimal(text))) }

  /// Two cards at 10 USD a day from 1 December, for 100 and 1 a day; half of the t4, which bring a fifth, five days later,
  /// which saves 0.50 a day.
  private static func events() throws -> [PlanEvent] {
    let cards = CapacityAddition(gpu: "a100", units: 2, price: try usd("304.37"), utilization: .expected(1))
    return [
      PlanEvent(
        day: try .named("2026-12-01"), action: .add(cards),
        costs: PlanCosts(capex: Amount(100), runningPerDay: Amount(1))),
      PlanEvent(
        day: try .named("2026-12-06"), action: .remove(CapacityRemoval(gpu: "t4", units: 5)),
        costs: PlanCosts(runningPerDay: try usd("-0.5"))),
    ]
  }

  @Test func `people see the months with the plan and without, and what it comes to`() throws {
    #expect(
      try Self.outcome(Self.events()).table(.plain, by: .month) == """
        with the plan and without, 2026-11-22 to 2026-12-21
        Gain: 147.00 USD (80%: 119.80 to 174.20) after costs of 113.00; a return of 147%
          (80%: 120% to 174%) over 30 days on what is bought.
        Payback: 2026-12-06 (80%: 2026-12-06 to 2026-12-06).
        Break-even: 65% of what is added must be leased.
        Assumed: 2 a100 from 2026-12-01 at 10.00 USD a card and day, as the plan says;
          100% leased at once, as you expect.
        Assumed: leases on cards that go move to free ones of the same model as far as
          there are some.
        Mind: more capacity does not bring tenants by itself; what is bought counts as
          worth nothing at the end of the forecast; leases are taken to move to free
          cards, though at times more than the mean are leased.

        PERIOD                   USD  80% FROM       TO  95% FROM       TO
        2026-11  base         900.00    747.00  1053.00    726.75  1073.25
                 plan         900.00    747.00  1053.00    726.75  1073.25
                 difference     0.00      0.00     0.00      0.00     0.00
        2026-12  base        2100.00   1743.00  2457.00   1695.75  2504.25
                 plan        2360.00   2030.20  2689.80   1986.55  2733.45
                 difference   260.00    232.80   287.20    229.20   290.80
                 costs        113.00
        total    base        3000.00   2490.00  3510.00   2422.50  3577.50
                 plan        3260.00   2777.20  3742.80   2713.30  3806.70
                 difference   260.00    232.80   287.20    229.20   290.80
                 costs        113.00

        """)
  }

  @Test func `programs see the same`() throws {
    let expected = """
      {"rows":[{"period":"total","from":"2026-11-22","to":"2026-12-21",\
      "base":{"mean":"3000.00","lo80":"2490.00","hi80":"3510.00","lo95":"2422.50","hi95":"3577.50"},\
      "plan":{"mean":"3260.00","lo80":"2777.20","hi80":"3742.80","lo95":"2713.30","hi95":"3806.70"},\
      "difference":{"mean":"260.00","lo80":"232.80","hi80":"287.20","lo95":"229.20","hi95":"290.80"},\
      "capex":"100.00","running_costs":"13.00"}],\
      "gain":{"mean":"147.00","lo80":"119.80","hi80":"174.20","lo95":"116.20","hi95":"177.80"},\
      "return_on_capex":{"mean":1.47,"lo80":1.198,"hi80":1.742,"lo95":1.162,"hi95":1.778},\
      "payback":{"probability":1,"date":"2026-12-06","lo80":"2026-12-06","hi80":"2026-12-06"},\
      "break_even_utilization":0.65,\
      "additions":[{"date":"2026-12-01","gpu":"a100","units":2,"usd_per_unit_day":"10.00","price_source":"plan",\
      "utilization":1,"seen_days":null,"ramp_up_days":0}],"turnover":0.025,"elasticity":0}
      """
    let json = try Self.outcome(Self.events()).json(by: .total)
    guard case .object(let members) = json else {
      Issue.record("\(json)")
      return
    }
    #expect(members.first { $0.key == "total" }?.value["capex"] == .string("100.00"))
    let rest = JSONValue.object(members.filter { $0.key != "total" })
    #expect(rest.text(.compact) == expected)
  }

  private static func words(_ action: PlanEvent.Action, capex: Int = 0, elasticity: Double = 0) throws
    -> [String]
  {
    let event = PlanEvent(
      day: try .named("2026-12-01"), action: action, costs: PlanCosts(capex: Amount(Decimal(capex))))
    let text = try outcome([event], elasticity: elasticity).table(.plain, by: .total)
    // A line that goes on is indented.
    let words = try #require(text.split(separator: "\n\n").first)
    return words.replacing("\n  ", with: " ").split(separator: "\n").dropFirst().map { String($0) }
  }

  @Test func `what does not pay is said to`() throws {
    let cards = CapacityAddition(gpu: "a100", price: try Self.usd("304.37"), utilization: .expected(1))
    let words = try Self.words(.add(cards), capex: 1000)
    // 21 days at 10 USD.
    #expect(
      words.prefix(3) == [
        "Gain: -790.00 USD (80%: -790.00 to -790.00) after costs of 1000.00; "
          + "a return of -79% (80%: -79% to -79%) over 30 days on what is bought.",
        "Payback: not within 30 days.",
        "Break-even: none; the plan does not pay in this time even if all that is added is leased.",
      ])
  }

  @Test func `what was seen is called a guess for new cards`() throws {
    let cards = CapacityAddition(
      gpu: "t4", units: 3, price: try Self.usd("60.874"), utilization: .seen, rampUp: RampUp(days: 10))
    #expect(
      try Self.words(.add(cards)).dropFirst(2).first
        == "Assumed: 3 t4 from 2026-12-01 at 2.00 USD a card and day, as the plan says; 100% leased after 10 days, "
        + "as those here were in the 30 days seen: that new ones find tenants as well is a guess.")
  }

  @Test(arguments: [
    (
      0.0, "demand stays as it is (elasticity 0)",
      ["Mind: no tenant is taken to leave or to come because of a price."]
    ),
    (1.5, "demand follows with elasticity 1.5", []),
  ])
  func `a new price says how it acts`(elasticity: Double, demand: String, mind: [String]) throws {
    #expect(
      try Self.words(.price(PlannedPrice(change: .by(0.1))), elasticity: elasticity).dropFirst() == [
        "Assumed: new prices are for new leases; 2.5% of the running ones are replaced each day; \(demand)."
      ] + mind)
  }

  @Test func `cards that go are said to be missed at times`() throws {
    #expect(
      try Self.words(.remove(CapacityRemoval(gpu: "a100", units: 2))) == [
        "Gain: 0.00 USD (80%: 0.00 to 0.00).",
        "Assumed: leases on cards that go move to free ones of the same model as far as there are some.",
        "Mind: leases are taken to move to free cards, though at times more than the mean are leased.",
      ])
  }

  @Test func `an outage costs what its days bring`() throws {
    #expect(
      try Self.words(.outage(until: .named("2026-12-02"))) == ["Gain: -200.00 USD (80%: -234.00 to -166.00)."]
    )
  }

  // MARK: Pages and drawings

  /// The same figures as a row a period: 2 cards at 10 USD from 1 December, less half of a fifth of 100 from the sixth.
  @Test func `a page has the plan first, its chart, and a row a period`() throws {
    let outcome = try Self.outcome(Self.events())
    let html = ForecastPage(outcome.base, by: .month, title: "revenue.csv", plan: outcome).html
    let parts = [
      "<h1>Forecast for revenue.csv as of 2026-11-21</h1>",
      "3000.00 gross USD expected without the plan from 2026-11-22 to 2026-12-21 (30 days)",
      "<h2>With the plan</h2>", "<li>Gain: 147.00 USD (80%: 119.80 to 174.20) after costs of 113.00; ",
      "<title>Gross USD a day, with the plan: earned to 2026-11-21, expected to 2026-12-21</title>",
      "<th scope=\"row\">2026-12</th><td>2100.00</td><td>2360.00</td><td>2030.20</td><td>2689.80</td>"
        + "<td>260.00</td><td>232.80</td><td>287.20</td><td>113.00</td>",
      "<li>Assumed: 2 a100 from 2026-12-01", "<h2>Without the plan</h2>",
      "<title>Gross USD a day, without the plan: earned to 2026-11-21, expected to 2026-12-21</title>",
    ]
    var rest = html[...]
    for part in parts {
      let range = try #require(rest.range(of: part), "\(part) is missing, or stands before another")
      rest = rest[range.upperBound...]
    }
    #expect(!html.contains("<pre"))
  }

  /// 100 a day, then 120, then 110; the ways of 100 are 80 to 120.
  @Test func `a drawing has a line for the plan, and room for it`() throws {
    let outcome = try Self.outcome(Self.events())
    let svg = ForecastChart(outcome.base, by: .day, plan: outcome).svg
    #expect(svg.contains(">expected with the plan</text>"))
    #expect(
      svg.contains(
        "<title>2026-11-22: 100.00, 80%: 83.00 to 117.00, 95%: 80.75 to 119.25; with the plan 100.00<"))
    #expect(
      svg.contains(
        "<title>2026-12-21: 100.00, 80%: 83.00 to 117.00, 95%: 80.75 to 119.25; with the plan 110.00<"))
    #expect(!ForecastChart(outcome.base, by: .day).svg.contains("the plan"))
  }
}
