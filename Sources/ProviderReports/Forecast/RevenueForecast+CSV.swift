package import ProviderCore

extension RevenueForecast {
  /// A header and a record for each period of the table, `actual` before `forecast`; an amount that nobody knows is
  /// empty, and what was earned has no bounds.
  package func csv(by grouping: Grouping) -> String {
    var text = ""
    CSVWriter.append(["period", "from", "to", "kind", "mean", "lo80", "hi80", "lo95", "hi95"], to: &text)
    for row in actuals(by: grouping) {
      let bounds = ["", "", "", ""]
      CSVWriter.append(row.period.fields + ["actual", row.amount?.fixed(2) ?? ""] + bounds, to: &text)
    }
    for row in rows(by: grouping) {
      let amounts = row.range.numbers.map { $0.value.money?.fixed(2) ?? "" }
      CSVWriter.append(row.period.fields + ["forecast"] + amounts, to: &text)
    }
    return text
  }
}

extension Period {
  fileprivate var fields: [String] { [name, "\(days.lowerBound)", "\(days.upperBound)"] }
}
