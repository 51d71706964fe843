internal import Glibc

/// A regression of values on those some lags before, and a constant.
struct LaggedRegression {
  let lags: [Int]
  var coefficients: [Double]
  var constant: Double
  private let familiar: ClosedRange<Double>

  /// With the lags of a year, the last ten years of days are learnt from; with those of a week, any series.
  private static let mostProducts = 500_000_000

  /// The ridge is in parts of the predictors' mean variance, as often as there are targets; the constant has none.
  init(_ series: [Double], lags: [Int], targets: Range<Int>, ridge: Double) {
    self.lags = lags
    let count = lags.count
    let targets = targets.suffix(Self.mostProducts / ((count + 1) * (count + 1)))
    var matrix = [Double](repeating: 0, count: (count + 1) * (count + 1))
    var right = [Double](repeating: 0, count: count + 1)
    var row = [Double](repeating: 1, count: count + 1)
    for target in targets {
      for (column, lag) in lags.enumerated() { row[column] = series[target - lag] }
      for first in 0...count {
        right[first] += row[first] * series[target]
        for second in 0...first { matrix[first * (count + 1) + second] += row[first] * row[second] }
      }
    }
    let seen = series[targets.lowerBound - (lags.max() ?? 0)..<targets.upperBound - 1]
    let (least, most) = (seen.min() ?? 0, seen.max() ?? 0)
    familiar = least - 4 * (most - least)...most + 4 * (most - least)
    let variances = lags.map { series[targets.lowerBound - $0..<targets.upperBound - $0].variance }
    let penalty = ridge * max(variances.mean, 1e-12) * Double(targets.count)
    for column in 0..<count { matrix[column * (count + 1) + column] += penalty }
    matrix[count * (count + 1) + count] += 1e-9
    let solution = LinearSystem.solve(symmetric: matrix, right)
    coefficients = Array(solution.dropLast())
    constant = solution[count]
  }

  /// A value as far as the regression knows what follows from such: outside of what it has learnt from by four times its
  /// width at most. Where days are all alike the coefficients are anything, and one day that is half of the others would be
  /// answered by multiples of them.
  func known(_ value: Double) -> Double { min(familiar.upperBound, max(familiar.lowerBound, value)) }

  /// Keeps the sum of the coefficients below 1, where forecasts would run away.
  mutating func limitPersistence(to limit: Double, mean: Double) {
    let sum = coefficients.reduce(0, +)
    guard sum > limit else { return }
    for index in coefficients.indices { coefficients[index] *= limit / sum }
    constant = mean * (1 - limit)
  }

  /// Whether a shock dies away, or at least is not answered by ever larger ones.
  private var isStable: Bool {
    let longest = lags.max() ?? 0
    var response = [Double](repeating: 0, count: 2 * longest + 200)
    response[longest] = 1
    var largest = 0.0
    for place in longest + 1..<response.count {
      var value = 0.0
      for index in lags.indices { value += coefficients[index] * response[place - lags[index]] }
      guard abs(value) < 1e3 else { return false }
      response[place] = value
      if place >= response.count - longest { largest = max(largest, abs(value)) }
    }
    return largest <= 10
  }

  /// Draws the roots of an unstable regression inwards, a little each time, until it is stable: coefficients shrink the
  /// faster the longer their lag (bandwidth expansion, as in linear prediction of speech: Kabal 2003).
  mutating func stabilize() {
    let sum = coefficients.reduce(0, +)
    var rounds = 0
    while !isStable, rounds < 1000 {
      for index in lags.indices { coefficients[index] *= pow(0.98, Double(lags[index])) }
      rounds += 1
    }
    // Its level stays where it was.
    if rounds > 0, sum < 1 { constant *= (1 - coefficients.reduce(0, +)) / (1 - sum) }
  }

  /// Goes on from what is known, each value feeding the next.
  func extend(_ window: inout [Double], from first: Int, limit: Double) {
    for place in first..<window.count {
      var value = constant
      for index in lags.indices { value += coefficients[index] * window[place - lags[index]] }
      window[place] = min(limit, max(-limit, value))
    }
  }
}
