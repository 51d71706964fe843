/// What leases bring by day, added up in one go at the end: a lease costs a few additions, however long it runs.
struct DailyRevenue {
  private let days: Int
  /// By how much the sum of whole days changes on each day.
  private var changes: [Double]
  /// What is due to parts of days.
  private var parts: [Double]

  init(days: Int) {
    self.days = days
    changes = [Double](repeating: 0, count: days + 1)
    parts = changes
  }

  mutating func removeAll() {
    for day in 0...days {
      changes[day] = 0
      parts[day] = 0
    }
  }

  /// Adds a lease that runs from one moment to another, in days from the beginning of the forecast.
  mutating func add(_ rate: Double, from start: Double, to end: Double) {
    let end = min(end, Double(days))
    guard start < end else { return }
    let first = Int(start)
    let last = Int(end)
    guard first < last else {
      parts[first] += rate * (end - start)
      return
    }
    parts[first] += rate * (Double(first + 1) - start)
    changes[first + 1] += rate
    changes[last] -= rate
    parts[last] += rate * (end - Double(last))
  }

  /// What each day brings.
  var sums: [Double] {
    var running = 0.0
    return (0..<days).map { day in
      running += changes[day]
      // Differences of equal sums may leave a little below zero.
      return max(0, running + parts[day])
    }
  }
}
