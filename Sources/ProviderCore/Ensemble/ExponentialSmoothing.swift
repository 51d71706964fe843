internal import Glibc

/// Exponential smoothing with additive errors (Holt 1957, Winters 1960; damped trend: Gardner and McKenzie 1985), for a
/// whole grid of smoothing parameters instead of the one set that an optimiser would find: the best forty are averaged by
/// Akaike weights (Burnham and Anderson 2002, 2.9), which is faster and steadier.
struct ExponentialSmoothing {
  private let task: MemberTask
  private let hasTrend: Bool
  private let start: SmoothingStart

  private init(_ task: MemberTask, isSeasonal: Bool, hasTrend: Bool) {
    self.task = task
    self.hasTrend = hasTrend
    start = SmoothingStart(task, isSeasonal: isSeasonal)
  }

  /// With and without a season, blended by how much better the one fits than the other.
  static func forecasts(_ task: MemberTask, isSeasonal: Bool, hasTrend: Bool) -> OriginForecasts {
    let plain = ExponentialSmoothing(task, isSeasonal: false, hasTrend: hasTrend).averaged()
    guard isSeasonal else { return plain.forecasts }
    let seasonal = ExponentialSmoothing(task, isSeasonal: true, hasTrend: hasTrend).averaged()
    let advantage = min(30, max(-30, (seasonal.criterion - plain.criterion) / 2))
    let weight = 1 / (1 + exp(advantage))
    var blend = seasonal.forecasts
    for place in blend.values.indices {
      blend.values[place] =
        weight * seasonal.forecasts.values[place] + (1 - weight) * plain.forecasts.values[place]
    }
    return blend
  }

  /// The best of the grid, averaged, and the criterion of the very best.
  private func averaged() -> (forecasts: OriginForecasts, criterion: Double) {
    let grid = SmoothingParameters.grid(isSeasonal: start.isSeasonal, hasTrend: hasTrend)
    let criteria = self.criteria(grid)
    let best = grid.indices.sorted { (criteria[$0], $0) < (criteria[$1], $1) }.prefix(40)
    let least = best.first.map { criteria[$0] } ?? 0
    let raw = best.map { exp((least - criteria[$0]) / 2) }
    let total = raw.reduce(0, +)
    let kept = zip(best, raw).map { ($0, $1 / total) }.filter { $0.1 > 0.002 }
    let keptTotal = kept.reduce(0) { $0 + $1.1 }
    let members = kept.map { (parameters: grid[$0.0], weight: $0.1 / keptTotal) }
    var filter = SmoothingFilter(members, start, horizon: task.horizon)
    return (filter.forecasts(task), least)
  }

  /// Akaike's criterion with the correction for few values (Hurvich and Tsai 1989) of each set of parameters.
  private func criteria(_ grid: [SmoothingParameters]) -> [Double] {
    let skipped = min(task.fitted / 5, start.cycle)
    let count = Double(task.fitted - skipped)
    let squares = SmoothingParameters.squaredErrors(grid, task, start, skipping: skipped)
    let floor = 1e-10 * max(1e-9, task.values[..<task.fitted].variance)
    return zip(grid, squares).map { parameters, sum in
      var freedom = 2.0
      if parameters.hasTrend { freedom += 3 }
      if parameters.season > 0 { freedom += 1 }
      if start.isSeasonal { freedom += Double(start.cycle - 1) }
      return count * log(max(sum / count, floor)) + 2 * freedom
        + 2 * freedom * (freedom + 1) / max(count - freedom - 1, 1)
    }
  }
}

/// One set of smoothing parameters: `f = l + φb; e = y − f − s; l = f + αe; b = φb + αβe; s = s + γ(1 − α)e`.
struct SmoothingParameters {
  /// α
  let level: Double
  /// β; 0 without a trend.
  let slope: Double
  /// φ
  let damping: Double
  /// γ
  let season: Double

  var hasTrend: Bool { slope > 0 }

  static let dampings = [0.85, 0.95, 0.98, 1]
  static let levels = [0.02, 0.05, 0.1, 0.18, 0.28, 0.4, 0.52, 0.65, 0.8, 0.95]
  private static let slopes = [0.02, 0.06, 0.15, 0.35]
  private static let seasons = [0, 0.03, 0.08, 0.18, 0.35]

