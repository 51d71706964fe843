internal import Glibc

/// How often leases come.
extension LeaseHistory {
  /// Slots of a day in which free cards are counted.
  private static let slots = 8
  /// Days until what happened counts half.
  private static let halfLife = 20.0
  /// Older days weigh less than a binary number can tell from nothing.
  private static let remembered = 1100

  /// Leases a day while there was room for one and the provider was up. A half and a day are added, so that a history
  /// without any does not make it impossible, nor one of a moment certain.
  func rate(
    _ arrivals: [BookedLease], _ leases: [BookedLease], _ capacity: Int?, _ outages: OutageHabit
  ) -> Double {
    let weighed = arrivals.reduce(0) { $0 + exp2(($1.start - end) / Self.halfLife) }
    guard weighed > 0 else { return 0.5 / max(1, end) }
    return (weighed + 0.5) / (exposure(leases, capacity, outages) + 1)
  }

  /// Days with room, weighed by how long ago they were.
  private func exposure(_ leases: [BookedLease], _ capacity: Int?, _ outages: OutageHabit) -> Double {
    let first = max(0, values.count - Self.remembered)
    let taken = capacity == nil ? [] : takenUnits(leases, from: first)
    var sum = 0.0
    for slot in 0..<(values.count - first) * Self.slots where !outages.days[first + slot / Self.slots] {
      if let capacity, taken[slot] >= capacity { continue }
      let day = Double(first) + (Double(slot) + 0.5) / Double(Self.slots)
      sum += exp2((day - end) / Self.halfLife)
    }
    return sum / Double(Self.slots)
  }

  /// Units in leases in the middle of each slot.
  private func takenUnits(_ leases: [BookedLease], from first: Int) -> [Int] {
    var units = [Int](repeating: 0, count: (values.count - first) * Self.slots + 1)
    /// The first slot whose middle is not before a time.
    func slot(_ time: Double) -> Int {
      let place = (time - Double(first)) * Double(Self.slots) - 0.5
      return Int(min(max(0, place.rounded(.up)), Double(units.count - 1)))
    }
    for lease in leases {
      units[slot(lease.start)] += lease.gpuUnits
      units[slot(min(end, lease.end ?? end))] -= lease.gpuUnits
    }
    for slot in units.indices.dropFirst() { units[slot] += units[slot - 1] }
    return units
  }

  /// What stands for the capacity where nobody knows it.
  func mostUnitsAtOnce(_ leases: [BookedLease]) -> Int {
    var changes: [(time: Double, units: Int)] = []
    for lease in leases {
      changes.append((lease.start, lease.gpuUnits))
      if let end = lease.end { changes.append((end, -lease.gpuUnits)) }
    }
    // What ends at a moment makes room for what starts then.
    changes.sort { ($0.time, $0.units) < ($1.time, $1.units) }
    var taken = 0
    var most = 0
    for change in changes {
      taken += change.units
      most = max(most, taken)
    }
    return most
  }
}
