/// What the network keeps of a provider's income, by day and by what it is paid in.
package struct TakeRates: Hashable, Sendable {
  /// The rates from a day on, to the next entry.
  package struct Entry: Hashable, Sendable {
    package let from: Day
    /// Fractions of 1.
    package let uakt: Decimal
    package let other: Decimal

    package init(from: Day, uakt: Decimal, other: Decimal) {
      self.from = from
      self.uakt = uakt
      self.other = other
    }
  }

  /// In the order of their days.
  package let entries: [Entry]

  /// Before the first entry there is no take.
  package init(_ entries: [Entry]) { self.entries = entries.sorted { $0.from < $1.from } }

  /// The defaults of the node's take module, 2 % of uakt and 20 % of all else (akash-network/node, x/take), from
  /// the first block of the mainnet, until the module was removed with node v2.0.0 on 2026-03-23 (AEP-76). What the
  /// chain's governance had set in between may differ: AEP-23 and AEP-24 speak of 4 %, and the chain no longer tells.
  package static let standard = TakeRates([
    // 2021-03-08, the first day of akashnet-2.
    Entry(
      from: Day(number: 18_694), uakt: Decimal(significand: BigInteger(2), scale: 2),
      other: Decimal(significand: BigInteger(2), scale: 1)),
    // 2026-03-23.
    Entry(from: Day(number: 20_535), uakt: .zero, other: .zero),
  ])

  /// The days on which rates change.
  package var changes: [Day] { entries.map(\.from) }

  package func rates(on day: Day) -> Entry {
    entries.last { $0.from <= day } ?? Entry(from: day, uakt: .zero, other: .zero)
  }

  /// What is kept of a figure of days that share their rates.
  package func take(of figure: EarningsFigure, on day: Day) -> EarningsFigure {
    let rates = rates(on: day)
    if rates.uakt.isZero, rates.other.isZero { return .zero }
    return EarningsFigure(
      uakt: Amount(figure.uakt.value * rates.uakt), uact: Amount(figure.uact.value * rates.other),
      usd: Amount(figure.usdOfAKT.value * rates.uakt + figure.uact.inUSD.value * rates.other))
  }
}
