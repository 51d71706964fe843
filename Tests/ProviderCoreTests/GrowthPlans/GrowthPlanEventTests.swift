import TestSupport
import Testing

@testable import ProviderCore

/// What each kind of event does, worked out by hand: 30 days, ways of 80, 90, 110 and 120 USD a day.
struct GrowthPlanEventTests {
  private static func certain(
    _ gpu: String?, _ units: Int = 1, price: String? = nil, rampUp: RampUp = .none
  ) -> CapacityAddition {
    CapacityAddition(
      gpu: gpu, units: units, price: price.map { PlanFixture.usd($0) }, utilization: .expected(1),
      rampUp: rampUp)
  }

  // MARK: Additions

  /// Two cards at 10 USD a day bring 20 a day for 20 days. They cost 300, and 1 a day. What is left after running costs,
  /// 19 a day, has brought 300 after 15.8 days, on the 16th: offset 25. 320 of 400 must be leased.
  @Test func `added cards bring their price and pay back`() throws {
    let costs = PlanCosts(capex: Amount(300), runningPerDay: Amount(1))
    let outcome = try PlanFixture.outcome([.on(10, .add(Self.certain("a100", 2, price: "304.37")), costs)])
    #expect(outcome.ways(on: 9) == [80, 90, 110, 120])
    for (way, expected) in zip(outcome.ways(on: 10), [100.0, 110, 130, 140]) {
      #expect(abs(way - expected) < 1e-9)
    }
    #expect(abs(outcome.total.difference.mean - 400) < 1e-9)
    #expect(outcome.total.capex == Amount(300) && outcome.total.runningCosts == Amount(20))
    #expect(abs(outcome.gain.mean - 80) < 1e-9 && abs(outcome.gain.lo95 - 80) < 1e-9)
    #expect(abs((outcome.returnOnCapex?.mean ?? 0) - 80 / 300) < 1e-12)
    #expect(abs((outcome.breakEvenUtilization ?? 0) - 0.8) < 1e-12)
    let payback = try #require(outcome.payback)
    let day = try PlanFixture.day(25)
    #expect(payback.probability == 1 && payback.early == day && payback.median == day && payback.late == day)
  }

  /// Half a day's way short of 10 days at 10 USD: 5 days' worth in the first ten.
  @Test func `they fill by and by`() throws {
    let outcome = try PlanFixture.outcome([.on(0, .add(Self.certain("a100", rampUp: RampUp(days: 10))))])
    let tenDays = try PlanFixture.day(0)...PlanFixture.day(9)
    let row = try #require(outcome.rows(by: .day).first { $0.period.days.lowerBound == tenDays.upperBound })
    #expect(abs(row.difference.mean - 9.5) < 1e-9)
    let first = (0..<10).map { outcome.plan.daily[$0].mean - 100 }.reduce(0, +)
    #expect(abs(first - 50) < 1e-9)
  }

  /// Without a price: the target of the card, 10 USD a day, and a half of the 64 threads at 0.10.
  @Test func `the current targets price the card and its share of the machine`() throws {
    var addition = Self.certain("a100", 2)
    addition.resources.cpu = 64_000
    let outcome = try PlanFixture.outcome([.on(0, .add(addition))])
    #expect(abs(outcome.additions[0].usdPerUnitDay - 13.2) < 1e-9)
    #expect(outcome.additions[0].priceSource == .targets)
    #expect(abs(outcome.plan.daily[0].mean - 126.4) < 1e-9)
  }

  @Test func `a machine without cards costs its targets, or its own price`() throws {
    var addition = CapacityAddition(gpu: nil, utilization: .expected(0.5))
    addition.resources.cpu = 64_000
    #expect(try abs(PlanFixture.outcome([.on(0, .add(addition))]).plan.daily[0].mean - 103.2) < 1e-9)
    addition.price = PlanFixture.usd("304.37")
    #expect(try abs(PlanFixture.outcome([.on(0, .add(addition))]).plan.daily[0].mean - 105) < 1e-9)
  }

  /// The a100 here are half leased, seen over 60 days; 20 · 60 ÷ 90.
  @Test func `what was seen holds for new cards, and is not certain`() throws {
    let ways = Array(repeating: 100.0, count: 400)
    let outcome = try PlanFixture.outcome(
      [.on(0, .add(CapacityAddition(gpu: "a100", units: 8, utilization: .seen)))],
      of: PlanFixture.forecast(days: 3, ways: ways))
    #expect(outcome.additions[0].utilization == 0.5 && outcome.additions[0].seenDays == 60)
    #expect(abs(outcome.additions[0].concentration - 13.333333333333334) < 1e-12)
    #expect(abs(outcome.plan.daily[0].mean - 140) < 1e-9)
    // The quantiles of Beta(6.67, 6.67) at 10 and 90 % are 0.327 and 0.673, by numeric integration in Python.
    #expect(abs(outcome.plan.daily[0].lo80 - (100 + 80 * 0.327)) < 3)
    #expect(abs(outcome.plan.daily[0].hi80 - (100 + 80 * 0.673)) < 3)
  }

  // MARK: Removals

  /// Half of the 8 a100 are leased, which bring 40 of 100: 4 free ones may go; 2 more take half of the leases along.
  @Test(arguments: [(4, 1.0), (6, 0.8), (8, 0.6)])
  func `leases move to free cards as far as there are some`(units: Int, factor: Double) throws {
    let outcome = try PlanFixture.outcome([.on(5, .remove(CapacityRemoval(gpu: "a100", units: units)))])
    #expect(outcome.ways(on: 4) == [80, 90, 110, 120])
    for (way, base) in zip(outcome.ways(on: 5), [80.0, 90, 110, 120]) {
      #expect(abs(way - base * factor) < 1e-9)
    }
  }

