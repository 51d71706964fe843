/// An order with its quote and what explains it.
package struct PricedGroup: Hashable, Sendable {
  /// The placement of a deployment file; nil for an order.
  package let name: String?
  package let order: Order
  package let quote: Quote
  private let pricing: BidPricing
  private let aktPrice: AKTPrice?

  /// `aktPrice` may be unknown unless the order is paid in AKT.
  package init(
    name: String?, order: Order, quote: Quote, pricing: BidPricing, aktPrice: AKTPrice?
  ) {
    self.name = name
    self.order = order
    self.quote = quote
    self.pricing = pricing
    self.aktPrice = aktPrice
  }

  // Computed when somebody asks: a plain bid needs none of it.

  package var lines: [CostLine] { pricing.costLines(order) }

  package var totals: PriceTotals {
    PriceTotals(
      usdPerMonth: quote.usdPerMonth, aktPrice: aktPrice, blocksPerMonth: pricing.blocksPerMonth)
  }

  /// Storage classes that nobody has priced, where the policy wants them mentioned.
  package var freeStorage: [StorageClass] {
    pricing.policy.unpricedStorage == .warn ? pricing.policy.unpricedClasses(of: order) : []
  }

  /// Where the rules of pricing may surprise.
  package var notes: [String] { PricingNotes(pricing).notes(on: order, lines) }

  /// How much more the tenant would have paid a block, in the order's denom; negative when our bid is
  /// above the ceiling, nil where one of them is missing.
  package var margin: Decimal? {
    guard let bid = quote.bid, let ceiling = order.ceiling else { return nil }
    return ceiling.amount - bid
  }
}

/// A price a month, in the units that people compare.
package struct PriceTotals: Hashable, Sendable {
  package let usdPerMonth: Amount<USD>
  package let usdPerHour: Amount<USD>
  /// Nil where the price of AKT is unknown, as the next.
  package let aktPerMonth: Amount<AKT>?
  package let microAKTPerBlock: Amount<MicroAKT>?
  package let microACTPerBlock: Amount<MicroACT>

  package init(usdPerMonth: Amount<USD>, aktPrice: AKTPrice?, blocksPerMonth: Decimal) {
    let usd = usdPerMonth.value
    self.usdPerMonth = usdPerMonth
    usdPerHour = Amount(ScriptArithmetic.quotient(usd, PriceMonth.hours))
    aktPerMonth = aktPrice.map { Amount(ScriptArithmetic.quotient(usd, $0.usd)) }
    microAKTPerBlock = aktPrice.map {
      Amount(
        ScriptArithmetic.microAKTPerBlock(usd, usdPerAKT: $0.usd, blocksPerMonth: blocksPerMonth))
    }
    microACTPerBlock = Amount(
      ScriptArithmetic.microUSDPerBlock(usd, blocksPerMonth: blocksPerMonth))
  }
}
