extension [Double] {
  /// 0 where there are none.
  var mean: Double { self[...].mean }

  var largestMagnitude: Double { reduce(0) { Swift.max($0, abs($1)) } }

  /// The middle one in size, or between the two in the middle; 0 where there are none.
  var median: Double { sorted().quantile(0.5) }
}

extension [Double] {
  /// The number below which a part of these sorted numbers lies, between two of them in proportion (Hyndman & Fan
  /// 1996, definition 7, numpy's); 0 where there are none.
  package func quantile(_ part: Double) -> Double {
    guard let last else { return 0 }
    let place = part * Double(count - 1)
    let index = Int(place)
    guard index + 1 < count else { return last }
    return self[index] + (place - Double(index)) * (self[index + 1] - self[index])
  }

  /// `quantile` of several parts, without sorting all of the numbers, whose order changes.
  mutating func quantiles(_ parts: [Double]) -> [Double] {
    parts.map { part in
      let place = part * Double(count - 1)
      let index = Int(place)
      guard index + 1 < count else { return self.max() ?? 0 }
      select(index)
      let next = self[(index + 1)...].min() ?? self[index]
      return self[index] + (place - Double(index)) * (next - self[index])
    }
  }

  /// Puts at a place the number that stands there in a sorted array, and none that is larger before it (Hoare 1961).
  private mutating func select(_ place: Int) {
    var (low, high) = (0, count - 1)
    while low < high {
      let pivot = self[low + (high - low) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right { high = right } else if place >= left { low = left } else { return }
    }
  }
}

extension ArraySlice<Double> {
  /// 0 where there are none.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }

  /// Of these very values, not of what they are a sample of.
  var variance: Double {
    let mean = mean
    return isEmpty ? 0 : reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
  }
}

/// How many standard deviations of a normal distribution a bound is from the mean.
enum NormalDeviations {
  /// Of 10 and 90 in 100.
  static let inner = 1.2816
  /// Of 2.5 and 97.5 in 100.
  static let outer = 1.96
}
