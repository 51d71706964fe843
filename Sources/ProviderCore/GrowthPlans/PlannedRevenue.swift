/// What the events of a plan make of the revenue of each day, worked out once for all ways in which the future may go.
///
/// On a day of a way, the plan's revenue is
///
///     base · F + Σ over additions: units · price · index · ramp · U
///
/// where `F` is the factor of what is there (prices, removals, outages), `U` the utilisation drawn for that way, and on
/// the days of an outage all of it is 0.
struct PlannedRevenue {
  /// F, by day.
  private(set) var baseFactor: [Double]
  private(set) var lots: [Lot] = []

  /// Something added, and what it would bring by day if all of it were leased.
  struct Lot {
    let addition: PlannedAddition
    var full: [Double]
  }

  init(_ plan: GrowthPlan, days: ClosedRange<Day>, base: PlanBase, prices: PlanPrices, usdPerDay: Double) {
    baseFactor = Array(repeating: 1, count: days.count)
    var state = PlanState(base: base, prices: prices, usdPerDay: usdPerDay, days: days)
    var outages: [Range<Int>] = []
    for event in plan.events {
      let day = days.lowerBound.distance(to: event.day)
      guard day < days.count, day >= 0 else { continue }
      switch event.action {
      case .add(let addition): state.add(addition, on: day, event.day)
      case .remove(let removal): state.remove(removal, on: day)
      case .price(let price): state.change(price, on: day)
      case .outage(let until):
        let end = min(days.count, max(day, days.lowerBound.distance(to: until)) + 1)
        outages.append(day..<end)
      }
    }
    baseFactor = state.baseFactor()
    lots = state.lots()
    for day in outages.joined() {
      baseFactor[day] = 0
      for index in lots.indices { lots[index].full[day] = 0 }
    }
  }
}

extension PlannedRevenue {
  /// What all additions together would bring if they were leased as a whole.
  var fullAdditions: Double { lots.reduce(0) { $0 + $1.full.reduce(0, +) } }

  /// What they are expected to bring.
  var expectedAdditions: Double {
    lots.reduce(0) { $0 + $1.full.reduce(0, +) * $1.addition.utilization }
  }

  /// The plan's revenue in each way.
  func applied(to base: ForecastPaths, days: Int, seed: UInt64) -> ForecastPaths {
    var values = base.values
    let count = base.count
    for path in 0..<count {
      for day in 0..<days { values[path * days + day] *= baseFactor[day] }
    }
    for lot in lots {
      var random = SeededRandom(seed: seed ^ StableHash.of(lot.addition.model ?? ""))
      for path in 0..<count {
        let utilization = random.beta(
          mean: lot.addition.utilization, concentration: lot.addition.concentration)
        for day in 0..<days { values[path * days + day] += lot.full[day] * utilization }
      }
    }
    return ForecastPaths(horizon: days, values: values)
  }
}
