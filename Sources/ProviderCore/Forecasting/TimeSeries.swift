/// Values at even distances in time, oldest first.
///
/// What is forecast is an estimate, so these are binary numbers; money becomes one when it enters and is rounded to
/// cents when it leaves.
package struct TimeSeries: Hashable, Sendable {
  package let values: [Double]
  /// After how many values the same season comes again: 7 for days, 12 for months; 1 where nothing does.
  package let seasonLength: Int
  package let frequency: Frequency

  package init(_ values: [Double], seasonLength: Int = 7, frequency: Frequency = .daily) {
    self.values = values
    // Beyond any series, and within what a few times of it are.
    self.seasonLength = min(max(1, seasonLength), 1 << 20)
    self.frequency = frequency
  }

  /// Ten years of days: nobody knows more of the future.
  package static let longestHorizon = 3660

  /// What kind of values they are. It decides how much each member of the ensemble is trusted beforehand.
  package enum Frequency: Hashable, Sendable {
    case daily
    /// Mostly zeros, with a demand now and then.
    case intermittent
    case other
  }
}
