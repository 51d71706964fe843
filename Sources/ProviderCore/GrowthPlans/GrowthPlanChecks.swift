/// What the events of a plan mean to each other and to the provider.
struct GrowthPlanChecks {
  let days: ClosedRange<Day>
  let base: PlanBase
  let prices: PlanPrices

  /// Notes everything that cannot be, in the order in which it would happen.
  func check(_ places: [GrowthPlanReader.Place]) {
    var here = Presence(base)
    var outages: [ClosedRange<Day>] = []
    var seen: [PlanEvent: Int] = [:]
    for place in places.sorted(by: { $0.event.day < $1.event.day }) {
      checkDay(place)
      let line = place.action.node.line
      if let first = seen[place.event] {
        place.action.note("the same event stands twice, first in line \(first)")
        continue
      }
      seen[place.event] = line
      switch place.event.action {
      case .add(let addition):
        checkAddition(addition, place.action)
        if let model = addition.model { here.added[model, default: 0] += addition.units }
      case .remove(let removal): checkRemoval(removal, &here, place.action)
      case .price(let price): checkPrice(price, here, place.action)
      case .outage(let until): checkOutage(place.event.day...until, &outages, place.action)
      }
    }
  }

  private func checkDay(_ place: GrowthPlanReader.Place) {
    let day = place.event.day
    if day < days.lowerBound {
      place.day.note("\(day) is past: the forecast begins on \(days.lowerBound)")
    } else if day > days.upperBound {
      place.day.note("\(day) is beyond the forecast, which ends on \(days.upperBound); see --horizon")
    }
  }

  private func checkAddition(_ addition: CapacityAddition, _ place: YAMLCursor) {
    guard let gpu = addition.gpu else { return }
    if prices.price(of: addition) == nil {
      place.note("nobody knows the price of \"\(gpu)\"; give \"price\", or set it under price.gpu")
    }
    if addition.utilization == .seen, base.model(gpu)?.utilization == nil {
      place.note(
        "no utilization of \"\(gpu)\" was seen on this provider; give the one that you expect, like 60%")
    }
  }

  private func checkRemoval(_ removal: CapacityRemoval, _ here: inout Presence, _ place: YAMLCursor) {
    let count = here.count(removal.gpu)
    guard removal.units <= count else {
      place.note(
        count == 0
          ? "there is no \"\(removal.gpu)\" to remove; \(here.words(besides: removal.gpu))"
          : "\(removal.units) of \"\(removal.gpu)\" are to go, and only \(count) are there by then")
      return
    }
    let fromBase = here.remove(removal)
    if fromBase > 0, base.model(removal.gpu)?.utilization == nil || !isShareKnown {
      place.note(
        "how much of \"\(removal.gpu)\" is leased is not known, and so neither what its removal costs")
    }
  }

  private func checkPrice(_ price: PlannedPrice, _ here: Presence, _ place: YAMLCursor) {
    guard let gpu = price.gpu else { return }
    guard here.count(gpu) > 0 else {
      place.note("there is no \"\(gpu)\" whose price could change; \(here.words(besides: gpu))")
      return
    }
    guard here.base[GPUCard.model(ofKey: gpu), default: 0] > 0 else { return }
    if !isShareKnown {
      place.note(
        "what part of the revenue comes from \"\(gpu)\" is not known; without \"gpu\" all prices change")
    }
    if case .to = price.change, prices.price(ofPresent: gpu) == nil {
      place.note("today's price of \"\(gpu)\" is not known; give \"change\" in per cent instead of \"to\"")
    }
  }

  private func checkOutage(
    _ outage: ClosedRange<Day>, _ outages: inout [ClosedRange<Day>], _ place: YAMLCursor
  ) {
    if let other = outages.first(where: { $0.overlaps(outage) }) {
      place.note("the outage overlaps that from \(other.lowerBound) to \(other.upperBound)")
    }
    if outage.upperBound > days.upperBound, outage.lowerBound <= days.upperBound {
      place.note(
        "the outage ends on \(outage.upperBound), beyond the forecast, which ends on \(days.upperBound)")
    }
    outages.append(outage)
  }

  private var isShareKnown: Bool { base.revenueShares(usdPerDay: 0) != nil }
}

/// How many cards of each model, of all its kinds, are there at a point of a plan.
private struct Presence {
  /// What the provider had before the plan.
  var base: [String: Int]
  var added: [String: Int] = [:]

  init(_ base: PlanBase) {
    self.base = Dictionary(base.models.map { ($0.name, $0.units) }, uniquingKeysWith: +)
  }

  func count(_ gpu: String) -> Int {
    let model = GPUCard.model(ofKey: gpu)
    return base[model, default: 0] + added[model, default: 0]
  }

  /// Added cards go first. How many of the provider's own go.
  mutating func remove(_ removal: CapacityRemoval) -> Int {
    let fromAdded = min(removal.units, added[removal.model, default: 0])
    added[removal.model, default: 0] -= fromAdded
    base[removal.model, default: 0] -= removal.units - fromAdded
    return removal.units - fromAdded
  }

  /// `there are 8 a100 and 4 t4 by then`, or what was probably meant.
  func words(besides gpu: String) -> String {
    let names = Set(base.keys).union(added.keys).filter { count($0) > 0 }.sorted()
    if let nearest = NearestMatch.of(GPUCard.model(ofKey: gpu), among: names) {
      return "did you mean \"\(nearest)\"?"
    }
    guard !names.isEmpty else { return "no card is known to be there; see forecast.capacity" }
    return "there are " + names.map { "\(count($0)) \($0)" }.joined(separator: ", ") + " by then"
  }
}
