/// The provider's prices of cards beside the network's current bids.
package struct MarketComparison: Hashable, Sendable {
  /// The cards that the provider has a price of its own for first, each kind by name.
  package let rows: [Row]
  package let blocksPerMonth: Decimal

  /// One kind of card.
  package struct Row: Hashable, Sendable {
    /// Nil for a mapping of the provider that fits no card of the network: a key does not say whose card it is.
    package let vendor: GPUVendor?
    package let model: String
    package let ram: String?
    /// As inventories have it, `SXM5`; of such a mapping as its key has it.
    package let interface: String?
    /// The provider's price, and the mapping that it is from.
    package let target: GPUPriceTable.Match
    /// Nil where nobody on the network has such a card.
    package let cards: Cards?
    /// Nil where nobody bids.
    package let bids: Bids?

    /// Whether the provider has given these cards a price, instead of leaving them to the catch-all.
    package var isOwn: Bool { target.key != nil }
  }

  /// How many there are on the network.
  package struct Cards: Hashable, Sendable {
    package let available: Int
    package let total: Int
  }

  /// What the network asks for a card, in US dollars a month.
  package struct Bids: Hashable, Sendable {
    package let minimum: Amount<USD>
    package let average: Amount<USD>
    package let median: Amount<USD>
    package let maximum: Amount<USD>
  }

  /// Where a price stands among the network's.
  package enum Standing: String, CaseIterable, Sendable {
    case belowCheapest = "below-cheapest"
    case belowMedian = "below-median"
    case atMedian = "at-median"
    case aboveMedian = "above-median"
    case aboveDearest = "above-dearest"
  }

  package init(pricing: BidPricing, market: GPUMarket) {
    blocksPerMonth = pricing.blocksPerMonth
    let table = pricing.gpuPrices
    let offered = market.models.map { model in
      Row(model, target: table.match(model.request), blocksPerMonth: pricing.blocksPerMonth)
    }
    // What the provider prices and nobody on the network offers is worth knowing too.
    let matched = Set(offered.compactMap(\.target.key))
    var seen: Set<String> = []
    let unmatched = table.mappings.map(\.key).filter { key in
      key != "*" && !matched.contains(key) && seen.insert(key).inserted
    }
    let alone = unmatched.compactMap { key in table.price(of: key).map { Row(alone: key, price: $0) } }
    rows = (offered + alone).sorted { left, right in
      left.isOwn != right.isOwn ? left.isOwn : left.order.lexicographicallyPrecedes(right.order)
    }
  }
}

extension MarketComparison.Row {
  fileprivate init(_ model: GPUMarket.Model, target: GPUPriceTable.Match, blocksPerMonth: Decimal) {
    func month(_ perHour: Decimal) -> Amount<USD> {
      GPUMarket.Bids.usdPerMonth(perHour, blocksPerMonth: blocksPerMonth)
    }
    self.init(
      vendor: model.vendor, model: model.model, ram: model.ram, interface: model.interface,
      target: target, cards: MarketComparison.Cards(available: model.available, total: model.total),
      bids: model.bids.map {
        MarketComparison.Bids(
          minimum: month($0.minimum), average: month($0.average), median: month($0.median),
          maximum: month($0.maximum))
      })
  }

  /// Of a mapping `model[.ram][.interface]` that fits none of the network's cards.
  fileprivate init(alone key: String, price: Amount<USD>) {
    let card = GPUCard(key: key)
    self.init(
      vendor: nil, model: card.model ?? key, ram: card.ram, interface: card.interface,
      target: GPUPriceTable.Match(key: key, price: price, wanted: key), cards: nil, bids: nil)
  }

  fileprivate var order: [String] {
    [model, ram ?? "", interface ?? "", vendor?.name ?? ""]
  }

  /// The price as hundredths of the median, to a tenth; nil where there is none to compare with.
  package var percentOfMedian: Decimal? {
    guard let bids, !bids.median.value.isZero else { return nil }
    return (target.price.value * 100).divided(by: bids.median.value, scale: 1, .halfEven)
  }

  /// Nil where nobody bids.
  package var standing: MarketComparison.Standing? {
    guard let bids else { return nil }
    let price = target.price
    if price < bids.minimum { return .belowCheapest }
    if price > bids.maximum { return .aboveDearest }
    return price == bids.median ? .atMedian : price < bids.median ? .belowMedian : .aboveMedian
  }
}

extension GPUMarket.Model {
  /// An order for such a card that names all of it. Orders fold `SXM4` and `SXM5` to `sxm` and write small letters
  /// (akash-network/provider, matching of GPU attributes).
  fileprivate var request: GPURequest {
    GPURequest(
      units: 1,
      cards: [
        GPUCard(
          vendor: vendor, model: model, ram: ram,
          interface: interface.map { GPUCard.orderName(ofInterface: $0) })
      ])
  }
}

extension GPUCard {
  /// What an order calls an interface that an inventory reports.
  package static func orderName(ofInterface name: String) -> String {
    let small = name.lowercased()
    return small.hasPrefix("sxm") ? "sxm" : small
  }
}
