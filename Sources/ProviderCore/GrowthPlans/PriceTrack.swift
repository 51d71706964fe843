/// The price of what is leased, through the events of a plan.
struct PriceTrack {
  private(set) var now: PlanPrices.UnitPrice
  private var levels: [PriceIndex.Level]

  /// From `day` on, and before it in all time; negative for what was there before the plan.
  init(_ price: PlanPrices.UnitPrice, from day: Int) {
    now = price
    levels = [PriceIndex.Level(day: day, level: price.usdPerDay)]
  }

  /// The price at which it began.
  var first: Double { levels.first?.level ?? now.usdPerDay }

  mutating func change(_ change: PlannedPrice.Change, on day: Int) {
    now.change(change)
    // No lease has begun yet at a price of the same day.
    if levels.last?.day == day { levels.removeLast() }
    levels.append(PriceIndex.Level(day: day, level: now.usdPerDay))
  }

  /// By what the revenue at the first price is multiplied on each day.
  func multipliers(base: PlanBase, utilization: Double?, days: Int) -> [Double] {
    guard levels.count > 1 else { return Array(repeating: 1, count: days) }
    let index = PriceIndex(turnover: base.turnover, elasticity: base.elasticity, utilization: utilization)
    return index.multipliers(levels, days: days)
  }
}
