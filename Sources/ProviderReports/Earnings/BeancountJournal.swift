package import ProviderCore

/// A file that Beancount reads ("Beancount Language Syntax").
package enum BeancountJournal {
  /// A transaction a day; the reports must be by day.
  package static func text(_ reports: [EarningsReport]) -> String {
    guard let first = reports.map(\.days.lowerBound).min() else { return "" }
    var lines = reports.journalHeader + [""]
    lines += ["option \"title\" \"Akash earnings\"", "option \"operating_currency\" \"USD\"", ""]
    lines += ["AKT", "ACT"].map { "\(first) commodity \($0)" }
    lines += reports.journalAccounts.map { "\(first) open \($0) AKT,ACT" } + [""]
    for entry in reports.journalEntries {
      if let missing = entry.missingLine { lines.append(missing) }
      guard !entry.postings.isEmpty else { continue }
      lines += ["\(entry.earnings.day) * \"Akash Network\" \"earnings\""] + entry.lines + [""]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
