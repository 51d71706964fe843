/// A figure for some days in a row, and who gave it.
package struct EarningsSpan: Hashable, Sendable {
  package let days: ClosedRange<Day>
  package let figure: EarningsFigure
  package let source: EarningsSource
  /// Whether the source told it earlier, and the ledger has kept it.
  package let isFromLedger: Bool

  package init(
    days: ClosedRange<Day>, figure: EarningsFigure, source: EarningsSource, isFromLedger: Bool = false
  ) {
    self.days = days
    self.figure = figure
    self.source = source
    self.isFromLedger = isFromLedger
  }

  /// The days whose AKT had no price; nil where a figure of several days does not tell.
  package var unpricedDays: [Day]? {
    if days.count == 1 { return figure.isUnpriced ? [days.lowerBound] : [] }
    return figure.uakt == .zero ? [] : nil
  }
}

/// Who tells what was earned.
package enum EarningsSource: String, CaseIterable, Sendable {
  /// The Provider Console API, with the wallet's key.
  case providerConsole = "provider-console"
  /// The public Console API, with the address alone.
  case console
  /// A file of the person's.
  case imported = "import"
}

/// What a person or script may ask for as `--source`.
package enum EarningsSourceChoice: String, CaseIterable, Sendable {
  /// The ledger, and for what it has not, the Provider Console if there is a key, else the public Console.
  case auto
  case providerConsole = "provider-console"
  case console
  case ledger
}
