import ProviderCore
import TestSupport
import Testing

struct MarketComparisonTests {
  /// Bids of 100, 120, 150 and 300 dollars for a month of 600 blocks.
  private static let bids = GPUMarket.Bids(minimum: 100, average: 150, median: 120, maximum: 300)

  private static func card(
    _ model: String, ram: String? = "80Gi", interface: String? = "SXM4", vendor: GPUVendor = .nvidia,
    bids: GPUMarket.Bids? = bids
  ) -> GPUMarket.Model {
    GPUMarket.Model(
      vendor: vendor, model: model, ram: ram, interface: interface, total: 8, available: 3, bids: bids)
  }

  private static func comparison(_ mappings: String, _ cards: GPUMarket.Model...) throws -> MarketComparison {
    MarketComparison(
      pricing: BidPricing(gpuPrices: try GPUPriceTable(parsing: mappings), blocksPerMonth: 600),
      market: GPUMarket(models: cards))
  }

  struct Place: Sendable {
    let price: String
    let standing: MarketComparison.Standing
    let percent: String
  }

  static let places = [
    Place(price: "60", standing: .belowCheapest, percent: "50"),
    Place(price: "100", standing: .belowMedian, percent: "83.3"),
    Place(price: "119.99", standing: .belowMedian, percent: "100"),
    Place(price: "120", standing: .atMedian, percent: "100"),
    Place(price: "300", standing: .aboveMedian, percent: "250"),
    Place(price: "300.01", standing: .aboveDearest, percent: "250"),
  ]

  @Test(arguments: places)
  func `a price stands somewhere among the bids`(place: Place) throws {
    let row = try #require(try Self.comparison("a100=\(place.price)", Self.card("a100")).rows.first)
    #expect(row.standing == place.standing)
    #expect(row.percentOfMedian?.plain == place.percent)
  }

  /// As an order that names all of the card: see "GPUs" in docs/pricing.md.
  @Test(arguments: [
    ("a100=1,a100.80Gi=2,a100.80Gi.sxm=3", "a100.80Gi.sxm", 3), ("a100=1,a100.80Gi=2", "a100.80Gi", 2),
    ("a100=1,a100.40Gi=2", "a100", 1), ("a100=1,a100.sxm=2", "a100", 1),
  ])
  func `a card has the price of its best mapping`(mappings: String, key: String, price: Int) throws {
    let row = try #require(try Self.comparison(mappings, Self.card("a100")).rows.first { $0.cards != nil })
    #expect(row.target.key == key)
    #expect(row.target.price.value == Decimal(price))
    #expect(row.isOwn)
  }

  @Test func `own cards come first, also those that nobody offers; others cost the catch-all`() throws {
    let comparison = try Self.comparison(
      "t4=70,h100.80Gi.sxm=1300,*=50,l40s=300", Self.card("p40", bids: nil), Self.card("a100"),
      Self.card("t4", ram: "16Gi", interface: "PCIe"), Self.card("h100", interface: "SXM5"))
    #expect(comparison.rows.map(\.model) == ["h100", "l40s", "t4", "a100", "p40"])
    #expect(comparison.rows.map(\.isOwn) == [true, true, true, false, false])
    let unseen = comparison.rows[1]
    #expect(
      unseen.cards == nil && unseen.bids == nil && unseen.standing == nil && unseen.percentOfMedian == nil)
    let catchAll = comparison.rows[3].target
    #expect(catchAll.key == nil && catchAll.price.value == 1300, "the highest mapping")
    #expect(comparison.rows[4].standing == nil, "nobody bids")
  }

  @Test(arguments: [
    ("l40s", "l40s", nil, nil), ("l40s.48Gi", "l40s", "48Gi", nil), ("h100.80Gi.sxm", "h100", "80Gi", "sxm"),
    ("h100.pcie", "h100", nil, "pcie"),
  ])
  func `a mapping that fits no card is shown by its parts`(
    key: String, model: String, ram: String?, interface: String?
  ) throws {
    let row = try #require(try Self.comparison("\(key)=5").rows.first)
    #expect(row.vendor == nil && row.model == model && row.ram == ram && row.interface == interface)
  }

  @Test func `of an AMD card only the model is looked up`() throws {
    let card = Self.card("mi300x", ram: "192Gi", interface: "OAM", vendor: .amd)
    #expect(
      try Self.comparison("mi300x.192Gi=5,mi300x=4", card).rows.first { $0.cards != nil }?.target.key
        == "mi300x")
  }

  @Test func `bids of nothing have no percentage`() throws {
    let free = GPUMarket.Bids(minimum: 0, average: 0, median: 0, maximum: 0)
    let row = try #require(try Self.comparison("a100=1", Self.card("a100", bids: free)).rows.first)
    #expect(row.percentOfMedian == nil)
    #expect(row.standing == .aboveDearest)
  }
}
