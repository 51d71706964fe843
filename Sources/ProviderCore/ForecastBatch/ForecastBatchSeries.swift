/// A line of `forecast --batch`: a series, and the leases behind it where they are known.
package struct ForecastBatchSeries: Hashable, Sendable {
  /// A string or a number, as the line has it; null where it has none.
  package let id: JSONValue
  package let series: TimeSeries
  package let horizon: Int
  /// Nil where the line knows no leases.
  package let history: LeaseHistory?

  /// One a step, from the value after the last. The same seed gives the same answer, wherever the line stands.
  package func forecast(seed: UInt64) -> [ForecastRange] {
    let ensemble = series.forecast(horizon: horizon)
    guard let history else { return ensemble.steps }
    return HybridForecast.steps(ensemble, history.forecast(days: horizon, seed: seed ^ luck))
  }

  /// What keeps the members of a fleet from all having the same good and bad luck.
  private var luck: UInt64 { StableHash.of(id.text(.compact)) }
}
