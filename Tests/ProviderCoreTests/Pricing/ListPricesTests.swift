import ProviderCore
import TestSupport
import Testing

struct ListPricesTests {
  private static func prices(
    _ records: [LeaseRecord], models: [String] = [], cards: [GPUCapacity] = [], gpu: String
  ) throws -> ListPrices {
    ListPrices(
      records: records, models: models, cards: cards,
      pricing: BidPricing(gpuPrices: try GPUPriceTable(parsing: gpu)))
  }

  /// At the script's targets 8 threads cost 12.80 a month, 64 GiB of memory 51.20, 100 GiB of ephemeral storage 2 and
  /// 500 GiB of NVMe 20: 86 a month beside a card of 900, and 986 ÷ 30.437 = 32.394783 a day.
  @Test func `a card costs its target, and what leases take beside it`() throws {
    let prices = try Self.prices([try LeaseSample.record("a100", cards: 2)], gpu: "a100=900")
    let row = try #require(prices.row(of: "a100"))
    #expect(row.usdPerDay.value == Decimal("32.394783"))
    // 900 ÷ 30.437.
    #expect(row.cardPerDay.value == Decimal("29.569274"))
    #expect(row.leases == 1)
  }

  /// 86 ÷ 30.437 = 2.825508.
  @Test func `leases without cards have a price of their own`() throws {
    let prices = try Self.prices([try LeaseSample.record(nil, cards: 0)], gpu: "a100=900")
    #expect(prices.rows.map(\.model) == [nil])
    #expect(prices.row(of: nil)?.usdPerDay.value == Decimal("2.825508"))
  }

  /// 100 of an old lease with two parts beside its card, then sixty with one.
  @Test func `only the newest sixty leases count`() throws {
    var records = try (0..<60).map {
      try LeaseSample.record(start: "2026-11-01T00:00:\($0 < 10 ? "0" : "")\($0)Z")
    }
    records.append(
      LeaseRecord(
        denom: "uact", price: 1, start: try LeaseSample.time("2026-01-01T00:00:00Z"), end: nil,
        resources: LeaseSample.resources(cards: 1, parts: 50), model: "a100"))
    let row = try #require(try Self.prices(records, gpu: "a100=900").row(of: "a100"))
    #expect(row.leases == 60)
    #expect(row.usdPerDay.value == Decimal("32.394783"))
  }

  @Test func `where no lease has been seen it is the target alone`() throws {
    let prices = try Self.prices([], models: ["H100", "t4"], gpu: "h100=900")
    #expect(prices.row(of: "h100")?.usdPerDay.value == Decimal("29.569274"))
    #expect(prices.row(of: "h100")?.leases == 0)
    #expect(
      prices.row(of: "t4")?.cardPerDay.value == Decimal("29.569274"), "the catch-all is the highest mapping")
    #expect(prices.row(of: "a100") == nil)
  }

  struct Kind: Sendable {
    let gpu: String
    let kinds: [String]
    /// A card and month.
    let price: Int
  }

  /// The price of 300 a month for each case is 300 ÷ 30.437 a day, and so on.
  @Test(arguments: [
    Kind(gpu: "a100=100,a100.80Gi.sxm=300", kinds: ["80Gi SXM4"], price: 300),
    Kind(gpu: "a100=200,a100.80Gi.sxm=300", kinds: ["80Gi SXM4", "40Gi PCIe"], price: 200),
    Kind(gpu: "a100=200,a100.80Gi.sxm=300", kinds: [], price: 200),
    Kind(gpu: "a100.80Gi.sxm=150,h100=900", kinds: [], price: 150),
    Kind(gpu: "a100.80Gi.sxm=150,a100.40Gi=120,h100=900", kinds: [], price: 900),
    Kind(gpu: "a100.40Gi=120,h100=900", kinds: ["80Gi SXM4"], price: 120),
  ])
  func `a model's card is the kind that the provider has`(kind: Kind) throws {
    let cards = kind.kinds.map { text -> GPUCapacity in
      let parts = text.split(separator: " ").map { String($0) }
      return GPUCapacity(model: "a100", ram: parts[0], interface: parts[1], total: 8, leased: 0)
    }
    let row = try #require(try Self.prices([], models: ["a100"], cards: cards, gpu: kind.gpu).row(of: "a100"))
    let daily = Decimal(kind.price).divided(by: try #require(Decimal("30.437")), scale: 6, .halfEven)
    #expect(row.usdPerDay.value == daily)
  }

  @Test func `leases whose cards are not known tell no price`() throws {
    let records = [try LeaseSample.record(nil, cards: 2), try LeaseSample.record("a100", cards: nil)]
    #expect(try Self.prices(records, gpu: "a100=900").rows == [])
  }

  @Test func `the cards on offer have a price, and a number where it is known`() throws {
    let prices = try Self.prices([try LeaseSample.record("t4")], models: ["a100"], gpu: "a100=900,t4=60")
    let stock = prices.stock(["a100": 8])
    #expect(stock.map(\.model) == ["a100", "t4"])
    #expect(stock.map(\.units) == [8, nil])
    #expect(abs((stock[0].usdPerGPUDay ?? 0) - 29.569274) < 1e-9)
  }
}
