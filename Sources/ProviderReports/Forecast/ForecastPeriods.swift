internal import ProviderCore

/// What was earned in a period of the history.
struct ActualRow {
  let period: Period
  /// Nil where no day is known.
  let amount: Decimal?
  let missingDays: Int
}

extension RevenueHistory {
  /// Nil where nobody knows it.
  func amount(of day: Day) -> Decimal? {
    let index = days.lowerBound.distance(to: day)
    return amounts.indices.contains(index) ? amounts[index] : nil
  }

  func actual(_ period: Period) -> ActualRow {
    let known = period.days.compactMap { amount(of: $0) }
    return ActualRow(
      period: period, amount: known.isEmpty ? nil : known.reduce(.zero, +),
      missingDays: period.days.count - known.count)
  }

  /// `net USD`
  var unit: String { "\(isNet ? "net" : "gross") \(currency.rawValue.uppercased())" }
}

extension RevenueForecast {
  /// The last periods of the history, enough to compare the forecast with; instead of a total as many days as the
  /// forecast has.
  func actuals(by grouping: Grouping) -> [ActualRow] {
    let count: Int
    switch grouping {
    case .day: count = 14
    case .week, .month: count = 6
    case .quarter: count = 4
    case .year: count = 3
    case .total:
      let first = history.days.upperBound.advanced(by: 1 - min(history.days.count, days.count))
      return grouping.periods(in: first...history.days.upperBound).map { history.actual($0) }
    }
    return grouping.periods(in: history.days).suffix(count).map { history.actual($0) }
  }

  /// What a year brings that goes on as these days.
  var runRate: ForecastRange { total.range.scaled(by: 365 / Double(days.count)) }
}

extension Grouping {
  /// `20 of 30 days`; nil for a whole period.
  func remark(on period: Period) -> String? {
    guard let whole = self.period(of: period.days.lowerBound)?.days, whole != period.days else { return nil }
    return "\(period.days.count) of \(whole.count) days"
  }
}
