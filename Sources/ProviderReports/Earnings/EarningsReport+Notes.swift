package import ProviderCore

extension EarningsReport {
  /// Who gave the figures, in one word: `ledger`, `provider-console`, or `ledger+console`; `none` without any.
  package var source: String {
    let parts = (isFromLedger ? ["ledger"] : []) + sources.map(\.rawValue)
    return parts.isEmpty ? "none" : parts.joined(separator: "+")
  }

  /// What a person must know to read the figures aright.
  package func notes(today: Day) -> [String] {
    var notes: [String] = []
    let over = total.missingDays.filter { $0 < today }
    let coming = total.missingDays.filter { $0 >= today }
    if let first = coming.first {
      notes.append(
        first == today
          ? "\(first) is not over, and has no figure" : "\(first) is yet to come")
    }
    if !over.isEmpty { notes.append("no figure for \(Self.listed(over)) yet; nothing is counted there") }
    if let unpriced = total.unpricedDays {
      if !unpriced.isEmpty {
        notes.append("AKT had no price on \(Self.listed(unpriced)); in USD it counts as nothing there")
      }
    } else {
      notes.append(
        "a sum of several days does not tell whether AKT had a price on each; --by day does, and so does the ledger"
      )
    }
    return notes
  }

  private static func listed(_ days: [Day]) -> String {
    guard days.count > 4 else { return days.map(\.description).joined(separator: ", ") }
    return days.prefix(3).map(\.description).joined(separator: ", ") + " and \(days.count - 3) more days"
  }
}
