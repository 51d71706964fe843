internal import Glibc

/// How far forecasts were from what came, by the number of steps ahead and by weekday, and what that says about the
/// next ones.
struct ErrorDistribution: Sendable {
  /// The bounds in the order of `Bound.allCases`, in units of `spread`.
  let quantiles: [Double]
  /// By step; wider than the errors were by as much as a few errors may mislead.
  let spread: [Double]
  /// By place in the cycle; 1 where weekdays are alike or not known.
  let phases: [Double]

  enum Bound: CaseIterable {
    case lo80, hi80, lo95, hi95

    /// The part of the cases that lies below.
    var part: Double {
      switch self {
      case .lo80: 0.1
      case .hi80: 0.9
      case .lo95: 0.025
      case .hi95: 0.975
      }
    }

    /// Of the normal distribution; the outer ones a tenth wider, for errors have heavier tails.
    var deviations: Double {
      switch self {
      case .lo80: -NormalDeviations.inner
      case .hi80: NormalDeviations.inner
      case .lo95: -NormalDeviations.outer * 1.1
      case .hi95: NormalDeviations.outer * 1.1
      }
    }
  }

  /// `errors` has a row for each origin, with a column for each step whose value some row knows; of row `t` the first
  /// `rows − t` count.
  init(errors: [Double], rows: Int, horizon: Int, seasonLength: Int, fitted: Int) {
    let columns = min(horizon, rows)
    let deviations = Self.variances(errors, rows, columns, horizon).map { $0.squareRoot() }
    let phases = Self.phases(errors, rows, columns, deviations, seasonLength, fitted)
    var scaled: [Double] = []
    scaled.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for step in 0..<min(columns, rows - row) {
        let phase = phases[(fitted + row + step) % phases.count]
        scaled.append(errors[row * columns + step] / (deviations[step] * phase))
      }
    }
    self.phases = phases
    let size = max(1e-300, scaled.reduce(0) { $0 + $1 * $1 } / Double(scaled.count)).squareRoot()
    let trust = Double(rows) / Double(rows + 100)
    let seen = scaled.quantiles(Bound.allCases.map(\.part))
    quantiles = zip(Bound.allCases, seen).map { bound, quantile in
      trust * quantile + (1 - trust) * bound.deviations * size
    }
    let reach = 0.35 * Double(min(horizon, 3 * rows)) / Double(rows)
    spread = deviations.enumerated().map { step, deviation in
      let share = min(1, Double(step + 1) / max(1, Double(rows) / 2))
      return deviation * (1 + 3 / Double(rows) + reach * share)
    }
  }

  /// The mean square of each step's errors, as a line over the steps that never falls: `a + bj`, or `b(j + 1)`, whichever
  /// fits better by weighted least squares.
  private static func variances(
    _ errors: [Double], _ rows: Int, _ columns: Int, _ horizon: Int
  ) -> [Double] {
    let counts = (0..<columns).map { Double(rows - $0) }
    let squares = (0..<columns).map { step in
      (0..<rows - step).reduce(0) { sum, row in
        sum + errors[row * columns + step] * errors[row * columns + step]
      } / counts[step]
    }
    let needed = Double(max(1, min(5, rows / 4)))
    let steps = (0..<columns).filter { counts[$0] >= needed }
    let line = VarianceLine(steps: steps, counts: counts, squares: squares)
    let mean = steps.map { squares[$0] }.mean
    let floor = 0.25 * squares[steps.first ?? 0] + 1e-3 * mean + 1e-18
    return (0..<horizon).map { max(floor, line.start + line.rise * Double($0)) }
  }

  /// How much larger errors are on each day of the cycle, drawn towards 1 while there are few. Only for cycles as short as
  /// a week, which come often enough to tell.
  private static func phases(
    _ errors: [Double], _ rows: Int, _ columns: Int, _ deviations: [Double], _ seasonLength: Int,
    _ fitted: Int
  ) -> [Double] {
    guard (2...7).contains(seasonLength), rows >= 3 * seasonLength else { return [1] }
    var sums = [Double](repeating: 0, count: seasonLength)
    var counts = [Double](repeating: 0, count: seasonLength)
    for row in 0..<rows {
      for step in 0..<min(columns, rows - row) {
        let scaled = errors[row * columns + step] / deviations[step]
        let phase = (fitted + row + step) % seasonLength
        sums[phase] += scaled * scaled
        counts[phase] += 1
      }
    }
    let mean = sums.reduce(0, +) / max(1, counts.reduce(0, +))
    let imagined = 200 / Double(seasonLength)
    return zip(sums, counts).map { sum, count in
      guard count > 0 else { return 1 }
      let seen = min(count, 2 * Double(rows) / Double(seasonLength))
      let square = (sum / count * seen + mean * imagined) / (seen + imagined)
      return max(square / max(mean, 1e-300), 1e-4).squareRoot()
    }
  }
}

/// A line through mean squares by steps, of the two forms the one that fits better.
private struct VarianceLine {
  let start: Double
  let rise: Double

  init(steps: [Int], counts: [Double], squares: [Double]) {
    func misfit(_ start: Double, _ rise: Double) -> Double {
      steps.reduce(0) { sum, step in
        let rest = squares[step] - start - rise * Double(step)
        return sum + counts[step] * rest * rest
      }
    }
    var weight = 0.0
    var (first, second, value, product) = (0.0, 0.0, 0.0, 0.0)
    var (throughOne, throughOneSquare) = (0.0, 0.0)
    for step in steps {
      let (count, place) = (counts[step], Double(step))
      weight += count
      first += count * place
      second += count * place * place
      value += count * squares[step]
      product += count * place * squares[step]
      throughOne += count * squares[step] * (place + 1)
      throughOneSquare += count * (place + 1) * (place + 1)
    }
    var best = (start: value / max(weight, 1e-300), rise: 0.0)
    let divisor = weight * second - first * first
    if divisor > 0 {
      let rise = (weight * product - first * value) / divisor
      let start = (value - rise * first) / weight
      if rise >= 0, start >= 0 { best = (start, rise) }
    }
    let steady = throughOne / max(throughOneSquare, 1e-300)
    if steps.count > 2, misfit(steady, steady) < misfit(best.start, best.rise) {
      best = (steady, steady)
    }
    start = best.start
    rise = best.rise
  }
}
