/// Cards and prices through the events of a plan, in the order of the days.
struct PlanState {
  private let base: PlanBase
  private let prices: PlanPrices
  private let days: Int
  private var parts: [BasePart]
  private var added: [AddedUnits] = []
  /// For capacity that is added at the targets as they are by then.
  private var changes: [PlannedPrice] = []

  /// A part of the base revenue whose prices move together.
  private struct BasePart {
    /// Nil for what no model of cards accounts for.
    let model: PlanBase.Model?
    let share: Double
    var units: Int
    var price: PriceTrack
    /// The part of its leases that still fits, by day.
    var kept: [Double]
  }

  private struct AddedUnits {
    let addition: PlannedAddition
    let start: Int
    var price: PriceTrack
    /// By day.
    var units: [Int]

    var left: Int { units.last ?? 0 }
  }

  init(base: PlanBase, prices: PlanPrices, usdPerDay: Double, days: ClosedRange<Day>) {
    self.base = base
    self.prices = prices
    let count = days.count
    self.days = count
    let shares = base.revenueShares(usdPerDay: usdPerDay)
    let kept = Array(repeating: 1.0, count: count)
    let unknown = PlanPrices.UnitPrice(usdPerDay: 1, card: nil, source: .listPrice)
    parts = zip(base.models, shares ?? base.models.map { _ in 0 }).map { model, share in
      let price = prices.price(ofPresent: model.name) ?? unknown
      return BasePart(
        model: model, share: share, units: model.units, price: PriceTrack(price, from: -1), kept: kept)
    }
    let rest = max(0, 1 - parts.reduce(0) { $0 + $1.share })
    parts.append(
      BasePart(model: nil, share: rest, units: 0, price: PriceTrack(unknown, from: -1), kept: kept))
  }

  mutating func add(_ addition: CapacityAddition, on day: Int, _ date: Day) {
    guard var price = prices.price(of: addition) else { return }
    if price.source != .plan {
      for change in changes where change.concerns(addition.model) {
        price.change(change.change)
      }
    }
    let seen = addition.gpu.flatMap { base.model($0)?.utilization }
    let (share, seenDays): (Double, Int?) =
      switch addition.utilization {
      case .expected(let part): (part, nil)
      case .seen: (seen?.share ?? 0, seen?.days ?? 0)
      }
    var units = Array(repeating: 0, count: days)
    for later in day..<days { units[later] = addition.units }
    let assumed = PlannedAddition(
      day: date, gpu: addition.gpu, units: addition.units, usdPerUnitDay: price.usdPerDay,
      priceSource: price.source, utilization: share, seenDays: seenDays, rampUp: addition.rampUp)
    added.append(
      AddedUnits(addition: assumed, start: day, price: PriceTrack(price, from: day), units: units))
  }

  /// Added cards go first, the last added first, and take with them what they were expected to bring. Of the provider's
  /// own, leases move to free cards: what was leased, units × utilisation, is kept as far as it fits.
  mutating func remove(_ removal: CapacityRemoval, on day: Int) {
    var count = removal.units
    for index in added.indices.reversed() where added[index].addition.model == removal.model {
      let taken = min(count, added[index].left)
      for later in day..<days { added[index].units[later] -= taken }
      count -= taken
    }
    guard count > 0, let index = parts.firstIndex(where: { $0.model?.name == removal.model }) else { return }
    parts[index].units = max(0, parts[index].units - count)
    let leased = Double(parts[index].model?.units ?? 0) * (parts[index].model?.utilization?.share ?? 1)
    let kept = leased > 0 ? min(1, Double(parts[index].units) / leased) : 1
    for later in day..<days { parts[index].kept[later] = kept }
  }

  mutating func change(_ price: PlannedPrice, on day: Int) {
    changes.append(price)
    for index in parts.indices where price.concerns(parts[index].model?.name) {
      parts[index].price.change(price.change, on: day)
    }
    for index in added.indices where price.concerns(added[index].addition.model) {
      added[index].price.change(price.change, on: day)
    }
  }

  /// 1 − Σ share · (1 − index · kept), exactly 1 where nothing changes.
  func baseFactor() -> [Double] {
    var factor = Array(repeating: 1.0, count: days)
    for part in parts where part.share > 0 {
      let index = part.price.multipliers(base: base, utilization: part.model?.utilization?.share, days: days)
      for day in 0..<days { factor[day] -= part.share * (1 - index[day] * part.kept[day]) }
    }
    return factor.map { max(0, $0) }
  }

  func lots() -> [PlannedRevenue.Lot] {
    added.map { lot in
      var assumed = lot.addition
      assumed.usdPerUnitDay = lot.price.first
      let index = lot.price.multipliers(base: base, utilization: assumed.utilization, days: days)
      let full = (0..<days).map { day in
        let leased = Double(lot.units[day]) * assumed.rampUp.part(age: day - lot.start)
        return leased * lot.price.first * index[day]
      }
      return PlannedRevenue.Lot(addition: assumed, full: full)
    }
  }
}
