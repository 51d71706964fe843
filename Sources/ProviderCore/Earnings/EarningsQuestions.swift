/// Which ranges a service has to be asked for, so that the answers can be added up by period.
package enum EarningsQuestions {
  /// The most days that the Provider Console answers at once (EARNINGS_003: to − from above 365 days).
  package static let maximumDays = 365

  /// The ranges of a report's days that are not known yet, oldest first, each within one period and one set of take
  /// rates.
  package static func ranges(
    for days: ClosedRange<Day>, by grouping: Grouping, known: Set<Day>, take: TakeRates
  ) -> [ClosedRange<Day>] {
    grouping.periods(in: days).flatMap { period in
      runs(of: period.days, without: known, cutBefore: Set(take.changes))
    }
  }

  private static func runs(
    of days: ClosedRange<Day>, without known: Set<Day>, cutBefore cuts: Set<Day>
  ) -> [ClosedRange<Day>] {
    var runs: [ClosedRange<Day>] = []
    for day in days where !known.contains(day) {
      if let last = runs.last, last.upperBound.advanced(by: 1) == day, last.count < maximumDays,
        !cuts.contains(day)
      {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs
  }
}
