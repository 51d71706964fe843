package import ProviderCore

extension EarningsReport {
  /// One line a period and one for all of them, under a line that says what it is about.
  package func table(_ palette: Palette) -> String {
    let withTake = total.take?.usd.value.isZero == false
    let withNotes = rows.contains { !remark($0).isEmpty }
    var columns: [(title: String, alignment: TextTable.Alignment)] = [
      ("PERIOD", .left), ("AKT", .right), ("ACT", .right), ("USD", .right),
    ]
    if withTake { columns += [("TAKE", .right), ("NET USD", .right)] }
    columns += [("SHARE", .right), ("CHANGE", .right)]
    if withNotes { columns.append(("", .left)) }
    var table = TextTable(columns)
    // With a single period of the total's own name, that row says it all.
    if grouping != .total {
      for (row, before) in zip(rows, [nil] + rows.map { Optional($0) }) {
        table.add(cells(row, before: before, withTake: withTake, withNotes: withNotes))
      }
    }
    table.add(cells(total, before: nil, withTake: withTake, withNotes: withNotes))
    var lines = table.lines()
    if let last = lines.popLast() { lines.append(palette.bold(last)) }
    if let trend { lines.append(palette.faint(trend)) }
    let head = palette.faint("\(provider), \(days.lowerBound) to \(days.upperBound), from \(source)")
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private func cells(
    _ row: EarningsRow, before: EarningsRow?, withTake: Bool, withNotes: Bool
  ) -> [String] {
    var cells = [
      row.period.name, row.gross?.uakt.inAKT.value.fixed(4) ?? "-",
      row.gross?.uact.inUSD.value.fixed(2) ?? "-", row.gross?.usd.value.fixed(2) ?? "-",
    ]
    if withTake {
      cells += [row.take?.usd.value.fixed(2) ?? "-", row.net?.usd.value.fixed(2) ?? "-"]
    }
    cells += [share(row), change(row, before)]
    if withNotes { cells.append(remark(row)) }
    return cells
  }

  private func share(_ row: EarningsRow) -> String {
    guard let part = row.net?.usd, let whole = total.net?.usd, !whole.value.isZero else { return "" }
    return Self.percent(part.value, of: whole.value) + "%"
  }

  /// Nothing where either of the two periods is not whole, or its dollars are known to be too few.
  private func change(_ row: EarningsRow, _ before: EarningsRow?) -> String {
    guard let before, before.isComplete, row.isComplete, let now = row.net?.usd,
      let then = before.net?.usd, then > .zero, isWhole(row), isWhole(before),
      row.unpricedDays?.isEmpty != false, before.unpricedDays?.isEmpty != false
    else { return "" }
    let percent = Self.percent((now - then).value, of: then.value)
    return percent.hasPrefix("-") ? "\(percent)%" : "+\(percent)%"
  }

  /// Whether a period is all that the calendar gives it.
  private func isWhole(_ row: EarningsRow) -> Bool {
    grouping.period(of: row.period.days.lowerBound)?.days == row.period.days
  }

  private static func percent(_ part: Decimal, of whole: Decimal) -> String {
    (part * 100).divided(by: whole, scale: 1, .halfEven).fixed(1)
  }

  private func remark(_ row: EarningsRow) -> String {
    var remarks: [String] = []
    // The range's ends may cut a week or month in two.
    if let whole = grouping.period(of: row.period.days.lowerBound)?.days,
      row.period.name != total.period.name,
      whole != row.period.days
    {
      remarks.append("\(row.period.days.count) of \(whole.count) days")
    }
    if !row.isComplete {
      let count = row.missingDays.count
      let isAll = count == row.period.days.count
      remarks.append(isAll ? "no figure" : "\(count) \(count == 1 ? "day" : "days") without a figure")
    }
    if let unpriced = row.unpricedDays, !unpriced.isEmpty {
      remarks.append("AKT without a price on \(unpriced.count == 1 ? "1 day" : "\(unpriced.count) days")")
    }
    return remarks.joined(separator: "; ")
  }

  /// `▁▃█ 0.43 to 12.30 USD`; nil where there is no trend to see.
  private var trend: String? {
    let values = rows.map { $0.net?.usd.value }
    let known = values.compactMap { $0 }
    guard known.count > 2, let least = known.min(), let most = known.max(),
      least < most
    else { return nil }
    let steps: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let line = values.map { value -> Character in
      guard let value else { return " " }
      return steps[(value - least).share(of: most - least, in: steps.count - 1)]
    }
    return "\(String(line)) \(least.fixed(2)) to \(most.fixed(2)) USD"
  }
}

extension Decimal {
  /// How many of `count` equal parts of a whole it fills, for drawing; from 0 to `count`.
  func share(of whole: Decimal, in count: Int) -> Int {
    guard whole > .zero, self > .zero else { return 0 }
    let parts = (self * Decimal(count)).divided(by: whole, scale: 0, .halfEven)
    return Swift.min(count, Int(parts.plain) ?? count)
  }
}
