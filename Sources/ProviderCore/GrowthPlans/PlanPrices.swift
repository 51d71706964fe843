/// What a card or machine of a plan brings when it is leased, at the prices that are in force before the plan changes
/// them.
struct PlanPrices {
  let pricing: BidPricing
  let base: PlanBase

  private static let daysPerMonth = PriceMonth.days.estimate

  /// Nil where neither the plan nor the configuration nor the provider's own list prices say it.
  func price(of addition: CapacityAddition) -> UnitPrice? {
    let source: PlannedAddition.PriceSource = addition.price == nil ? .targets : .plan
    let planned = addition.price?.value.estimate
    let others = pricing.usdPerMonth(Order(resources: [addition.resources], ceiling: nil)).value.estimate
    guard let gpu = addition.gpu else {
      let month = planned ?? others * base.priceFactor
      return UnitPrice(usdPerDay: month / Self.daysPerMonth, card: nil, source: source)
    }
    let inForce = inForce(gpu)
    if let card = planned ?? inForce?.card {
      let share = others * (inForce?.factor ?? base.priceFactor) / Double(max(1, addition.units))
      return UnitPrice(usdPerDay: (card + share) / Self.daysPerMonth, card: card, source: source)
    }
    return base.model(gpu)?.usdPerDay.map {
      UnitPrice(usdPerDay: $0, card: card(ofPresent: gpu), source: .listPrice)
    }
  }

  /// What a card that is there brings; nil where neither the list price nor the target is known.
  func price(ofPresent gpu: String) -> UnitPrice? {
    let card = card(ofPresent: gpu)
    guard let usdPerDay = base.model(gpu)?.usdPerDay ?? card.map({ $0 / Self.daysPerMonth }) else {
      return nil
    }
    return UnitPrice(usdPerDay: usdPerDay, card: card, source: .listPrice)
  }

  /// A month.
  private func card(ofPresent gpu: String) -> Double? {
    base.model(gpu)?.cardPerDay.map { $0 * Self.daysPerMonth }
      ?? target(of: gpu).map { $0 * base.priceFactor }
  }

  /// The price of a new card, a month, and how the prices in force stand to the targets. It is that of the cards which
  /// are there, where the configuration prices all kinds of the model alike or the plan does not name the kind.
  private func inForce(_ gpu: String) -> (card: Double, factor: Double)? {
    guard let target = target(of: gpu) else { return nil }
    let model = GPUCard.model(ofKey: gpu)
    let kinds = pricing.gpuPrices.mappings.filter { GPUCard.model(ofKey: $0.key) == model }
    let isPricedAlike = Set(kinds.map(\.price)).count <= 1
    guard let present = base.model(gpu)?.cardPerDay, isPricedAlike || !gpu.contains(".") else {
      return (target * base.priceFactor, base.priceFactor)
    }
    let card = present * Self.daysPerMonth
    return (card, isPricedAlike && target > 0 ? card / target : base.priceFactor)
  }

  /// The configured target of a card, a month; nil where only the catch-all matches, which may be a mistyped name.
  private func target(of gpu: String) -> Double? {
    var card = GPUCard(key: gpu)
    for model in [card.model, GPUCard.model(ofKey: gpu)] {
      card.model = model
      let match = pricing.gpuPrices.match(GPURequest(units: 1, cards: [card]))
      if match.key != nil { return match.price.value.estimate }
    }
    return nil
  }

  /// What a card, or a machine without cards, brings a day while it is leased.
  struct UnitPrice: Hashable {
    private(set) var usdPerDay: Double
    /// The part of it that is the card's own price, a month; nil where it is not known apart.
    private(set) var card: Double?
    let source: PlannedAddition.PriceSource

    /// Another price for new leases. A new price of the card leaves what is leased beside it as it is.
    mutating func change(_ change: PlannedPrice.Change) {
      switch change {
      case .by(let part):
        usdPerDay *= 1 + part
        card = card.map { $0 * (1 + part) }
      case .to(let price):
        let month = usdPerDay * PlanPrices.daysPerMonth
        if let card, card <= month * (1 + 1e-9) {
          usdPerDay = (max(0, month - card) + price.value.estimate) / PlanPrices.daysPerMonth
        } else if let card, card > 0 {
          usdPerDay *= price.value.estimate / card
        } else {
          usdPerDay = price.value.estimate / PlanPrices.daysPerMonth
        }
        card = price.value.estimate
      }
    }
  }
}
