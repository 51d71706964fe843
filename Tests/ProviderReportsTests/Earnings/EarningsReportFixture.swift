import ProviderCore
import TestSupport

/// A small report whose every figure is worked out by hand.
enum EarningsReportFixture {
  /// AKT at 50 cents, and ACT: 4 AKT and 8 ACT are 10 dollars. Nil for a day without a figure.
  struct Spec: Sendable {
    let akt: Int
    let act: Int
    var isUnpriced = false

    var figure: EarningsFigure {
      let akt = isUnpriced ? Decimal.zero : Decimal(significand: BigInteger(self.akt * 5), scale: 1)
      return EarningsFigure(
        uakt: Amount(Decimal(self.akt * 1_000_000)), uact: Amount(Decimal(act * 1_000_000)),
        usd: Amount(akt + Decimal(act)))
    }
  }

  static func report(
    _ first: String, _ last: String, by grouping: Grouping = .day, take: TakeRates = TakeRates([]),
    fromLedger: Bool = false, _ specs: [Spec?]
  ) throws -> EarningsReport {
    let days = try ClosedRange.named(first, last)
    guard let provider = AccountAddress(TestKeys.wallet) else { throw NoSuchDay() }
    let spans = zip(days, specs).compactMap { day, spec in
      spec.map {
        EarningsSpan(days: day...day, figure: $0.figure, source: .console, isFromLedger: fromLedger)
      }
    }
    return EarningsReport(provider: provider, days: days, grouping: grouping, spans: spans, take: take)
  }

  /// 2 % of uakt and 20 % of all else until 2026-03-22.
  static let take = TakeRates.standard
}
