/// What one number is expected to be, and between which bounds it lies in 80 and 95 of 100 cases.
///
/// `lo95 ≤ lo80 ≤ mean ≤ hi80 ≤ hi95`.
package struct ForecastRange: Hashable, Sendable {
  package var mean: Double
  package var lo80: Double
  package var hi80: Double
  package var lo95: Double
  package var hi95: Double

  package init(mean: Double, lo80: Double, hi80: Double, lo95: Double, hi95: Double) {
    self.mean = mean
    self.lo80 = lo80
    self.hi80 = hi80
    self.lo95 = lo95
    self.hi95 = hi95
  }

  /// A number that is certain.
  package init(certain value: Double) {
    self.init(mean: value, lo80: value, hi80: value, lo95: value, hi95: value)
  }

  /// The bounds are quantiles of the draws, with the expected number within them; without one it is the draws' mean.
  package init(of draws: [Double], mean: Double? = nil) {
    let mean = mean ?? draws.reduce(0, +) / Double(max(1, draws.count))
    let sorted = draws.sorted()
    self.init(
      mean: mean, lo80: min(mean, sorted.quantile(0.1)), hi80: max(mean, sorted.quantile(0.9)),
      lo95: min(mean, sorted.quantile(0.025)), hi95: max(mean, sorted.quantile(0.975)))
  }
}
