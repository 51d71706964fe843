/// A column of our CSV export, in the order of the file. Names and order are stable: scripts and tables rely on them.
package enum EarningsColumn: String, CaseIterable, Sendable {
  case provider, period, from, to, days
  /// Dates, separated by blanks.
  case missingDays = "missing_days"
  /// Dates, separated by blanks; `unknown` where it is not known.
  case unpricedDays = "unpriced_days"
  case uakt, uact, usd
  case takeUAKT = "take_uakt"
  case takeUACT = "take_uact"
  case takeUSD = "take_usd"
  case netUAKT = "net_uakt"
  case netUACT = "net_uact"
  case netUSD = "net_usd"
  case source
}
