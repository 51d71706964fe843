/// Which columns of a CSV file hold what an import needs.
package struct ColumnMapping: Hashable, Sendable {
  /// What a column can be.
  package enum Target: String, CaseIterable, Sendable {
    case day
    /// The last day of a row, which our own export has.
    case lastDay = "to"
    case provider
    /// Millionths and whole AKT.
    case uakt, akt
    /// Millionths and whole ACT or USDC.
    case uact, act
    case usd

    /// Those that a person may map.
    fileprivate static let foreign = allCases.filter { $0 != .lastDay }
  }

  /// The names of what a column of a foreign file can be.
  package static let targets = Target.foreign.map(\.rawValue)

  package let columns: [Target: String]
  package let dates: ImportDateFormat
  /// Whether amounts are written `1,5`. Never guessed: `1,500` would be a thousand times as much.
  package let hasDecimalComma: Bool

  private init(_ columns: [Target: String], _ dates: ImportDateFormat, hasDecimalComma: Bool) {
    self.columns = columns
    self.dates = dates
    self.hasDecimalComma = hasDecimalComma
  }

  /// The columns of our own export.
  package static let ownExport = ColumnMapping(
    [
      .day: EarningsColumn.from.rawValue, .lastDay: EarningsColumn.to.rawValue,
      .provider: EarningsColumn.provider.rawValue, .uakt: EarningsColumn.uakt.rawValue,
      .uact: EarningsColumn.uact.rawValue, .usd: EarningsColumn.usd.rawValue,
    ], .yearMonthDay, hasDecimalComma: false)

  /// Reads `day=Date,akt=AKT earned,usd="Value, USD"`; a name may stand in quotes, and must where it has a comma.
  /// Throws `usage`.
  package init(
    _ text: String, dates: ImportDateFormat = .yearMonthDay, hasDecimalComma: Bool = false
  ) throws(ProviderError) {
    var columns: [Target: String] = [:]
    for part in try Self.parts(text) {
      guard let equals = part.firstIndex(of: "=") else {
        throw Self.failure("\"\(part)\" has no \"=\"")
      }
      let name = String(part[..<equals]).trimmingBlanks
      let column = Self.unquoted(String(part[part.index(after: equals)...]).trimmingBlanks)
      guard let target = Target.foreign.first(where: { $0.rawValue == name }) else {
        throw Self.failure("there is nothing called \"\(name)\" to map a column to")
      }
      guard !column.isEmpty else { throw Self.failure("\"\(name)\" is given no column") }
      guard columns.updateValue(column, forKey: target) == nil else {
        throw Self.failure("\"\(name)\" is given twice")
      }
    }
    self.init(columns, dates, hasDecimalComma: hasDecimalComma)
    try check()
  }

  /// Pieces between commas that are not in quotes.
  private static func parts(_ text: String) throws(ProviderError) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    if isQuoted { throw failure("a quote in \"\(text)\" is never closed") }
    return parts
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }

  private func check() throws(ProviderError) {
    guard columns[.day] != nil else { throw Self.failure("no column is given for \"day\"") }
    for (small, whole) in [(Target.uakt, Target.akt), (.uact, .act)]
    where columns[small] != nil && columns[whole] != nil {
      throw Self.failure("\"\(small.rawValue)\" and \"\(whole.rawValue)\" say the same; give one")
    }
    guard hasAKT || hasACT else {
      throw Self.failure("no column is given for what was earned, in AKT or ACT; dollars alone do not tell")
    }
    // An ACT is a dollar, so without AKT the dollars are known.
    guard columns[.usd] != nil || !hasAKT else {
      throw Self.failure(
        "no column is given for \"usd\", and what the AKT were worth on their day cannot be told without")
    }
  }

  var hasAKT: Bool { columns[.uakt] != nil || columns[.akt] != nil }
  var hasACT: Bool { columns[.uact] != nil || columns[.act] != nil }

  private static func failure(_ problem: String) -> ProviderError {
    ProviderError(
      .usage, "--columns: \(problem)",
      hint: "write it like --columns 'day=Date,akt=AKT,act=USDC,usd=Value USD'; it takes "
        + Target.foreign.map(\.rawValue).joined(separator: ", "))
  }
}
