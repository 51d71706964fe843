import TestSupport
import Testing

@testable import ProviderCore

struct BidPricingTests {
  /// 1 thread, 1 GiB, 1 GiB of ephemeral storage, 1 endpoint: 2.47 USD a month at standard targets.
  private static let unit = ResourceUnit(
    cpu: 1000, memory: 1 << 30, storage: [StorageVolume(.ephemeral, size: 1 << 30)], endpoints: 1)

  private static func order(
    _ units: [ResourceUnit] = [unit], denom: String = "uact", ceiling: Decimal = 1_000_000,
    precision: Int = 6
  ) -> Order {
    Order(
      resources: units, ceiling: Order.Ceiling(denom: denom, amount: ceiling), precision: precision)
  }

  private static func quote(
    _ order: Order, _ pricing: BidPricing = BidPricing(), tenant: Tenant = .unknown,
    akt: String = "0.5"
  ) throws -> Quote {
    let price = try #require(AKTPrice(akt))
    return try pricing.quote(order, tenant: tenant) { price }
  }

  @Test func `asks for the price of AKT only when it is paid in AKT`() throws {
    func asking() throws(ProviderError) -> AKTPrice {
      throw ProviderError(.aktPriceUnavailable, "asked")
    }
    for denomination in Denomination.allCases where !denomination.isPaidInAKT {
      let order = Self.order(denom: denomination.rawValue)
      #expect(try BidPricing().quote(order, tenant: .unknown, aktPrice: asking).isAccepted)
    }
    #expect(throws: ProviderError.self) {
      try BidPricing().quote(Self.order(denom: "uakt"), tenant: .unknown, aktPrice: asking)
    }
    // Refused before the price matters.
    let foreign = try BidPricing().quote(
      Self.order(denom: "uatom"), tenant: .unknown, aktPrice: asking)
    #expect(foreign.refusal == .unsupportedDenom("uatom"))
  }

  @Test func `a ceiling equal to the bid is high enough`() throws {
    // 2.47 / 429909 × 10⁶ = 5.7454019…
    let bid = try #require(Decimal("5.745402"))
    let exact = try #require(try Self.quote(Self.order()).bid)
    #expect(exact == bid)
    #expect(try Self.quote(Self.order(ceiling: exact)).isAccepted)
    let below = try Self.quote(Self.order(ceiling: try #require(Decimal("5.745401"))))
    #expect(below.refusal == .rateTooLow(minimum: "5.745402", denom: "uact"))
  }

  @Test func `refuses to bid nothing`() {
    let nothing = ResourceUnit(cpu: 0, memory: 0, storage: [StorageVolume(.ephemeral, size: 0)])
    for order in [Self.order([nothing]), Self.order([Self.unit], denom: "uakt", precision: 0)] {
      let error = #expect(throws: ProviderError.self) { try Self.quote(order, akt: "1000000") }
      #expect(error?.code == .bidZero)
    }
  }

  @Test func `the price is monotone in every resource`() throws {
    var random = SeededGenerator(seed: 8)
    let pricing = BidPricing(gpuPrices: try GPUPriceTable(parsing: "a100=120,t4=80"))
    for _ in 0..<500 {
      let unit = Self.randomUnit(&random)
      let base = pricing.usdPerMonth(Self.order([unit]))
      var larger = [unit, unit, unit, unit, unit, unit]
      larger[0].cpu += 1
      larger[1].memory += 1 << 20
      larger[2].storage.append(StorageVolume(.beta1, size: 1 << 20))
      larger[3].endpoints += 1
      larger[4].ipLeases += 1
      larger[5].gpu.units += 1
      for unit in larger { #expect(pricing.usdPerMonth(Self.order([unit])) > base) }
    }
  }

  @Test func `the lines add up to the price`() throws {
    var random = SeededGenerator(seed: 9)
    let pricing = BidPricing(gpuPrices: try GPUPriceTable(parsing: "a100=120,t4=80"))
    for _ in 0..<500 {
      let units = (0..<Int.random(in: 1...4, using: &random)).map { _ in Self.randomUnit(&random) }
      let order = Self.order(units)
      let sum = pricing.costLines(order).reduce(Amount<USD>.zero) { $0 + $1.cost }
      #expect(sum == pricing.usdPerMonth(order))
    }
  }

  @Test func `replicas multiply all but endpoints and IPs`() {
    var unit = Self.unit
    unit.ipLeases = 1
    unit.count = 3
    // 3 × (1.60 + 0.80 + 0.02) + 0.05 + 5
    #expect(BidPricing().usdPerMonth(Self.order([unit])).value == Decimal("12.31"))
  }

  private static func randomUnit(_ random: inout SeededGenerator) -> ResourceUnit {
    let classes: [StorageClass] = [.ephemeral, .beta1, .beta2, .beta3, .other("ram")]
    let volumes = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      StorageVolume(
        classes.randomElement(using: &random) ?? .ephemeral,
        size: Int.random(in: 0...1 << 42, using: &random))
    }
    let model = ["a100", "t4", "*", "h100"].randomElement(using: &random)
    return ResourceUnit(
      cpu: Int.random(in: 1...384_000, using: &random),
      memory: Int.random(in: 1...1 << 41, using: &random),
      gpu: GPURequest(
        units: Int.random(in: 0...8, using: &random),
        cards: [GPUCard(vendor: .nvidia, model: model)]),
      storage: volumes, count: Int.random(in: 1...50, using: &random),
      endpoints: Int.random(in: 0...5, using: &random),
      ipLeases: Int.random(in: 0...2, using: &random))
  }
}

struct BidPolicyTests {
  private static let order = Order(
    resources: [
      ResourceUnit(
        cpu: 4000, memory: 8 << 30,
        gpu: GPURequest(units: 2, cards: [GPUCard(vendor: .nvidia, model: "b200")]),
        storage: [StorageVolume(.ephemeral, size: 1 << 30), StorageVolume(.other("ram"), size: 1 << 30)])
    ], ceiling: Order.Ceiling(denom: "uact", amount: 1_000_000))

  private static func quote(_ policy: BidPolicy, _ tenant: Tenant = .known("akash1me")) throws -> Quote {
    try BidPricing(policy: policy).quote(order, tenant: tenant) { () throws(ProviderError) in
      throw ProviderError(.aktPriceUnavailable, "asked")
    }
  }

  @Test(
    arguments: [
      (BidPolicy(allow: ["akash1you"]), Refusal.tenantNotAllowed("akash1me")),
      (BidPolicy(deny: ["akash1me"]), .tenantDenied("akash1me")),
      (BidPolicy(allow: ["akash1me"], deny: ["akash1me"]), .tenantDenied("akash1me")),
      (BidPolicy(allow: ["akash1me"], deny: ["akash1you"]), nil),
      (BidPolicy(unpricedStorage: .refuse), .unpricedStorage(.other("ram"))),
      (BidPolicy(storagePrices: ["ram": Amount(1)], unpricedStorage: .refuse), nil),
      (
        BidPolicy(limits: [SizeLimit(resource: .cpu, minimum: 5000, maximum: nil)]),
        .sizeOutOfRange(SizeLimit.Violation(resource: .cpu, index: 0, size: 4000, limit: 5000))
      ),
      (
        BidPolicy(limits: [SizeLimit(resource: .gpu, minimum: nil, maximum: 1)]),
        .sizeOutOfRange(SizeLimit.Violation(resource: .gpu, index: 0, size: 2, limit: 1))
      ),
      (BidPolicy(limits: [SizeLimit(resource: .memory, minimum: 8 << 30, maximum: 8 << 30)]), nil),
      (
        BidPolicy(limits: [SizeLimit(resource: .storage, minimum: nil, maximum: 1 << 30)]),
        .sizeOutOfRange(
          SizeLimit.Violation(resource: .storage, index: 0, size: 2 << 30, limit: 1 << 30))
      ),
    ] as [(BidPolicy, Refusal?)])
  func `refuses by list and size`(policy: BidPolicy, refusal: Refusal?) throws {
    #expect(try Self.quote(policy).refusal == refusal)
  }

  /// 1025 volumes of 2⁵³ bytes, the most that a volume may have, are 2⁶³ and more.
  @Test func `storage beyond all numbers is beyond a limit`() throws {
    let volumes = [StorageVolume](repeating: StorageVolume(.ephemeral, size: 1 << 53), count: 1025)
    let unit = ResourceUnit(cpu: 100, memory: 1 << 30, gpu: .none, storage: volumes, endpoints: 0)
    let order = Order(resources: [unit], ceiling: Order.Ceiling(denom: "uact", amount: 1))
    let limit = SizeLimit(resource: .storage, minimum: nil, maximum: 10 << 40)
    let quote = try BidPricing(policy: BidPolicy(limits: [limit])).quote(order, tenant: .anyone) {
      () throws(ProviderError) in throw ProviderError(.aktPriceUnavailable, "asked")
    }
    #expect(
      quote.refusal?.sentence.hasPrefix(
        "resources[0] asks for 9223372036854775807 of storage, above the maximum of 10Ti")
        == true, "\(quote.refusal?.sentence ?? "none")")
  }

  @Test func `an unknown tenant passes no list, and nobody's order passes every one`() throws {
    let policy = BidPolicy(allow: ["akash1me"])
    #expect(try Self.quote(policy, .unknown).refusal == .tenantUnknown)
    #expect(try Self.quote(policy, .anyone).isAccepted)
    #expect(try Self.quote(BidPolicy(), .unknown).isAccepted)
  }

  @Test func `says the size in a person's units`() throws {
    let limit = SizeLimit(resource: .memory, minimum: 16 << 30, maximum: nil)
    #expect(
      try Self.quote(BidPolicy(limits: [limit])).refusal?.sentence
        == "resources[0] asks for 8Gi of memory, below the minimum of 16Gi")
  }

  @Test func `prices what the script has no price for`() throws {
    // 4 × 1.60 + 8 × 0.80 + 0.02 + 2 × 100, then 7 for the ram, then 2 × 300 for the cards.
    #expect(try Self.quote(BidPolicy()).usdPerMonth.value == Decimal("212.82"))
    let ram = BidPolicy(storagePrices: ["ram": Amount(7)])
    #expect(try Self.quote(ram).usdPerMonth.value == Decimal("219.82"))
    let cards = BidPolicy(unmatchedGPUPrice: Amount(300))
    #expect(try Self.quote(cards).usdPerMonth.value == Decimal("612.82"))
  }

  @Test func `a tenant's terms change the bid`() throws {
    let rate = BidPolicy(terms: ["akash1me": .fixedRate(1)])
    #expect(try Self.quote(rate).bid?.description == "1.000000")
    let discount = BidPolicy(terms: ["akash1me": .discount(percent: 25)])
    let quote = try Self.quote(discount)
    // 212.82 × 0.75, and that / 429909 × 10⁶.
    #expect(quote.usdPerMonth.value == Decimal("159.615"))
    #expect(quote.bid?.description == "371.276247")
    #expect(quote.listPrice.value == Decimal("212.82"))
    #expect(try Self.quote(discount, .known("akash1you")).bid?.description == "495.034996")
  }

  @Test func `names unpriced storage once`() {
    #expect(BidPolicy().unpricedClasses(of: Self.order) == [.other("ram")])
  }
}
