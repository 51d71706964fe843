extension RevenueHistory {
  /// The figures of the ledger; nil where it has none that can be used. A day whose AKT had no price is not known in
  /// dollars.
  package init?(_ days: [LedgerDay], currency: ForecastCurrency, isNet: Bool, take: TakeRates) {
    let known = days.map { ($0.day, Amounts($0.figure, on: $0.day, currency, take)) }
    let byDay = Dictionary(known) { $1 }
    let gross = RevenueHistory(currency: currency, isNet: false, byDay.mapValues(\.gross))
    guard let gross else { return nil }
    guard isNet else {
      self = gross
      return
    }
    self.init(
      currency: currency, isNet: true, first: gross.days.lowerBound,
      amounts: gross.days.map { byDay[$0]?.net }, grossAmounts: gross.amounts,
      keptShare: Self.keptShare(days, currency, take, after: gross.days.upperBound))
  }

  /// What the rates after a day leave of what the last four weeks before it brought.
  private static func keptShare(
    _ days: [LedgerDay], _ currency: ForecastCurrency, _ take: TakeRates, after last: Day
  ) -> Double {
    let recent = days.filter { $0.day <= last && $0.day.distance(to: last) < 28 }
    let amounts = recent.map { Amounts($0.figure, on: last.advanced(by: 1), currency, take) }
    let gross = amounts.compactMap(\.gross).reduce(.zero, +)
    let net = amounts.compactMap(\.net).reduce(.zero, +)
    guard gross > 0, net >= .zero, net <= gross else { return 1 }
    return net.divided(by: gross, scale: 12, .halfEven).estimate
  }

  /// A day before and after take; nil where it is not known.
  private struct Amounts {
    var gross: Decimal?
    var net: Decimal?

    init(_ figure: EarningsFigure, on day: Day, _ currency: ForecastCurrency, _ take: TakeRates) {
      let kept = take.take(of: figure, on: day)
      switch currency {
      case .usd:
        guard !figure.isUnpriced else { return }
        gross = figure.usd.value
        net = figure.usd.value - kept.usd.value
      case .akt:
        gross = figure.uakt.inAKT.value
        net = (figure.uakt - kept.uakt).inAKT.value
      case .act:
        gross = figure.uact.inUSD.value
        net = (figure.uact - kept.uact).inUSD.value
      }
    }
  }
}
