/// Everything that decides a bid except the order, its tenant and the price of AKT.
package struct BidPricing: Hashable, Sendable {
  package let targets: PriceTargets
  package let gpuPrices: GPUPriceTable
  package let policy: BidPolicy
  package let blocksPerMonth: Decimal

  /// The script's blocks a month: 60 / 6.117 s × 60 × 24 × 30.437 days.
  package static let standardBlocksPerMonth: Decimal = 429_909

  package init(
    targets: PriceTargets = .standard, gpuPrices: GPUPriceTable = GPUPriceTable(mappings: []),
    policy: BidPolicy = BidPolicy(), blocksPerMonth: Decimal = standardBlocksPerMonth
  ) {
    self.targets = targets
    self.gpuPrices = gpuPrices.with(unmatched: policy.unmatchedGPUPrice)
    self.policy = policy
    self.blocksPerMonth = blocksPerMonth
  }

  /// What an order costs at list price, in US dollars a month.
  package func usdPerMonth(_ order: Order) -> Amount<USD> {
    var sink = CostTotal()
    addCosts(of: order, to: &sink)
    return sink.total
  }

  /// The lines that `usdPerMonth` sums.
  package func costLines(_ order: Order) -> [CostLine] {
    var sink = CostLines()
    addCosts(of: order, to: &sink)
    return sink.lines
  }

  /// What to bid on an order, and whether to.
  ///
  /// `tenant` is checked against the policy; a `refusal` that the caller knows of comes first.
  /// `aktPrice` is asked only for an order that is paid in AKT and that nothing else refuses, and what it
  /// throws is passed on. Throws `bid-zero` for an order that costs nothing, or so little that its bid
  /// rounds to 0, which the daemon would not take.
  package func quote(
    _ order: Order, tenant: Tenant, refusal: Refusal? = nil,
    aktPrice: () throws(ProviderError) -> AKTPrice
  ) throws(ProviderError) -> Quote {
    let listPrice = usdPerMonth(order)
    let terms = tenant.address.flatMap { policy.terms[$0] }
    let usd = terms.discounted(listPrice)
    func refused(_ refusal: Refusal) -> Quote {
      Quote(bid: nil, refusal: refusal, listPrice: listPrice, usdPerMonth: usd)
    }
    if let refusal = refusal ?? policy.refusal(of: order, from: tenant) { return refused(refusal) }

    let rate: Decimal
    let denom = order.denom
    guard let denomination = Denomination(rawValue: denom) else {
      return refused(.unsupportedDenom(denom))
    }
    guard !listPrice.value.isZero else {
      throw ProviderError(.bidZero, "the order asks for zero resources: there is nothing to bid on")
    }
    if case .fixedRate(let fixed) = terms {
      rate = fixed
    } else if denomination.isPaidInAKT {
      rate = ScriptArithmetic.microAKTPerBlock(
        usd.value, usdPerAKT: try aktPrice().usd, blocksPerMonth: blocksPerMonth)
    } else {
      rate = ScriptArithmetic.microUSDPerBlock(usd.value, blocksPerMonth: blocksPerMonth)
    }
    let bid = Self.printed(rate, denomination, order)
    guard !bid.isZero else {
      throw ProviderError(
        .bidZero,
        "the bid of \(rate.plain) \(denom) a block rounds to zero at precision \(order.precision)")
    }
    let isTooLow = Self.exceeds(order.ceiling, rate, bid, denomination)
    return Quote(
      bid: bid,
      refusal: isTooLow ? .rateTooLow(minimum: bid.description, denom: denom) : nil,
      listPrice: listPrice, usdPerMonth: usd)
  }

  /// The rate as the script prints it. An AKT rate goes through bash's `printf` twice; a dollar rate
  /// through awk's, then bash's; the legacy form is rounded once more, to whole uakt.
  private static func printed(
    _ rate: Decimal, _ denomination: Denomination, _ order: Order
  ) -> Decimal {
    let places = order.precision
    let once =
      denomination.isPaidInAKT
      ? ScriptArithmetic.printf(rate, places: places)
      : ScriptArithmetic.awk(rate, places: places)
    return ScriptArithmetic.printf(once, places: order.ceiling == nil ? 0 : places)
  }

  /// The script compares an AKT rate with the ceiling before rounding, a dollar rate after.
  private static func exceeds(
    _ ceiling: Order.Ceiling?, _ rate: Decimal, _ bid: Decimal, _ denomination: Denomination
  ) -> Bool {
    guard let ceiling else { return false }
    return (denomination.isPaidInAKT ? rate : bid) > ceiling.amount
  }
}

/// The answer to an order.
package struct Quote: Hashable, Sendable {
  /// A block, in the order's denom, with the order's decimal places; nil where a refusal comes before
  /// a price.
  package let bid: Decimal?
  /// Why not to bid, or nil.
  package let refusal: Refusal?
  /// What the resources cost a month before the tenant's discount.
  package let listPrice: Amount<USD>
  /// What they cost a month.
  package let usdPerMonth: Amount<USD>

  package init(
    bid: Decimal?, refusal: Refusal?, listPrice: Amount<USD>, usdPerMonth: Amount<USD>
  ) {
    self.bid = bid
    self.refusal = refusal
    self.listPrice = listPrice
    self.usdPerMonth = usdPerMonth
  }

  package var isAccepted: Bool { refusal == nil }
}

extension TenantTerms? {
  fileprivate func discounted(_ price: Amount<USD>) -> Amount<USD> {
    guard case .discount(let percent) = self else { return price }
    let share = Decimal(significand: (100 - percent).significand, scale: percent.scale + 2)
    return Amount(ScriptArithmetic.product(price.value, share))
  }
}
