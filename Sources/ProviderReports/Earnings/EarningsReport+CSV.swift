package import ProviderCore

extension [EarningsReport] {
  /// A header and a record for each row, with the columns of `EarningsColumn`; what is unknown is empty.
  package var csv: String {
    var text = ""
    CSVWriter.append(EarningsColumn.allCases.map(\.rawValue), to: &text)
    for report in self {
      for row in report.rows {
        CSVWriter.append(report.fields(of: row), to: &text)
      }
    }
    return text
  }
}

extension EarningsReport {
  /// The same of one report.
  package var csv: String { [self].csv }

  /// In the order of `EarningsColumn`.
  fileprivate func fields(of row: EarningsRow) -> [String] {
    let (first, last) = (row.period.days.lowerBound, row.period.days.upperBound)
    let facts = [
      provider.text, row.period.name, first.description, last.description,
      String(row.period.days.count), Self.list(row.missingDays),
      row.unpricedDays.map { Self.list($0) } ?? "unknown",
    ]
    return facts + row.amounts.map { $0.text ?? "" } + [source]
  }

  private static func list(_ days: [Day]) -> String {
    days.map(\.description).joined(separator: " ")
  }
}
