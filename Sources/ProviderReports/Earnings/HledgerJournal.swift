package import ProviderCore

/// A journal that hledger reads, in strict mode too (hledger manual, "journal").
package enum HledgerJournal {
  /// A transaction a day; the reports must be by day.
  package static func text(_ reports: [EarningsReport]) -> String {
    var lines = reports.journalHeader + [""]
    // How many places are shown; the amounts keep all of theirs.
    lines += ["commodity 1000.000000 AKT", "commodity 1000.000000 ACT", "commodity 1000.00 USD"]
    lines += reports.journalAccounts.map { "account \($0)" } + [""]
    for entry in reports.journalEntries {
      if let missing = entry.missingLine { lines.append(missing) }
      guard !entry.postings.isEmpty else { continue }
      lines += ["\(entry.earnings.day) * Akash Network | earnings"] + entry.lines + [""]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
