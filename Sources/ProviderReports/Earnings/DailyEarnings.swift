internal import ProviderCore

/// One day of one provider, for the formats that are made of days.
struct DailyEarnings {
  let provider: AccountAddress
  let day: Day
  /// Nil where the day is missing.
  let figures: (gross: EarningsFigure, take: EarningsFigure)?
  /// Whether there were AKT and no price for them.
  let isUnpriced: Bool

  /// The days of several providers, oldest first. The reports must be by day.
  static func of(_ reports: [EarningsReport]) -> [DailyEarnings] {
    let days = reports.flatMap { report in
      report.rows.map { row in
        DailyEarnings(
          provider: report.provider, day: row.period.days.lowerBound,
          figures: row.gross.flatMap { gross in row.take.map { (gross, $0) } },
          isUnpriced: row.gross?.isUnpriced == true)
      }
    }
    return days.sorted { ($0.day, $0.provider.text) < ($1.day, $1.provider.text) }
  }
}
