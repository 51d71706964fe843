/// What a provider has earned in a range of days, added up by period.
package struct EarningsReport: Hashable, Sendable {
  package let provider: AccountAddress
  package let days: ClosedRange<Day>
  package let grouping: Grouping
  package let rows: [EarningsRow]
  package let total: EarningsRow
  /// Who was asked and gave figures.
  package let sources: [EarningsSource]
  /// Whether the ledger gave some.
  package let isFromLedger: Bool

  /// `spans` share no days; each lies within one period and one set of take rates. The days of none are missing.
  package init(
    provider: AccountAddress, days: ClosedRange<Day>, grouping: Grouping, spans: [EarningsSpan],
    take: TakeRates
  ) {
    self.provider = provider
    self.days = days
    self.grouping = grouping
    let spans = spans.sorted { $0.days.lowerBound < $1.days.lowerBound }
    var rest = spans[...]
    rows = grouping.periods(in: days).map { period in
      let own = rest.prefix { $0.days.upperBound <= period.days.upperBound }
      rest = rest[own.endIndex...]
      return EarningsRow(period, own, take)
    }
    total = EarningsRow(Period(name: "total", days: days), sumOf: rows)
    sources = EarningsSource.allCases.filter { source in
      spans.contains { $0.source == source && !$0.isFromLedger }
    }
    isFromLedger = spans.contains(where: \.isFromLedger)
  }
}

/// One period of a report.
package struct EarningsRow: Hashable, Sendable {
  package let period: Period
  /// What the days brought that are not missing; nil where all are.
  package let gross: EarningsFigure?
  /// What the network kept of it.
  package let take: EarningsFigure?
  /// Days without a figure: today and later, and those that no source knows.
  package let missingDays: [Day]
  /// Days whose AKT had no price, and so adds nothing in dollars; nil where it is not known.
  package let unpricedDays: [Day]?

  package var net: EarningsFigure? {
    guard let gross, let take else { return nil }
    return EarningsFigure(
      uakt: gross.uakt - take.uakt, uact: gross.uact - take.uact, usd: gross.usd - take.usd)
  }

  package var isComplete: Bool { missingDays.isEmpty }

  fileprivate init(_ period: Period, _ spans: ArraySlice<EarningsSpan>, _ take: TakeRates) {
    self.period = period
    gross = spans.isEmpty ? nil : spans.map(\.figure).reduce(.zero, +)
    self.take =
      spans.isEmpty
      ? nil : spans.map { take.take(of: $0.figure, on: $0.days.lowerBound) }.reduce(.zero, +)
    missingDays = Self.missing(period.days, spans)
    let unpriced = spans.map(\.unpricedDays)
    unpricedDays = unpriced.contains(nil) ? nil : unpriced.flatMap { $0 ?? [] }
  }

  fileprivate init(_ period: Period, sumOf rows: [EarningsRow]) {
    self.period = period
    let known = rows.filter { $0.gross != nil }
    gross = known.isEmpty ? nil : known.compactMap(\.gross).reduce(.zero, +)
    take = known.isEmpty ? nil : known.compactMap(\.take).reduce(.zero, +)
    missingDays = rows.flatMap(\.missingDays)
    let unpriced = rows.map(\.unpricedDays)
    unpricedDays = unpriced.contains(nil) ? nil : unpriced.flatMap { $0 ?? [] }
  }

  private static func missing(
    _ days: ClosedRange<Day>, _ spans: ArraySlice<EarningsSpan>
  ) -> [Day] {
    var missing: [Day] = []
    var next = days.lowerBound
    for span in spans {
      missing += next..<span.days.lowerBound
      next = span.days.upperBound.advanced(by: 1)
    }
    if next <= days.upperBound { missing += next...days.upperBound }
    return missing
  }
}
