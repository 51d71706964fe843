/// Seasonal indices by classical decomposition, and the test whether there is a season at all.
struct Seasonality {
  /// By the place in the cycle that begins with the first value.
  let indices: [Double]
  let isMultiplicative: Bool

  /// Distances from (or ratios to) a moving average over one cycle, averaged by season and centred.
  init(of values: ArraySlice<Double>, length: Int, isMultiplicative: Bool = false) {
    self.isMultiplicative = isMultiplicative
    let values = Array(values)
    var sums = [Double](repeating: 0, count: length)
    var counts = [Int](repeating: 0, count: length)
    for (place, average) in Self.movingAverages(values, length) {
      sums[place % length] += isMultiplicative ? values[place] / average : values[place] - average
      counts[place % length] += 1
    }
    let neutral = isMultiplicative ? 1.0 : 0
    // A season that no average is known for tells that there are too few values for any.
    guard !counts.contains(0) else {
      indices = [Double](repeating: neutral, count: length)
      return
    }
    let means = zip(sums, counts).map { $0 / Double($1) }
    let centre = means.reduce(0, +) / Double(length)
    if isMultiplicative {
      let ratios = means.map { $0 / centre }.map { $0.isFinite && $0 > 1e-3 ? $0 : 1 }
      let mean = ratios.reduce(0, +) / Double(length)
      indices = ratios.map { $0 / mean }
    } else {
      indices = means.map { $0 - centre }
    }
  }

  /// Over one cycle around each place; with an even length the two ends count half.
  private static func movingAverages(
    _ values: [Double], _ length: Int
  ) -> [(place: Int, average: Double)] {
    let isEven = length.isMultiple(of: 2)
    let width = isEven ? length + 1 : length
    guard values.count >= width else { return [] }
    return (0...values.count - width).map { start in
      var sum = 0.0
      for place in start..<start + width { sum += values[place] }
      if isEven { sum -= (values[start] + values[start + width - 1]) / 2 }
      return (start + width / 2, sum / Double(length))
    }
  }

  /// The value without its season.
  func removed(from value: Double, at place: Int) -> Double {
    let index = indices[place % indices.count]
    return isMultiplicative ? value / index : value - index
  }

  func added(to value: Double, at place: Int) -> Double {
    let index = indices[place % indices.count]
    return isMultiplicative ? value * index : value + index
  }

  /// Whether the autocorrelation at a whole cycle is more than chance, at 90 % (the test of the M4 competition:
  /// Makridakis, Spiliotis and Assimakopoulos 2020).
  static func isPresent(in values: ArraySlice<Double>, length: Int) -> Bool {
    guard length >= 2, values.count >= 3 * length else { return false }
    let mean = values.reduce(0, +) / Double(values.count)
    let centred = values.map { $0 - mean }
    let scale = centred.reduce(0) { $0 + $1 * $1 }
    guard scale > 0 else { return false }
    let correlations = (1...length).map { lag in
      var sum = 0.0
      for place in lag..<centred.count { sum += centred[place] * centred[place - lag] }
      return sum / scale
    }
    let earlier = correlations.dropLast().reduce(0) { $0 + $1 * $1 }
    let limit = 1.645 * ((1 + 2 * earlier) / Double(values.count)).squareRoot()
    return abs(correlations[length - 1]) > limit
  }
}
