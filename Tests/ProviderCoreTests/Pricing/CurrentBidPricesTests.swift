import ProviderCore
import TestSupport
import Testing

struct CurrentBidPricesTests {
  /// An order of so many cards, 8 threads and 64 GiB a card: 64.00 a month at the script's targets beside each card.
  private static func bid(
    _ dseq: UInt64, cards: Int = 1, model: String? = "a100", price: Decimal, denom: String = "uact",
    height: Int = 999_000
  ) throws -> ChainBid {
    let gpu = GPURequest(units: cards, cards: cards == 0 ? [] : [GPUCard(vendor: .nvidia, model: model)])
    let parts = max(1, cards)
    return ChainBid(
      id: try LeaseSample.id(dseq), denom: denom, price: price, created: height,
      order: Order(
        resources: [ResourceUnit(cpu: 8000 * parts, memory: parts * 64 << 30, gpu: gpu, storage: [])],
        ceiling: nil))
  }

  private static func prices(_ bids: [ChainBid], akt: String? = nil) throws -> CurrentBidPrices? {
    let pace = try LeaseSample.pace()
    let pricing = BidPricing(
      gpuPrices: try GPUPriceTable(parsing: "a100=936,t4=236"), blocksPerMonth: pace.blocksPerMonth)
    return CurrentBidPrices(bids: bids, pace: pace, pricing: pricing, aktPrice: akt.flatMap { AKTPrice($0) })
  }

  /// List price of an order for one a100: 936 + 64 = 1000 a month. A bid of 2000 uact a block is 876.5856 a month:
  /// 0.876586 of it. One of 2400 is 1.051903 of it; between the two lies 0.964244.
  @Test func `bids stand to the list price of the same resources`() throws {
    let one = try #require(try Self.prices([try Self.bid(1, price: 2000)]))
    #expect(one.rows.map(\.model) == ["a100"])
    #expect(one.rows[0].ratio == Decimal("0.876586"))
    #expect(one.ratio == Decimal("0.876586"))
    let both = try #require(
      try Self.prices([try Self.bid(1, price: 2000), try Self.bid(2, price: 2400, height: 999_500)]))
    #expect(both.rows[0].ratio == Decimal("0.964244"))
    #expect(both.rows[0].count == 2)
  }

  /// Twice the price for two cards, and AKT at half a dollar: the same dollars a card.
  @Test func `prices are a card's, in dollars`() throws {
    let bids = [try Self.bid(1, cards: 2, price: 8000, denom: "uakt"), try Self.bid(2, price: 2000)]
    let prices = try #require(try Self.prices(bids, akt: "0.50"))
    #expect(prices.rows[0].ratio == Decimal("0.876586"))
  }

  /// 30 days are 432000 blocks: the oldest that counts is of height 568000.
  @Test func `old bids, and those that compare with nothing, are left out`() throws {
    #expect(try Self.prices([try Self.bid(1, price: 2000, height: 567_999)]) == nil)
    #expect(try Self.prices([try Self.bid(1, price: 2000, height: 568_000)]) != nil)
    #expect(try Self.prices([try Self.bid(1, price: 2000, denom: "uakt")]) == nil, "no price of AKT")
    #expect(try Self.prices([try Self.bid(1, price: 2000, denom: "ibc/0A")]) == nil)
    #expect(try Self.prices([try Self.bid(1, model: "*", price: 2000)]) == nil, "any card")
    #expect(try Self.prices([try Self.bid(1, model: nil, price: 2000)]) == nil)
    #expect(try Self.prices([]) == nil)
    #expect(CurrentBidPrices.missing().hint?.contains("the configuration's targets") == true)
  }

  /// Without cards the list price is 64 a month; 146 a block is 63.9907488 of it a month.
  @Test func `orders without cards have a row of their own, the last`() throws {
    let prices = try #require(
      try Self.prices([
        try Self.bid(1, cards: 0, price: 146), try Self.bid(2, model: "t4", price: 500),
        try Self.bid(3, price: 2000),
      ]))
    #expect(prices.rows.map(\.model) == ["a100", "t4", nil])
    #expect(prices.row(of: nil)?.ratio == Decimal("0.999855"))
    // t4: 219.1464 of 300; the median of the two with cards is between them, 0.803537.
    #expect(prices.row(of: "t4")?.ratio == Decimal("0.730488"))
    #expect(prices.ratio == Decimal("0.803537"))
    #expect(prices.ratio(of: "h100") == Decimal("0.803537"), "like its other cards")
    #expect(
      prices.sentence
        == "the 3 bids of the last 30 days stand at 0.88 for a100, 0.73 for t4, 1.00 without cards, "
        + "as parts of the configuration's targets")
  }

  @Test func `bids without cards say nothing of cards`() throws {
    let prices = try #require(try Self.prices([try Self.bid(1, cards: 0, price: 146)]))
    #expect(prices.ratio == nil && prices.ratio(of: "a100") == nil)
    #expect(prices.sentence.hasPrefix("the only bid of the last 30 days stands at 1.00 without cards"))
    let list = ListPrices(rows: [
      ListPrices.Row(model: "a100", usdPerDay: Amount(100), cardPerDay: Amount(90), leases: 3)
    ])
    #expect(list.scaled(by: prices) == list)
  }

  @Test func `list prices are scaled by the bids for the model, else by all`() throws {
    let bids = try #require(try Self.prices([try Self.bid(1, price: 2000), try Self.bid(2, price: 2000)]))
    func row(_ model: String) -> ListPrices.Row {
      ListPrices.Row(model: model, usdPerDay: Amount(100), cardPerDay: Amount(90), leases: 3)
    }
    let scaled = ListPrices(rows: [row("a100"), row("t4")]).scaled(by: bids)
    #expect(scaled.rows.map(\.usdPerDay.value) == [Decimal("87.6586"), Decimal("87.6586")])
    #expect(scaled.rows.map(\.cardPerDay.value) == [Decimal("78.89274"), Decimal("78.89274")])
  }
}
