package import ProviderCore

extension Ledger {
  /// The days that a view has of a provider, in order.
  package func days(
    of provider: AccountAddress, in range: ClosedRange<Day>, _ view: LedgerView
  ) throws(ProviderError) -> [LedgerDay] {
    try guarded { () throws(DatabaseFailure) in
      let statement = try database.statement(
        """
        SELECT day, source, revision, uakt, uact, usd, recorded_at, id FROM figures
        WHERE provider = ? AND day BETWEEN ? AND ? ORDER BY day
        """,
        [.text(provider.text), .text("\(range.lowerBound)"), .text("\(range.upperBound)")])
      var days: [LedgerDay] = []
      // Of a day's rows the one that holds was recorded last, or first. Sorting them is left to us, since SQLite would
      // sort all days for it.
      var id = 0
      while try statement.step() {
        let next = try Self.day(statement)
        let nextID = statement.integer(7)
        if days.last?.day != next.day {
          days.append(next)
        } else if view == .latest ? nextID > id : nextID < id {
          days[days.count - 1] = next
        } else {
          continue
        }
        id = nextID
      }
      return days
    }
  }

  /// The providers of which there are figures.
  package func providers() throws(ProviderError) -> [AccountAddress] {
    try guarded { () throws(DatabaseFailure) in
      let statement = try database.statement(
        "SELECT DISTINCT provider FROM figures ORDER BY provider", [])
      var providers: [AccountAddress] = []
      while try statement.step() {
        if let provider = statement.text(0).flatMap({ AccountAddress($0) }) { providers.append(provider) }
      }
      return providers
    }
  }

  /// Keeps what a source says of a day: the first time as it is, later only what is different, as a revision. What
  /// has changed is said of the day, whoever told it before.
  package func record(
    _ figure: EarningsFigure, of provider: AccountAddress, on day: Day, from source: EarningsSource,
    at moment: Timestamp
  ) throws(ProviderError) -> LedgerChange {
    try guarded { () throws(DatabaseFailure) in
      try database.transaction { () throws(DatabaseFailure) in
        let last = try self.last(of: provider, on: day, from: source)
        let known = try latest(of: provider, on: day)
        // What a person has imported holds until the source says something new.
        if last?.figure == figure, known?.figure == figure || known?.source == .imported { return .same }
        try insert(figure, of: provider, on: day, from: source, after: last, at: moment)
        guard let known else { return .new }
        return known.figure == figure ? .same : .revised(from: known.figure)
      }
    }
  }

  func insert(
    _ figure: EarningsFigure, of provider: AccountAddress, on day: Day, from source: EarningsSource,
    after last: LedgerDay?, at moment: Timestamp
  ) throws(DatabaseFailure) {
    try database.run(
      """
      INSERT INTO figures (provider, day, source, revision, uakt, uact, usd, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(provider.text), .text("\(day)"), .text(source.rawValue),
        .integer(last.map { $0.revision + 1 } ?? 0), .text(figure.uakt.value.plain),
        .text(figure.uact.value.plain), .text(figure.usd.value.plain), .text("\(moment)"),
      ])
  }

  func last(
    of provider: AccountAddress, on day: Day, from source: EarningsSource
  ) throws(DatabaseFailure) -> LedgerDay? {
    let statement = try database.statement(
      """
      SELECT day, source, revision, uakt, uact, usd, recorded_at, id FROM figures
      WHERE provider = ? AND day = ? AND source = ? ORDER BY revision DESC LIMIT 1
      """,
      [.text(provider.text), .text("\(day)"), .text(source.rawValue)])
    defer { statement.reset() }
    return try statement.step() ? try Self.day(statement) : nil
  }

  /// What was recorded last of a day, by whatever source.
  func latest(of provider: AccountAddress, on day: Day) throws(DatabaseFailure) -> LedgerDay? {
    let statement = try database.statement(
      """
      SELECT day, source, revision, uakt, uact, usd, recorded_at, id FROM figures
      WHERE provider = ? AND day = ? ORDER BY id DESC LIMIT 1
      """,
      [.text(provider.text), .text("\(day)")])
    defer { statement.reset() }
    return try statement.step() ? try Self.day(statement) : nil
  }

  /// The day of a row of `day, source, revision, uakt, uact, usd, recorded_at`.
  private static func day(_ row: Statement) throws(DatabaseFailure) -> LedgerDay {
    guard let day = row.text(0).flatMap({ Day($0) }),
      let source = row.text(1).flatMap({ EarningsSource(rawValue: $0) }),
      let uakt = row.text(3).flatMap({ Decimal($0) }),
      let uact = row.text(4).flatMap({ Decimal($0) }),
      let usd = row.text(5).flatMap({ Decimal($0) }),
      let recordedAt = row.text(6).flatMap({ Timestamp($0) })
    else {
      throw DatabaseFailure(.damaged, "the row of day \"\(row.text(0) ?? "NULL")\" makes no sense")
    }
    return LedgerDay(
      day: day, figure: EarningsFigure(uakt: Amount(uakt), uact: Amount(uact), usd: Amount(usd)),
      source: source, revision: row.integer(2), recordedAt: recordedAt)
  }

  @discardableResult
  func guarded<Result>(
    _ body: () throws(DatabaseFailure) -> Result
  ) throws(ProviderError) -> Result {
    do throws(DatabaseFailure) {
      return try body()
    } catch {
      throw .ledger(path, error)
    }
  }
}
