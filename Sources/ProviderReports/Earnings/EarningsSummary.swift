internal import ProviderCore

/// What was earned in some days, before take, and the take.
struct EarningsTotal {
  var gross = EarningsFigure.zero
  var take = EarningsFigure.zero
}

/// What an alert or a dashboard asks of a report by day.
struct EarningsSummary {
  let provider: AccountAddress
  /// The newest day that has a figure.
  let newestDay: Day?
  let lastDay: EarningsTotal?
  /// Nil where the report does not begin early enough to know.
  let monthToDate: EarningsTotal?
  let range: EarningsTotal?
  let missingDays: Int
  let unpricedDays: Int?

  init(_ report: EarningsReport) {
    provider = report.provider
    missingDays = report.total.missingDays.count
    unpricedDays = report.total.unpricedDays?.count
    let known = report.rows.filter { $0.gross != nil }
    newestDay = known.last?.period.days.upperBound
    lastDay = known.last.flatMap { Self.total([$0]) }
    range = Self.total(known)
    let month = newestDay.flatMap { Grouping.month.period(of: $0) }?.days.lowerBound
    monthToDate = month.flatMap { start in
      start < report.days.lowerBound ? nil : Self.total(known.filter { $0.period.days.lowerBound >= start })
    }
  }

  /// Nil of no rows.
  private static func total(_ rows: [EarningsRow]) -> EarningsTotal? {
    guard !rows.isEmpty else { return nil }
    var total = EarningsTotal()
    for case (let gross?, let take?) in rows.map({ ($0.gross, $0.take) }) {
      total.gross = total.gross + gross
      total.take = total.take + take
    }
    return total
  }
}
