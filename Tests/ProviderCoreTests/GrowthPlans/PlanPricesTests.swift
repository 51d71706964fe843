import TestSupport
import Testing

@testable import ProviderCore

/// What added cards bring at the prices in force. The targets are 10 USD a day for an a100, 2 for a t4 and 0.10 for a
/// thread.
struct PlanPricesTests {
  /// The a100 are bid for at eight tenths of their target, everything else at nine tenths.
  private static let base = PlanBase(
    models: [
      PlanBase.Model(
        name: "a100", units: 8, usdPerDay: 8.4, cardPerDay: 8,
        utilization: PlanBase.SeenUtilization(share: 0.5, days: 60))
    ], turnover: 1e6, priceFactor: 0.9)

  private static func price(
    _ gpu: String?, units: Int = 1, threads: Int = 0, price: String? = nil, targets: [String: String]? = nil
  ) -> Double? {
    var pricing = PlanFixture.pricing
    if let targets {
      pricing = BidPricing(
        targets: pricing.targets,
        gpuPrices: GPUPriceTable(
          mappings: targets.sorted { $0.key < $1.key }.map {
            GPUPriceTable.Mapping(key: $0.key, price: PlanFixture.usd($0.value))
          }))
    }
    let addition = CapacityAddition(
      gpu: gpu, units: units, resources: ResourceUnit(cpu: 1000 * threads, memory: 0, storage: []),
      price: price.map { PlanFixture.usd($0) }, utilization: .expected(1))
    return PlanPrices(pricing: pricing, base: base).price(of: addition).map {
      ($0.usdPerDay * 1e9).rounded() / 1e9
    }
  }

  @Test func `new cards cost what those here cost now`() {
    #expect(Self.price("a100") == 8)
    #expect(Self.price("A100") == 8)
    // 64 threads for two cards, at 0.08.
    #expect(Self.price("a100", units: 2, threads: 64) == 10.56)
  }

  @Test func `what is not here costs its target as prices stand to targets`() {
    #expect(Self.price("t4") == 1.8)
    #expect(Self.price("t4", threads: 10) == 2.7)
    #expect(Self.price(nil, threads: 10) == 0.9)
  }

  @Test func `a price of the plan is the plan's`() {
    #expect(Self.price("a100", price: "304.37") == 10)
    #expect(Self.price("t4", threads: 10, price: "304.37") == 10.9)
  }

  /// Several prices for kinds of a model: those here are one of them, which one only its name could tell.
  @Test func `a kind that is priced by itself costs its own target`() {
    let targets = ["a100.80Gi.sxm": "608.74", "a100": "304.37"]
    #expect(Self.price("a100.80Gi.sxm", targets: targets) == 18)
    #expect(Self.price("a100", targets: targets) == 8)
    #expect(Self.price("A100.80Gi.sxm", targets: ["a100.80Gi.sxm": "304.37"]) == 8)
    #expect(Self.price("h100", targets: targets) == nil)
  }

  @Test func `events name cards with memory and interface, capacity without`() throws {
    let outcome = try PlanFixture.outcome([
      .on(
        2, .add(CapacityAddition(gpu: "A100", units: 2, price: PlanFixture.usd("304.37"), utilization: .seen))
      ),
      .on(4, .remove(CapacityRemoval(gpu: "a100.80Gi.sxm", units: 2))),
      .on(6, .remove(CapacityRemoval(gpu: "T4", units: 5))),
    ])
    let means = [0, 2, 4, 6].map { outcome.plan.daily[$0].mean }
    // The 10 t4 are all leased and bring 20 of 100.
    for (mean, expected) in zip(means, [100.0, 110, 100, 90]) { #expect(abs(mean - expected) < 1e-9) }
    #expect(outcome.additions[0].seenDays == 60)
  }

  /// After a million turnovers a day all leases are new.
  @Test func `a new price of a kind is one of its model`() throws {
    let base = PlanBase(models: PlanFixture.base.models, turnover: 1e6)
    let dearer = PlannedPrice(gpu: "a100.80Gi.sxm", change: .by(0.5))
    let outcome = try PlanFixture.outcome([.on(2, .price(dearer))], base: base)
    #expect(abs(outcome.plan.daily[3].mean - 120) < 1e-9)
  }

  @Test func `a plan is read that names the kinds of the cards`() throws {
    let text = """
      events:
        - {date: 2026-12-01, remove: {gpu: A100.80Gi.sxm, units: 8}}
        - {date: 2026-12-02, add: {gpu: a100.80Gi.sxm, units: 8}}
        - {date: 2026-12-03, price: {gpu: A100, change: 10%}}
      """
    let plan = try GrowthPlan(
      reading: YAML.parse(text), file: "plan.yaml", days: PlanFixture.day(0)...PlanFixture.day(29),
      base: PlanFixture.base, pricing: PlanFixture.pricing)
    #expect(plan.events.count == 3)
  }
}
