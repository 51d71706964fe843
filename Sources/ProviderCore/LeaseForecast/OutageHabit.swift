/// How often a provider is down, and for how long.
struct OutageHabit: Hashable, Sendable {
  /// Outages a day, and the days of one.
  let rate: Double
  let meanDays: Double
  /// The days of the history on which it was down.
  let days: [Bool]

  /// Whether it is down when the forecast begins.
  var isDown: Bool { days.last ?? false }
}

extension LeaseHistory {
  /// A day without revenue is an outage if leases ran in the days around it that bring nothing; else nobody wanted
  /// anything.
  var outages: OutageHabit {
    var days = values.map { $0 == 0 }
    let isLeased = leasedDays
    var count = 0
    var down = 0
    var start = 0
    while start < days.count {
      guard days[start] else {
        start += 1
        continue
      }
      let stop = days[start...].firstIndex(of: false) ?? days.count
      if isLeased[start..<stop].contains(true) {
        count += 1
        down += stop - start
      } else {
        for day in start..<stop { days[day] = false }
      }
      start = stop
    }
    // One half and 80 are what a provider is thought to show before anything is known.
    return OutageHabit(
      rate: (Double(count) + 0.5) / (end + 80), meanDays: count > 0 ? Double(down) / Double(count) : 2,
      days: days)
  }

  /// The days on which some paid lease ran.
  private var leasedDays: [Bool] {
    var changes = [Int](repeating: 0, count: values.count + 1)
    for lease in leases where lease.usdPerDay > 0 {
      let first = Int(max(0, lease.start))
      let stop = Int(min(end, lease.end ?? end).rounded(.up))
      guard first < stop else { continue }
      changes[first] += 1
      changes[stop] -= 1
    }
    var running = 0
    return values.indices.map {
      running += changes[$0]
      return running > 0
    }
  }
}
