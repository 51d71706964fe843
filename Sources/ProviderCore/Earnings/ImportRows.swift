/// Turns the records of one file into days.
struct ImportRows {
  private let file: String
  private let mapping: ColumnMapping
  private let width: Int
  private let places: [ColumnMapping.Target: Int]

  init(header: CSVRecord, _ mapping: ColumnMapping, file: String) throws(ProviderError) {
    self.file = file
    self.mapping = mapping
    width = header.fields.count
    let names = header.fields.map(\.trimmingBlanks)
    var places: [ColumnMapping.Target: Int] = [:]
    for target in ColumnMapping.Target.allCases {
      guard let name = mapping.columns[target] else { continue }
      places[target] = try Self.place(of: name, in: names, "\(file):\(header.line)", mapping)
    }
    self.places = places
  }

  private static func place(
    of name: String, in names: [String], _ where: String, _ mapping: ColumnMapping
  ) throws(ProviderError) -> Int {
    let places = names.indices.filter { names[$0] == name }
    if places.count == 1 { return places[0] }
    guard places.isEmpty else {
      throw ProviderError(.importInvalid, "\(`where`): there are \(places.count) columns \"\(name)\"")
    }
    let listed = names.prefix(20).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
    let nearest = NearestMatch.of(name, among: names).map { "did you mean \"\($0)\"? " } ?? ""
    let hint =
      mapping == .ownExport
      ? "a file that is not our own export needs --columns; this one has \(listed)"
      : "\(nearest)it has \(listed)"
    throw ProviderError(.importInvalid, "\(`where`): there is no column \"\(name)\"", hint: hint)
  }

  /// The day of a record; nil where all amounts are empty.
  func day(_ record: CSVRecord) throws(ProviderError) -> ImportedDay? {
    guard record.fields.count == width else {
      throw failure(
        record,
        "it has \(record.fields.count == 1 ? "1 field" : "\(record.fields.count) fields"), and the header \(width)"
      )
    }
    let day = try date(.day, record)
    if let last = cell(.lastDay, record), try date(.lastDay, record) != day {
      throw failure(
        record, "\(day) to \"\(last.prefix(40))\" is more than a day",
        hint: "only daily figures can be imported: export them with --by day")
    }
    let provider = try address(record)
    guard let figure = try figure(record) else { return nil }
    return ImportedDay(provider: provider, day: day, figure: figure, line: record.line)
  }

  private func cell(_ target: ColumnMapping.Target, _ record: CSVRecord) -> String? {
    places[target].map { record.fields[$0].trimmingBlanks }
  }

  private func date(_ target: ColumnMapping.Target, _ record: CSVRecord) throws(ProviderError) -> Day {
    let text = cell(target, record) ?? ""
    if let day = mapping.dates.day(text) {
      guard day >= .networkBegan else {
        throw failure(record, "\(day) is before the network began, in \(Day.networkBegan.year)")
      }
      return day
    }
    let others = ImportDateFormat.allCases.filter { $0.day(text) != nil }.map(\.rawValue)
    let hint =
      others.isEmpty || mapping == .ownExport ? nil : "try --date-format \(others.joined(separator: " or "))"
    throw failure(record, "\"\(text.prefix(40))\" is no day written as \(mapping.dates.rawValue)", hint: hint)
  }

  private func address(_ record: CSVRecord) throws(ProviderError) -> AccountAddress? {
    guard let text = cell(.provider, record), !text.isEmpty else { return nil }
    guard let address = AccountAddress(text) else {
      throw failure(record, "\"\(text.prefix(80))\" is no provider's address")
    }
    return address
  }

  private func figure(_ record: CSVRecord) throws(ProviderError) -> EarningsFigure? {
    let given = [.uakt, .akt, .uact, .act].filter { places[$0] != nil }
    let empty = given.filter { cell($0, record) == "" }
    if empty.count == given.count {
      guard try amount(.usd, record) == nil else {
        throw failure(record, "it has dollars, and neither AKT nor ACT that they are of")
      }
      return nil
    }
    if let target = empty.first {
      throw failure(
        record, "\"\(mapping.columns[target] ?? "")\" is empty", hint: "write 0 if nothing was earned in it")
    }
    let uakt = try millionths(.uakt, orWhole: .akt, record)
    let uact = try millionths(.uact, orWhole: .act, record)
    // No dollars, from a column that there is: a day without a price, whose AKT add nothing in dollars.
    let usd = try amount(.usd, record) ?? uact.millionth
    try checkDollars(usd, akt: uakt, act: uact.millionth, record)
    return EarningsFigure(uakt: Amount(uakt.reduced), uact: Amount(uact.reduced), usd: Amount(usd.reduced))
  }

  /// An ACT is a dollar, and AKT can only add to that; rounding to cents is allowed for.
  private func checkDollars(
    _ usd: Decimal, akt: Decimal, act: Decimal, _ record: CSVRecord
  ) throws(ProviderError) {
    let cent = Decimal(significand: BigInteger(1), scale: 2)
    guard usd + cent < act || (akt.isZero && act + cent < usd) else { return }
    throw failure(
      record,
      "\(usd.plain) dollars cannot be \(act.plain) ACT"
        + (akt.isZero ? " and no AKT" : " and the worth of the AKT"),
      hint: "an ACT is a dollar; is a column mapped to the wrong name?")
  }

  /// Zero where the file has neither column.
  private func millionths(
    _ small: ColumnMapping.Target, orWhole whole: ColumnMapping.Target, _ record: CSVRecord
  ) throws(ProviderError) -> Decimal {
    if let amount = try amount(small, record) { return amount }
    return (try amount(whole, record) ?? .zero) * 1_000_000
  }

  /// Nil where there is no such column, or nothing in it.
  private func amount(
    _ target: ColumnMapping.Target, _ record: CSVRecord
  ) throws(ProviderError) -> Decimal? {
    guard let text = cell(target, record), !text.isEmpty else { return nil }
    let spelling = mapping.hasDecimalComma ? text.replacing(",", with: ".") : text
    guard !mapping.hasDecimalComma || !text.contains("."), let number = Decimal(jsonNumber: spelling)
    else {
      let form = mapping.hasDecimalComma ? "a comma: 1234,56" : "a point: 1234.56"
      let other = !mapping.hasDecimalComma && text.contains(",") ? ", or use --decimal-comma" : ""
      throw failure(
        record, "\"\(text.prefix(40))\" is no amount",
        hint: "write digits with \(form), without a currency or separators of thousands\(other)")
    }
    guard !number.isNegative else { throw failure(record, "\"\(text.prefix(40))\" is negative") }
    guard number.isPlausible else {
      throw failure(record, "\"\(text.prefix(40))\" is more than anybody earns, or has too many digits")
    }
    return number
  }

  private func failure(_ record: CSVRecord, _ problem: String, hint: String? = nil) -> ProviderError {
    ProviderError(.importInvalid, "\(file):\(record.line): \(problem)", hint: hint)
  }
}
