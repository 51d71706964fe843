import ProviderCore
import TestSupport
import Testing

/// What the tables that the README's commands print must hold: the truth behind the stand-ins.
enum ReadmeTruth {
  /// Months that are over on the stand-in's chain, after take, and with a price on each day.
  static let months = ["2026-07", "2026-08", "2026-09", "2026-10"]

  static func figure(_ month: String) -> EarningsFigure {
    let days = EarningsTruth.days.filter { "\($0)".hasPrefix(month) }
    return days.map { EarningsTruth.sum(of: TestKeys.wallet, in: $0...$0) }.reduce(.zero, +)
  }

  /// The rows of these months have their dollars in this column.
  static func expectDollars(
    _ months: [String] = months, in table: String, column: Int, _ place: SourceLocation = #_sourceLocation
  ) {
    let rows = table.split(separator: "\n").map { $0.split(separator: " ").map { String($0) } }
    for month in months {
      let row = rows.first { $0.first == month }
      #expect(row?[column] == figure(month).usd.value.fixed(2), "\(month)", sourceLocation: place)
    }
  }
}
