/// When leases end and how many cards each gives back, the earliest first: a binary heap.
struct LeaseEnds {
  private var times: [Double] = []
  private var units: [Int] = []

  /// When the next one ends; never, where none is left.
  var next: Double { times.isEmpty ? .infinity : times[0] }

  mutating func removeAll() {
    times.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
  }

  mutating func insert(_ time: Double, _ count: Int) {
    times.append(time)
    units.append(count)
    var place = times.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard times[parent] > time else { break }
      times[place] = times[parent]
      units[place] = units[parent]
      place = parent
    }
    times[place] = time
    units[place] = count
  }

  /// Takes out the next one, and says how many cards it gives back.
  mutating func removeNext() -> Int {
    guard let time = times.popLast(), let count = units.popLast() else { return 0 }
    guard !times.isEmpty else { return count }
    let freed = units[0]
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < times.count else { break }
      if child + 1 < times.count, times[child + 1] < times[child] { child += 1 }
      guard times[child] < time else { break }
      times[place] = times[child]
      units[place] = units[child]
      place = child
    }
    times[place] = time
    units[place] = count
    return freed
  }
}
