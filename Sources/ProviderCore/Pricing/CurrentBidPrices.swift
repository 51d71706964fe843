/// What a provider bids now, by its own recent bids on the chain, won or lost.
package struct CurrentBidPrices: Hashable, Sendable {
  /// By model, those without cards last.
  package let rows: [Row]
  /// How the bids on orders with cards stand to the list price of the same resources: the median of all of them; nil
  /// where there are none.
  package let ratio: Decimal?
  /// From how many days the bids are.
  package let days: Int

  package struct Row: Hashable, Sendable {
    /// Nil for orders without cards.
    package let model: String?
    package let count: Int
    /// The median of each bid over the list price of what it offers: 0.93 for bids 7 % below it.
    package let ratio: Decimal
  }

  /// Bids older than this say little about today's.
  package static let standardDays = 30

  /// Of the bids of so many days before the newest block. Left out are bids that can be compared with nothing: on
  /// orders for any card or for several models, in a denom that nobody adds up, and in AKT where its price is not known.
  /// Nil where none is left.
  package init?(
    bids: [ChainBid], pace: BlockPace, days: Int = standardDays, pricing: BidPricing, aktPrice: AKTPrice?
  ) {
    let oldest = Decimal(pace.tip.height) - pace.blocksPerDay * Decimal(max(0, days))
    var compared: [LeaseID: ComparedBid] = [:]
    // A provider bids once on an order; one that changes its state between two pages may come twice.
    for bid in bids where Decimal(bid.created) >= oldest {
      compared[bid.id] = ComparedBid(bid, pricing, aktPrice)
    }
    guard !compared.isEmpty else { return nil }
    let groups = Dictionary(grouping: compared.values, by: \.model)
    let models = groups.keys.compactMap(\.self).sorted().map { Optional($0) }
    rows = (models + (groups[nil] == nil ? [] : [nil])).map { model in
      Row(model: model, groups[model] ?? [])
    }
    let withCards = compared.values.filter { $0.model != nil }
    ratio = withCards.isEmpty ? nil : withCards.map(\.ratio).median
    self.days = days
  }

  package func row(of model: String?) -> Row? { rows.first { $0.model == model } }

  /// How a model's bids stand to its list price; nil where none say it. Of cards that it has not bid with lately the
  /// provider is taken to think as of its others.
  package func ratio(of model: String?) -> Decimal? {
    row(of: model)?.ratio ?? (model == nil ? nil : ratio)
  }

  /// `the 8 bids of the last 30 days stand at 0.65 for a100, 2.63 without cards, as parts of the configuration's targets`
  package var sentence: String {
    let count = rows.reduce(0) { $0 + $1.count }
    let parts = rows.map { row in
      let place = row.model.map { "for \($0)" } ?? "without cards"
      return "\(row.ratio.fixed(2)) \(place)"
    }
    let bids =
      count == 1
      ? "the only bid of the last \(days) days stands" : "the \(count) bids of the last \(days) days stand"
    return "\(bids) at \(parts.joined(separator: ", ")), as parts of the configuration's targets"
  }

  /// The error of a provider without bids to go by.
  package static func missing(days: Int = standardDays) -> ProviderError {
    ProviderError(
      .serviceFailed,
      "the chain has no bid of the provider's last \(days) days that can be compared with its prices",
      hint: "leave out --bids: the current prices are then the configuration's targets")
  }
}

extension CurrentBidPrices.Row {
  fileprivate init(model: String?, _ bids: [ComparedBid]) {
    self.init(
      model: model, count: bids.count, ratio: bids.map(\.ratio).median)
  }
}

/// A bid beside the list price of what it offers.
private struct ComparedBid {
  let model: String?
  let ratio: Decimal

  init?(_ bid: ChainBid, _ pricing: BidPricing, _ aktPrice: AKTPrice?) {
    let units = bid.gpuUnits
    let list = pricing.usdPerMonth(bid.order).value
    guard !list.isZero, !list.isNegative, units == 0 || bid.gpuModel != nil,
      let usd = LeaseCurrency(chainDenom: bid.denom).usd(bid.price, aktPrice: aktPrice)
    else { return nil }
    model = units == 0 ? nil : bid.gpuModel
    ratio = (usd.value * pricing.blocksPerMonth).divided(by: list, scale: 6, .halfEven)
  }
}

extension [Decimal] {
  /// The middle one, or between the two in the middle; 0 where there are none.
  fileprivate var median: Decimal {
    guard !isEmpty else { return .zero }
    let sorted = sorted()
    let upper = sorted[count / 2]
    return count.isMultiple(of: 2)
      ? (sorted[count / 2 - 1] + upper).divided(by: 2, scale: 6, .halfEven) : upper
  }
}
