/// When what was bought has paid for itself.
package struct Payback: Hashable, Sendable {
  /// In what part of the ways it does so within the forecast.
  package let probability: Double
  /// The first day by which it has done so in half of the ways, in 10 and in 90 of 100; nil where that is not within the
  /// forecast, beyond which nothing is said.
  package let median: Day?
  package let early: Day?
  package let late: Day?

  /// The first day by which a way's differences less running costs have covered all that is bought in the plan, less what
  /// is sold: what is bought later must be earned too. Nil where nothing is bought.
  init?(differences: ForecastPaths, costs: [PlanCosts], first: Day) {
    let bought = costs.reduce(0) { $0 + $1.capex.value.estimate }
    guard bought > 0, differences.count > 0 else { return nil }
    let running = costs.map(\.runningPerDay.value.estimate)
    var days: [Int] = []
    for path in 0..<differences.count {
      var balance = -bought
      for day in 0..<min(differences.horizon, running.count) {
        balance += differences[path, day] - running[day]
        // Less than a cent may be lost in adding up.
        if balance > -0.005 {
          days.append(day)
          break
        }
      }
    }
    days.sort()
    let count = differences.count
    probability = Double(days.count) / Double(count)
    /// The smallest day by which a part of the ways has come so far (Hyndman & Fan 1996, definition 1).
    func quantile(_ part: Double) -> Day? {
      let index = max(0, Int((part * Double(count) - 1e-9).rounded(.up)) - 1)
      return index < days.count ? first.advanced(by: days[index]) : nil
    }
    median = quantile(0.5)
    early = quantile(0.1)
    late = quantile(0.9)
  }
}