  /// All 10 t4 are leased and bring 20 of 100; those that the plan has added go first, with what they bring.
  @Test func `added cards go first`() throws {
    let outcome = try PlanFixture.outcome([
      .on(1, .add(Self.certain("t4", 3))), .on(5, .remove(CapacityRemoval(gpu: "t4", units: 2))),
      .on(9, .remove(CapacityRemoval(gpu: "t4", units: 6))),
    ])
    let means = [0, 1, 5, 9].map { outcome.plan.daily[$0].mean }
    for (mean, expected) in zip(means, [100.0, 106, 102, 90]) { #expect(abs(mean - expected) < 1e-9) }
  }

  @Test func `a sale is money back`() throws {
    let saved = -PlanCosts(capex: Amount(900), runningPerDay: Amount(2))
    let outcome = try PlanFixture.outcome([.on(20, .remove(CapacityRemoval(gpu: "a100", units: 4)), saved)])
    #expect(abs(outcome.gain.mean - 920) < 1e-9)
    #expect(outcome.payback == nil, "nothing was bought")
  }

  // MARK: Prices

  /// After 15 days 1 − e^(−15 ÷ 30) = 0.393469 of the leases are at the new price; a100 bring 40 of 100.
  @Test(arguments: [
    (String?.none, 103.93469340287367), ("a100", 101.57387736114947), ("t4", 100.78693868057473),
  ])
  func `prices act on new leases, of one model or of all`(gpu: String?, expected: Double) throws {
    let outcome = try PlanFixture.outcome([.on(10, .price(PlannedPrice(gpu: gpu, change: .by(0.1))))])
    #expect(outcome.plan.daily[10].mean == 100)
    #expect(abs(outcome.plan.daily[25].mean - expected) < 1e-9)
  }

  @Test func `tenants who look at prices take a tenth dearer cards a tenth less`() throws {
    let base = PlanBase(models: PlanFixture.base.models, turnover: 1 / 30, elasticity: 1)
    let outcome = try PlanFixture.outcome([.on(0, .price(PlannedPrice(change: .by(0.1))))], base: base)
    #expect(abs(outcome.total.difference.mean) < 1e-9)
  }

  /// From 10 to 13 USD a day for the card; what is leased beside it, 0.10 a day, stays.
  @Test func `a new price is the card's`() throws {
    var addition = Self.certain("a100")
    addition.resources.cpu = 1000
    let turnedOver = PlanBase(models: PlanFixture.base.models, turnover: 1e6)
    let dearer = PlannedPrice(gpu: "a100", change: .to(PlanFixture.usd("395.681")))
    let outcome = try PlanFixture.outcome([.on(0, .add(addition)), .on(3, .price(dearer))], base: turnedOver)
    #expect(abs(outcome.plan.daily[3].mean - 110.1) < 1e-9, "no lease has ended yet")
    #expect(abs(outcome.plan.daily[4].mean - (60 + 52 + 13.1)) < 1e-9)
  }

  @Test func `capacity that comes later comes at the prices of then`() throws {
    let cheaper = PlannedPrice(gpu: "a100", change: .by(-0.5))
    let outcome = try PlanFixture.outcome([
      .on(2, .price(cheaper)), .on(6, .add(Self.certain("a100"))),
      .on(6, .add(Self.certain("a100", price: "304.37"))),
    ])
    #expect(outcome.additions.map(\.usdPerUnitDay).map { ($0 * 1e6).rounded() / 1e6 } == [5, 10])
  }

  // MARK: Outages

  @Test func `an outage takes exactly its days, of added cards too`() throws {
    let outcome = try PlanFixture.outcome([
      .on(2, .add(Self.certain("a100"))), .on(5, .outage(until: PlanFixture.day(7))),
    ])
    for day in 0..<30 {
      let expected: Double = 5...7 ~= day ? 0 : day < 2 ? 100 : 110
      #expect(abs(outcome.plan.daily[day].mean - expected) < 1e-9, "day \(day)")
      #expect((outcome.plan.daily[day].hi95 == 0) == (5...7 ~= day))
    }
  }
}

struct PaybackTests {
  /// Ways of 1, 2, 5 and 10 USD a day, and 30 to pay back: on the 30th, 15th, 6th and 3rd day.
  @Test func `the range is that of the days`() throws {
    let differences = ForecastPaths(
      horizon: 20, values: [1.0, 2, 5, 10].flatMap { Array(repeating: $0, count: 20) })
    var costs = Array(repeating: PlanCosts(), count: 20)
    costs[0].capex = Amount(30)
    let first = try PlanFixture.day(0)
    let payback = try #require(Payback(differences: differences, costs: costs, first: first))
    #expect(payback.probability == 0.75)
    #expect(try payback.early == PlanFixture.day(2))
    #expect(try payback.median == PlanFixture.day(5))
    #expect(payback.late == nil, "one in four does not within 20 days")
  }

  /// What was bought first has come in before the last purchase, but not what that costs.
  @Test func `nothing is paid back before all is earned`() throws {
    let differences = ForecastPaths(horizon: 6, values: Array(repeating: 10, count: 6))
    var costs = Array(repeating: PlanCosts(), count: 6)
    costs[0].capex = Amount(5)
    costs[3].capex = Amount(40)
    // 45 at 10 a day.
    let first = try PlanFixture.day(0)
    let payback = try #require(Payback(differences: differences, costs: costs, first: first))
    #expect(try payback.median == PlanFixture.day(4))
  }
}
