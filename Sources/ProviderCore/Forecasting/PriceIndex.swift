internal import Glibc

/// How the revenue of running leases follows the prices of new ones.
///
/// A running lease keeps the price at which it began (akash-network/node, `x/market`: the bid's price is the lease's).
/// Leases end at a rate `k` a day, the turnover, and are replaced at the price then in force. Those that run on day `t`
/// therefore began with density k·e^(−k(t−s)) on day `s`, and what they bring is proportional to the mean of the prices
/// of those days, weighted so:
///
///     S(t) = Σ g(Lᵢ) · (e^(−k·(t − endᵢ)) − e^(−k·(t − startᵢ)))
///
/// over the levels Lᵢ of the price, the first of which was always in force and the last of which stays so. The index is
/// S(t) ÷ S(0). Where a price changes once, on day 0, from 1 to 1 + c, it comes to
/// 1 − (1 − e^(−k·t)) · (1 − (1 + c) · (1 + c)^(−ε)).
package struct PriceIndex: Hashable, Sendable {
  /// The part of the running leases that ends in a day, 0 or more.
  package let turnover: Double
  /// By what part leases become fewer for each part that the price rises; 0 where tenants do not look at prices.
  package let elasticity: Double
  /// What part of the capacity is leased at the price that now is, at most 1; nil where it is not known. Leases become
  /// no more than there is room for.
  package let utilization: Double?

  package init(turnover: Double, elasticity: Double = 0, utilization: Double? = nil) {
    self.turnover = turnover > 0 ? turnover : 0
    self.elasticity = elasticity.isFinite ? min(10, max(-10, elasticity)) : 0
    self.utilization = utilization.flatMap { $0 > 0 ? min(1, $0) : nil }
  }

  /// A price of new leases, and since when it holds.
  package struct Level: Hashable, Sendable {
    /// Days after the first of the forecast; before it where negative.
    package let day: Int
    /// In whatever unit the other levels are in, more than 0.
    package let level: Double

    package init(day: Int, level: Double) {
      self.day = day
      self.level = level
    }
  }

  /// By what the revenue of each day of a forecast is multiplied. The first level, whenever it began, is taken to have
  /// been in force for ever before; of two of one day the last holds. Without any the prices stay as they are.
  package func multipliers(_ levels: [Level], days: Int) -> [Double] {
    // Swift sorts stably: of one day, the last of the list stays the last.
    let sorted = levels.sorted { $0.day < $1.day }
    guard let first = sorted.first, days > 0 else { return Array(repeating: 1, count: max(0, days)) }
    let reference = sorted.last { $0.day < 0 }?.level ?? first.level
    let yields = sorted.map { yield($0.level, reference: reference) }
    let start = smoothed(sorted, yields, on: 0)
    guard start > 0, start.isFinite, yields.allSatisfy(\.isFinite) else {
      return Array(repeating: 1, count: days)
    }
    return (0..<days).map { $0 == 0 ? 1 : smoothed(sorted, yields, on: $0) / start }
  }

  /// The same for prices that change once, on the first day, by a part: 0.1 for 10 % dearer.
  package func multipliers(change: Double, days: Int) -> [Double] {
    multipliers([Level(day: -1, level: 1), Level(day: 0, level: 1 + change)], days: days)
  }

  /// g(L): what a place for a lease brings at a level, price and demand together.
  private func yield(_ level: Double, reference: Double) -> Double {
    let ratio = max(1e-9, level / reference)
    let demand = Self.demand(at: ratio, elasticity: elasticity)
    return ratio * (utilization.map { min(demand, 1 / $0) } ?? demand)
  }

  /// How many leases are asked for at so many times the price, in parts of those at the price itself.
  static func demand(at ratio: Double, elasticity: Double) -> Double { pow(max(1e-9, ratio), -elasticity) }

  /// S(t), the levels by day.
  private func smoothed(_ levels: [Level], _ yields: [Double], on day: Int) -> Double {
    var sum = yields[0]
    // Each later level replaces its part of what the former had:
    // S = g₀ + Σ (gᵢ − gᵢ₋₁) · (1 − e^(−k·(t − startᵢ))).
    for index in levels.indices.dropFirst() {
      let age = Double(day - levels[index].day)
      guard age > 0 else { continue }
      sum += (yields[index] - yields[index - 1]) * (1 - exp(-turnover * age))
    }
    return sum
  }
}
