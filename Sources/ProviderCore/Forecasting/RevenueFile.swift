/// Reads a person's own history: days and amounts, separated by commas, semicolons or tabs, with a header or without.
package struct RevenueFile {
  private let file: String
  private let currency: ForecastCurrency
  private let isNet: Bool

  /// `file` is what messages call it.
  package init(file: String, currency: ForecastCurrency, isNet: Bool) {
    self.file = file
    self.currency = currency
    self.isNet = isNet
  }

  /// More days than this are no history of a provider.
  private static let mostDays = 36_525
  /// A day outside of these is a slip, and the forecast after it might leave the calendar.
  private static let years = 1900...2999

  /// Names of columns, in small letters, the likeliest first. Those of our own exports are among them.
  private static let dayNames = ["date", "day", "ds", "from", "period", "time", "timestamp"]

  /// With what the amounts below them are multiplied: our exports have AKT and ACT in millionths. What is called net or
  /// gross is neither the other.
  private var amountNames: [(name: String, unit: Decimal)] {
    let neutral = Self.names("", of: currency) + Self.neutralNames.map { ($0, Decimal(1)) }
    return basisNames(isNet ? "net" : "gross") + neutral
  }

  private static let neutralNames = [
    "amount", "value", "revenue", "earnings", "income", "total", "y",
  ]

  private func basisNames(_ basis: String) -> [(name: String, unit: Decimal)] {
    Self.names("\(basis)_", of: currency) + [("\(basis) \(currency.rawValue)", 1), (basis, 1)]
  }

  private static func names(_ prefix: String, of currency: ForecastCurrency) -> [(
    name: String, unit: Decimal
  )] {
    let own = currency.rawValue
    return [(prefix + own, 1)] + (currency == .usd ? [] : [("\(prefix)u\(own)", Decimal(1).millionth)])
  }

  /// Names of columns that have another currency's amounts for certain, or those of the other basis.
  private var foreignNames: [String] {
    let others = basisNames(isNet ? "gross" : "net").map(\.name)
    return others
      + ForecastCurrency.allCases.filter { $0 != currency }.flatMap { other in
        ["", "net_", "gross_", "take_"].flatMap { Self.names($0, of: other).map(\.name) }
      }
  }

  /// Throws `import-invalid` with the line of the first thing that is not understood. A day without an amount is not known.
  package func read(_ bytes: [UInt8]) throws(ProviderError) -> RevenueHistory {
    var reader = CSVReader(bytes, file: file, separator: CSVReader.likelySeparator(bytes))
    guard let first = try reader.next() else {
      throw ProviderError(.importInvalid, "\(file): there is nothing in it")
    }
    let columns: Columns
    var amounts: [Day: Decimal?] = [:]
    var lines: [Day: Int] = [:]
    if Self.day(first.fields[0]) != nil {
      guard first.fields.count == 2 else {
        throw failure(
          first.line, "there are \(first.fields.count) columns and no header that names them",
          hint: "put a line like date,amount before the first")
      }
      columns = Columns(day: 0, amount: 1, lastDay: nil, unpriced: nil, unit: 1, width: 2)
      try add(first, columns, &amounts, &lines)
    } else {
      columns = try self.columns(first)
    }
    while let record = try reader.next() { try add(record, columns, &amounts, &lines) }
    if let first = amounts.keys.min(), let last = amounts.keys.max(),
      first.distance(to: last) >= Self.mostDays
    {
      throw ProviderError(.importInvalid, "\(file): \(first) to \(last) is more than a century")
    }
    try checkPace(amounts.keys.sorted())
    guard let history = RevenueHistory(currency: currency, isNet: isNet, amounts) else {
      throw ProviderError(.importInvalid, "\(file): there is no amount in it")
    }
    return history
  }

  /// Totals of weeks or months are no days.
  private func checkPace(_ days: [Day]) throws(ProviderError) {
    let gaps = zip(days, days.dropFirst()).map { $0.distance(to: $1) }
    guard gaps.count > 1, let least = gaps.min(), least >= 6 else { return }
    throw ProviderError(
      .importInvalid,
      "\(file): its days are \(least) or more days apart: are these totals of weeks or months?",
      hint: "a forecast needs the amount of each day; days may be missing, not most of them")
  }

  private struct Columns {
    let day: Int
    let amount: Int
    /// Our own exports have the last day of each row.
    let lastDay: Int?
    /// And the days of it whose AKT had no price, which are not known in dollars.
    let unpriced: Int?
    /// By what amounts are multiplied.
    let unit: Decimal
    let width: Int
  }

  private func columns(_ header: CSVRecord) throws(ProviderError) -> Columns {
    let names = header.fields.map { $0.trimmingBlanks.lowercased() }
    let listed = header.fields.prefix(20).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
    guard let day = Self.dayNames.lazy.compactMap({ names.firstIndex(of: $0) }).first else {
      throw failure(
        header.line, "there is no column of days, and no day like 2026-03-01 in the first",
        hint: "call it date; there are \(listed)")
    }
    let named = amountNames.lazy.compactMap { name, unit in names.firstIndex(of: name).map { ($0, unit) } }
    var amount = named.first
    if amount == nil, names.count == 2, !foreignNames.contains(names[1 - day]) { amount = (1 - day, 1) }
    guard let (amount, unit) = amount else {
      throw failure(
        header.line, "there is no column of \(isNet ? "net" : "gross") amounts in \(currency.rawValue)",
        hint:
          "call it amount, or ask for \(isNet ? "--gross" : "--net") or another --currency; there are \(listed)"
      )
    }
    if let name = names.first(where: { name in names.count { $0 == name } > 1 && name == names[amount] }) {
      throw failure(header.line, "there are two columns \"\(name)\"")
    }
    return Columns(
      day: day, amount: amount, lastDay: names[day] == "from" ? names.firstIndex(of: "to") : nil,
      unpriced: currency == .usd ? names.firstIndex(of: "unpriced_days") : nil, unit: unit,
      width: names.count)
  }

  private func add(
    _ record: CSVRecord, _ columns: Columns, _ amounts: inout [Day: Decimal?], _ lines: inout [Day: Int]
  ) throws(ProviderError) {
    guard record.fields.count == columns.width else {
      throw failure(
        record.line, "it has \(record.fields.count) fields, and the first line \(columns.width)")
    }
    let text = record.fields[columns.day].trimmingBlanks
    // The sum below the days.
    if text.lowercased() == "total" { return }
    guard let day = Self.day(text) else {
      throw failure(
        record.line, "\"\(text.prefix(40))\" is no day", hint: "write days like 2026-03-01, one a line")
    }
    guard Self.years ~= day.year else {
      throw failure(record.line, "nobody earns anything on \(day)", hint: "days are from 1900 to 2999")
    }
    if let last = columns.lastDay, Self.day(record.fields[last].trimmingBlanks) != day {
      throw failure(
        record.line, "\(day) to \"\(record.fields[last].prefix(40))\" is more than a day",
        hint: "a forecast needs days: export them with --by day")
    }
    if let earlier = lines.updateValue(record.line, forKey: day) {
      throw failure(record.line, "\(day) stands in line \(earlier) already")
    }
    let amount = try amount(record.fields[columns.amount].trimmingBlanks, record.line)
    let isUnpriced = columns.unpriced.map { !["", "unknown"].contains(record.fields[$0]) } ?? false
    amounts.updateValue(isUnpriced ? nil : amount.map { $0 * columns.unit }, forKey: day)
  }

  /// A day, or a moment of it in UTC.
  private static func day(_ text: String) -> Day? {
    let text = text.trimmingBlanks
    if let day = Day(text) { return day }
    // A blank in place of the T, and no seconds, are how spreadsheets and databases write moments.
    let moment = text.replacing(" ", with: "T", maxReplacements: 1)
    let time = Timestamp(moment) ?? Timestamp("\(moment):00")
    return time.map { Day(of: $0) }
  }

  /// Nil where nothing is known.
  private func amount(_ text: String, _ line: Int) throws(ProviderError) -> Decimal? {
    if text.isEmpty || ["na", "n/a", "nan", "null", "-"].contains(text.lowercased()) { return nil }
    guard let amount = Decimal(jsonNumber: text) else {
      throw failure(
        line, "\"\(text.prefix(40))\" is no amount",
        hint: "write digits with a point: 1234.56, without a currency or separators of thousands")
    }
    guard amount.isPlausible else {
      throw failure(line, "\"\(text.prefix(40))\" is more than anybody earns, or has too many digits")
    }
    return amount
  }

  private func failure(_ line: Int, _ problem: String, hint: String? = nil) -> ProviderError {
    ProviderError(.importInvalid, "\(file):\(line): \(problem)", hint: hint)
  }
}
