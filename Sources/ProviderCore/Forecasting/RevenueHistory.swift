/// Daily figures up to the last known day.
package struct RevenueHistory: Hashable, Sendable {
  package let currency: ForecastCurrency
  /// Whether the network's take has been taken off.
  package let isNet: Bool
  package let days: ClosedRange<Day>
  /// One a day; nil where nobody knows it.
  package let amounts: [Decimal?]
  /// Before take, which is what there is to learn from: a change of the take is none of the provider's business. The
  /// amounts themselves where it is not known.
  package let grossAmounts: [Decimal?]
  /// What part of the gross will be left of days to come; 1 where nobody knows, or gross is asked for.
  package let keptShare: Double

  package init(
    currency: ForecastCurrency, isNet: Bool, first: Day, amounts: [Decimal?], grossAmounts: [Decimal?]? = nil,
    keptShare: Double = 1
  ) {
    self.currency = currency
    self.isNet = isNet
    days = first...first.advanced(by: max(1, amounts.count) - 1)
    self.amounts = amounts
    self.grossAmounts = grossAmounts ?? amounts
    self.keptShare = keptShare
  }

  /// The days from the first known one to the last; those between that are not given are not known. Nil where none is.
  package init?(currency: ForecastCurrency, isNet: Bool, _ amounts: [Day: Decimal?]) {
    let known = amounts.compactMap { day, amount in amount == nil ? nil : day }
    guard let first = known.min(), let last = known.max() else { return nil }
    self.init(
      currency: currency, isNet: isNet, first: first, amounts: (first...last).map { amounts[$0] ?? nil })
  }

  /// The same before take.
  package var gross: RevenueHistory {
    RevenueHistory(currency: currency, isNet: false, first: days.lowerBound, amounts: grossAmounts)
  }

  /// What was known after so many of its days, at least 1.
  package func prefix(_ count: Int) -> RevenueHistory {
    RevenueHistory(
      currency: currency, isNet: isNet, first: days.lowerBound, amounts: Array(amounts.prefix(count)),
      grossAmounts: Array(grossAmounts.prefix(count)), keptShare: keptShare)
  }
}

/// What a forecast counts in.
package enum ForecastCurrency: String, CaseIterable, Sendable {
  case usd
  case akt
  case act
}
