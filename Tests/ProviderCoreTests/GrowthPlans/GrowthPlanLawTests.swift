import Testing

@testable import ProviderCore

/// What holds of all plans, whatever the numbers.
struct GrowthPlanLawTests {
  private static let uncertain = CapacityAddition(gpu: "a100", units: 4, utilization: .expected(0.6))

  private static func expectSame(_ left: ForecastPaths, _ right: ForecastPaths) {
    #expect(left.count == right.count)
    let worst = zip(left.values, right.values).map { abs($0 - $1) }.max() ?? 0
    #expect(worst < 1e-9)
  }

  @Test func `a plan without events changes nothing`() throws {
    let outcome = try PlanFixture.outcome([])
    #expect(outcome.plan.paths == outcome.base.paths)
    #expect(outcome.plan.daily == outcome.base.daily)
    #expect(outcome.total.base == outcome.total.plan)
    #expect(outcome.total.difference == ForecastRange(certain: 0))
    #expect(outcome.gain == ForecastRange(certain: 0))
    #expect(outcome.returnOnCapex == nil && outcome.payback == nil && outcome.breakEvenUtilization == nil)
  }

  @Test func `what is added and removed again was never there`() throws {
    let outcome = try PlanFixture.outcome([
      .on(3, .add(Self.uncertain)), .on(9, .remove(CapacityRemoval(gpu: "a100", units: 4))),
    ])
    for day in 0..<30 {
      #expect((outcome.ways(on: day) == [80, 90, 110, 120]) == !(3..<9 ~= day), "day \(day)")
    }
  }

  @Test func `two of 4 cards are one of 8`() throws {
    let one = try PlanFixture.outcome([
      .on(2, .add(CapacityAddition(gpu: "a100", units: 8, utilization: .expected(0.6))))
    ])
    let two = try PlanFixture.outcome([.on(2, .add(Self.uncertain)), .on(2, .add(Self.uncertain))])
    Self.expectSame(one.plan.paths, two.plan.paths)
  }

  @Test func `two plans one after the other are one plan`() throws {
    let outage = try PlanEvent.on(4, .outage(until: PlanFixture.day(6)))
    let removal = try PlanEvent.on(2, .remove(CapacityRemoval(gpu: "t4", units: 5)))
    let addition = try PlanEvent.on(3, .add(Self.uncertain))
    let later = try PlanEvent.on(8, .add(Self.uncertain))
    for (first, second) in [([outage, removal], [later]), ([addition], [outage])] {
      let after = try PlanFixture.outcome(second, of: PlanFixture.outcome(first).plan)
      Self.expectSame(try PlanFixture.outcome(first + second).plan.paths, after.plan.paths)
    }
  }

  @Test func `the order of the file does not matter, that of the days does`() throws {
    let add = try PlanEvent.on(2, .add(Self.uncertain))
    let dearer = try PlanEvent.on(9, .price(PlannedPrice(change: .by(0.5))))
    let one = try PlanFixture.outcome([add, dearer])
    let other = try PlanFixture.outcome([dearer, add])
    #expect(one.plan.paths == other.plan.paths)
    let before = try PlanFixture.outcome([.on(1, .price(PlannedPrice(change: .by(0.5)))), add])
    #expect(before.plan.paths != one.plan.paths)
  }

  @Test func `the same seed gives the same, another one does not`() throws {
    let plan = [try PlanEvent.on(2, .add(Self.uncertain))]
    let one = try PlanFixture.outcome(plan, seed: 7)
    #expect(try one.plan.paths == PlanFixture.outcome(plan, seed: 7).plan.paths)
    #expect(try one.plan.paths != PlanFixture.outcome(plan, seed: 8).plan.paths)
  }

  @Test func `dearer things pay back later`() throws {
    let paybacks = try [200, 300, 1000, 100_000].map { capex in
      let costs = PlanCosts(capex: Amount(Decimal(capex)))
      let outcome = try PlanFixture.outcome([.on(2, .add(Self.uncertain), costs)])
      return try #require(outcome.payback)
    }
    for (cheap, dear) in zip(paybacks, paybacks.dropFirst()) {
      #expect(cheap.probability >= dear.probability)
      if let later = dear.median { #expect(cheap.median.map { $0 <= later } == true) }
    }
    #expect(paybacks[3].probability == 0 && paybacks[3].early == nil && paybacks[3].late == nil)
  }

  /// Leased as much as the answer says, the plan gains nothing and loses nothing.
  @Test func `at the break-even utilization the gain is nothing`() throws {
    func outcome(_ utilization: Double) throws -> GrowthPlanOutcome {
      let addition = CapacityAddition(
        gpu: "a100", units: 4, utilization: .expected(utilization), rampUp: RampUp(days: 8))
      return try PlanFixture.outcome([
        .on(2, .add(addition), PlanCosts(capex: Amount(100), runningPerDay: Amount(5))),
        .on(12, .outage(until: PlanFixture.day(12))),
        .on(20, .price(PlannedPrice(gpu: "a100", change: .by(-0.1)))),
      ])
    }
    let asExpected = try outcome(0.9)
    let utilization = try #require(asExpected.breakEvenUtilization)
    #expect(0...1 ~= utilization)
    #expect(abs(try outcome(utilization).gain.mean) < 1e-6)
  }

  @Test func `ranges nest, and those of the difference are no differences of bounds`() throws {
    let ways = (0..<200).map { 50 + Double($0) }
    let outcome = try PlanFixture.outcome(
      [.on(2, .add(Self.uncertain))], of: PlanFixture.forecast(ways: ways))
    for row in outcome.rows(by: .week) + [outcome.total] {
      for range in [row.base, row.plan, row.difference] {
        #expect(range.lo95 <= range.lo80 && range.lo80 <= range.mean)
        #expect(range.mean <= range.hi80 && range.hi80 <= range.hi95)
      }
    }
    // The base varies by 200 a day, which plan and base have in common; the difference by 4 cards' worth, 40.
    #expect(outcome.total.difference.hi95 - outcome.total.difference.lo95 < 28 * 40)
    #expect(
      outcome.rows(by: .week).map(\.difference.mean).reduce(0, +) - outcome.total.difference.mean < 1e-9)
  }

  @Test func `no number is strange, whatever the base`() throws {
    for ways in [[0.0, 0], [-5, 3], [1e300, 1], [1e-300, 0]] {
      let outcome = try PlanFixture.outcome(
        [
          .on(0, .add(Self.uncertain), PlanCosts(capex: Amount(1))),
          .on(3, .remove(CapacityRemoval(gpu: "t4", units: 10))),
          .on(4, .price(PlannedPrice(gpu: "t4", change: .to(Amount(1))))),
        ], of: PlanFixture.forecast(ways: ways))
      #expect(outcome.plan.paths.values.allSatisfy { $0.isFinite })
      #expect(outcome.gain.mean.isFinite)
    }
  }
}
