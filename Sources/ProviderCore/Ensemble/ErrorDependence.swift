internal import Glibc

/// How alike the errors of different steps of one forecast are: `share + (1 − share)·decay^distance`. A forecast that is
/// too high tomorrow is likely too high the day after, so a month's total is less certain than independent days would make
/// it.
struct ErrorDependence: Hashable, Sendable {
  /// Of an error that all steps have in common.
  let share: Double
  let decay: Double

  /// What is taken while nothing is known: errors that have much in common, which makes totals uncertain.
  static let unknown = ErrorDependence(share: 0.5, decay: 0.8)

  private init(share: Double, decay: Double) {
    self.share = share
    self.decay = decay
  }

  /// Fitted to the correlations of the errors of each origin by least squares, weighted by their number, with the unknown
  /// counting for a hundred pairs at each distance. `errors` as `ErrorDistribution` has them.
  init(_ errors: [Double], rows: Int, spread: [Double]) {
    let columns = min(spread.count, rows)
    let longest = columns - 1
    guard longest > 0 else {
      self = .unknown
      return
    }
    // A selection of distances tells as much as all, in a tenth of the time. Of those that no error reaches, the unknown
    // tells alone: sums do not become the surer the farther one looks.
    let distances = [1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365].filter {
      $0 < spread.count
    }
    let scaled = errors.indices.map { errors[$0] / spread[$0 % columns] }
    let measured = distances.map { distance in
      let (correlation, count) =
        distance <= longest ? Self.correlation(scaled, rows, columns, distance) : (0, 0)
      // Origins overlap: no more than so many of them stand for themselves.
      let pairs = min(count, Double(rows))
      let prior = Self.unknown.correlation(distance)
      return (distance, (correlation * pairs + prior * 100) / (pairs + 100), pairs + 100)
    }
    var best = Self.unknown
    var least = Double.infinity
    for share in stride(from: 0, through: 1, by: 0.05) {
      for decay in [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98] {
        let candidate = ErrorDependence(share: share, decay: decay)
        let misfit = measured.reduce(0) { sum, point in
          let rest = candidate.correlation(point.0) - point.1
          return sum + point.2 * rest * rest
        }
        if misfit < least { (best, least) = (candidate, misfit) }
      }
    }
    self = best
  }

  func correlation(_ distance: Int) -> Double { share + (1 - share) * pow(decay, Double(distance)) }

  private static func correlation(
    _ scaled: [Double], _ rows: Int, _ columns: Int, _ distance: Int
  ) -> (Double, count: Double) {
    var (product, first, second) = (0.0, 0.0, 0.0)
    var count = 0.0
    for row in 0..<rows {
      let known = min(columns, rows - row)
      guard known > distance else { break }
      for step in 0..<known - distance {
        let (left, right) = (scaled[row * columns + step], scaled[row * columns + step + distance])
        product += left * right
        first += left * left
        second += right * right
        count += 1
      }
    }
    let scale = (first * second).squareRoot()
    return (scale > 0 ? product / scale : 0, count)
  }
}

extension EnsembleForecast {
  /// Joint draws that are spread at each step as `steps` says, and whose steps are as alike as the errors of the backtest
  /// were (a Gaussian copula; Nelsen 2006, 2.3).
  package func paths(count: Int, seed: UInt64) -> ForecastPaths {
    let dependence = intervals?.dependence ?? .unknown
    var random = SeededRandom(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(count * steps.count)
    let (common, own) = (dependence.share.squareRoot(), (1 - dependence.share).squareRoot())
    let renewal = (1 - dependence.decay * dependence.decay).squareRoot()
    for _ in 0..<count {
      let shared = random.normal()
      var passing = random.normal()
      for range in steps {
        let value = range.value(at: common * shared + own * passing)
        values.append(isNonnegative ? max(0, value) : value)
        passing = dependence.decay * passing + renewal * random.normal()
      }
    }
    var paths = ForecastPaths(horizon: steps.count, values: values)
    for (step, range) in steps.enumerated() { paths.centre(step, on: range.mean, isScaled: isNonnegative) }
    return paths
  }
}

extension ForecastPaths {
  /// Makes a step's draws add up to its mean. Ranges reach farther upwards than down to zero, and what is small in one
  /// day's mean would lift the total of a year out of its own bounds. What cannot be negative is scaled, all else shifted.
  fileprivate mutating func centre(_ step: Int, on mean: Double, isScaled: Bool) {
    let drawn = totals(step..<step + 1).mean
    guard drawn.isFinite, !isScaled || (mean > 0 && drawn > 0) else { return }
    for path in 0..<count {
      let centred = isScaled ? self[path, step] * (mean / drawn) : self[path, step] + (mean - drawn)
      if centred.isFinite { self[path, step] = centred }
    }
  }
}

extension ForecastRange {
  /// The value that so many standard deviations of a normal distribution stand for: the mean and the bounds at theirs,
  /// straight lines between and beyond.
  package func value(at deviations: Double) -> Double {
    let (inner, outer) = (NormalDeviations.inner, NormalDeviations.outer)
    let size = abs(deviations)
    let (near, far) = deviations < 0 ? (lo80, lo95) : (hi80, hi95)
    let value =
      size <= inner
      ? mean + (near - mean) * size / inner : near + (far - near) * (size - inner) / (outer - inner)
    // Between the largest numbers there are, differences are none.
    return value.isFinite ? value : far
  }
}
