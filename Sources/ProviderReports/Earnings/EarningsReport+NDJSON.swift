package import ProviderCore

extension [EarningsReport] {
  /// A line for each row: whose it is, the row as it stands in the JSON form, and who gave it.
  package var ndjson: String {
    var text = ""
    for report in self {
      for row in report.rows {
        let provider = JSONMember(key: EarningsColumn.provider.rawValue, value: .string(report.provider.text))
        let source = JSONMember(key: EarningsColumn.source.rawValue, value: .string(report.source))
        text += JSONValue.object([provider] + row.jsonMembers + [source]).text(.compact) + "\n"
      }
    }
    return text
  }
}

extension EarningsReport {
  /// The same of one report.
  package var ndjson: String { [self].ndjson }
}
