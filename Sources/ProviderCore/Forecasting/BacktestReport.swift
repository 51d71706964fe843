/// Forecasts made as if on earlier days of the history, each from what was known then, and compared with what came.
package struct BacktestReport: Hashable, Sendable {
  /// By distance, the nearest first.
  package let rows: [Row]
  /// The last day known to each of the forecasts.
  package let origins: [Day]

  package struct Row: Hashable, Sendable {
    /// Days ahead, from 1.
    package let steps: ClosedRange<Int>
    /// Days compared.
    package let count: Int
    /// Mean absolute errors of a day.
    package let error: Double
    package let naiveError: Double
    package let seasonalNaiveError: Double
    /// Parts of the days that lay within the bounds.
    package let coverage80: Double
    package let coverage95: Double

    package init(
      steps: ClosedRange<Int>, count: Int, error: Double, naiveError: Double, seasonalNaiveError: Double,
      coverage80: Double, coverage95: Double
    ) {
      self.steps = steps
      self.count = count
      self.error = error
      self.naiveError = naiveError
      self.seasonalNaiveError = seasonalNaiveError
      self.coverage80 = coverage80
      self.coverage95 = coverage95
    }
  }

  /// By how much the totals of the forecasts were wrong, as parts of what came: the median, and that of the naive
  /// forecast. Nil where nothing came.
  package let totalError: Double?
  package let naiveTotalError: Double?
  /// Over how many days those totals went.
  package let totalDays: Int

  package init(
    rows: [Row], origins: [Day], totalError: Double?, naiveTotalError: Double?, totalDays: Int
  ) {
    self.rows = rows
    self.origins = origins
    self.totalError = totalError
    self.naiveTotalError = naiveTotalError
    self.totalDays = totalDays
  }
}
