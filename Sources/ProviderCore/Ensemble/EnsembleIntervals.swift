internal import Glibc

/// Bounds around the combined forecast, from the errors that the same combination made before.
struct EnsembleIntervals: Sendable {
  private let series: TimeSeries
  private let fitted: Int
  private let rows: Int
  private let differences: ErrorDistribution
  /// Of ratios; where all values are positive.
  private let ratios: ErrorDistribution?
  private let errors: [Double]

  /// `earlier` has the forecasts of the values from `fitted` on, a row an origin, as far ahead as there are values.
  init(_ series: TimeSeries, _ earlier: OriginForecasts, fitted: Int, horizon: Int) {
    self.series = series
    self.fitted = fitted
    let (rows, columns) = (earlier.origins, earlier.horizon)
    self.rows = rows
    let values = series.values
    func distribution(_ error: (_ value: Double, _ forecast: Double) -> Double) -> (
      ErrorDistribution, [Double]
    ) {
      var errors = [Double](repeating: 0, count: rows * columns)
      for row in 0..<rows {
        for step in 0..<min(columns, rows - row) {
          errors[row * columns + step] = error(
            values[fitted + row + step], earlier.values[row * columns + step])
        }
      }
      let distribution = ErrorDistribution(
        errors: errors, rows: rows, horizon: horizon, seasonLength: series.seasonLength, fitted: fitted)
      return (distribution, errors)
    }
    let (differences, errors) = distribution { $0 - $1 }
    self.differences = differences
    self.errors = errors
    guard values.allSatisfy({ $0 > 0 }) else {
      ratios = nil
      return
    }
    let least = Self.floor(values)
    ratios = distribution { log($0 / max($1, least)) }.0
  }

  /// Only paths need it, and it takes a while.
  var dependence: ErrorDependence {
    ErrorDependence(errors, rows: rows, spread: differences.spread)
  }

  /// A forecast near zero says nothing about ratios.
  private static func floor(_ values: [Double]) -> Double { 0.02 * values.median }

  /// The bounds of each step's mean: the differences', and for positive series a fifth of the ratios'.
  func ranges(_ means: [Double]) -> [ForecastRange] {
    let least = ratios == nil ? 0 : Self.floor(series.values)
    let isNonnegative = series.values.allSatisfy { $0 >= 0 }
    return means.enumerated().map { step, mean in
      let place = series.values.count + step
      var bounds = ErrorDistribution.Bound.allCases.indices.map { bound in
        let shift = differences.shift(bound, step, place)
        guard let ratios else { return mean + shift }
        let factor = exp(min(3, max(-3, ratios.shift(bound, step, place))))
        return 0.8 * (mean + shift) + 0.2 * max(mean, least) * factor
      }
      if isNonnegative { bounds = bounds.map { max(0, $0) } }
      let lo80 = min(bounds[0], mean)
      let hi80 = max(bounds[1], mean)
      return ForecastRange(
        mean: mean, lo80: lo80, hi80: hi80, lo95: min(bounds[2], lo80), hi95: max(bounds[3], hi80))
    }
  }
}

extension ErrorDistribution {
  /// How far a bound of a step is from the mean; `place` counts from the first value.
  fileprivate func shift(_ bound: Int, _ step: Int, _ place: Int) -> Double {
    quantiles[bound] * spread[step] * phases[place % phases.count]
  }
}