  static func grid(isSeasonal: Bool, hasTrend: Bool) -> [SmoothingParameters] {
    let seasons = isSeasonal ? seasons : [0]
    var grid: [SmoothingParameters] = []
    for level in levels {
      for season in seasons {
        grid.append(SmoothingParameters(level: level, slope: 0, damping: 1, season: season))
      }
    }
    guard hasTrend else { return grid }
    for level in levels {
      for slope in slopes {
        for damping in dampings {
          for season in seasons {
            grid.append(
              SmoothingParameters(level: level, slope: slope, damping: damping, season: season))
          }
        }
      }
    }
    return grid
  }

  /// The sum of squared one-step errors of each set over the fitted values. Four sets at once: they are independent of
  /// each other, and a processor has room for them.
  static func squaredErrors(
    _ grid: [SmoothingParameters], _ task: MemberTask, _ start: SmoothingStart, skipping skipped: Int
  ) -> [Double] {
    var sums: [Double] = []
    sums.reserveCapacity(grid.count + 3)
    var states = [SIMD4<Double>](repeating: .zero, count: start.cycle)
    task.values.withUnsafeBufferPointer { values in
      states.withUnsafeMutableBufferPointer { seasons in
        for first in stride(from: 0, to: grid.count, by: 4) {
          let four = (0..<4).map { grid[min(first + $0, grid.count - 1)] }
          for place in seasons.indices { seasons[place] = SIMD4(repeating: start.season[place]) }
          let sum = squaredErrors(four, values[..<task.fitted], start, skipped, seasons)
          for lane in 0..<min(4, grid.count - first) { sums.append(sum[lane]) }
        }
      }
    }
    return sums
  }

  private static func squaredErrors(
    _ four: [SmoothingParameters], _ values: Slice<UnsafeBufferPointer<Double>>,
    _ start: SmoothingStart, _ skipped: Int, _ seasons: UnsafeMutableBufferPointer<SIMD4<Double>>
  ) -> SIMD4<Double> {
    let alpha = SIMD4(four.map(\.level))
    let phi = SIMD4(four.map(\.damping))
    let alphaBeta = alpha * SIMD4(four.map(\.slope))
    let gain = SIMD4(four.map(\.season)) * (1 - alpha)
    var level = SIMD4(four.map { start.level($0) })
    var slope = SIMD4(four.map { start.slope($0) })
    var sum = SIMD4<Double>.zero
    var place = 0
    for time in values.indices {
      let damped = phi * slope
      let forecast = level + damped
      let error = SIMD4(repeating: values[time]) - forecast - seasons[place]
      if time >= skipped { sum += error * error }
      level = forecast + alpha * error
      slope = damped + alphaBeta * error
      seasons[place] += gain * error
      place = place + 1 == seasons.count ? 0 : place + 1
    }
    return sum
  }
}

/// The states from which all sets of parameters begin.
struct SmoothingStart {
  let isSeasonal: Bool
  /// 1 without a season.
  let cycle: Int
  let season: [Double]
  private let levelOfTrend: Double
  private let levelOfNone: Double
  private let firstSlope: Double

  /// The season by classical decomposition of the first eight cycles, level and slope by least squares on the first two
  /// cycles, or ten values, without it.
  init(_ task: MemberTask, isSeasonal: Bool) {
    self.isSeasonal = isSeasonal
    let length = task.seasonLength
    cycle = isSeasonal ? length : 1
    let known = task.values[..<task.fitted]
    let season = isSeasonal ? Seasonality(of: known.prefix(8 * length), length: length).indices : [0]
    self.season = season
    let count = min(task.fitted, max(2 * cycle, 10))
    let plain = (0..<count).map { known[$0] - season[$0 % season.count] }
    let middle = Double(count - 1) / 2
    var products = 0.0
    var squares = 0.0
    for (time, value) in plain.enumerated() {
      products += (Double(time) - middle) * value
      squares += (Double(time) - middle) * (Double(time) - middle)
    }
    firstSlope = count > 2 ? products / squares : 0
    levelOfTrend = plain.mean - firstSlope * (middle + 1)
    levelOfNone = plain.prefix(max(3, min(count, cycle))).mean
  }

  func level(_ parameters: SmoothingParameters) -> Double {
    parameters.hasTrend ? levelOfTrend : levelOfNone
  }

  func slope(_ parameters: SmoothingParameters) -> Double { parameters.hasTrend ? firstSlope : 0 }
}
