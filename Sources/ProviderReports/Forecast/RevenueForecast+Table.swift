package import ProviderCore

extension RevenueForecast {
  /// What was earned in the last periods, what is expected in the next, all of it, what a year of that comes to, and
  /// how far to trust it.
  package func table(_ palette: Palette, by grouping: Grouping) -> String {
    var table = TextTable([
      ("PERIOD", .left), (history.unit.uppercased(), .right), ("80% FROM", .right), ("TO", .right),
      ("95% FROM", .right), ("TO", .right),
    ])
    var remarks: [String] = []
    for row in actuals(by: grouping) {
      table.add([row.period.name, row.amount?.fixed(2) ?? "-", "", "", "", ""])
      remarks.append(remark(on: row, grouping))
    }
    if grouping != .total {
      for row in rows(by: grouping) {
        table.add([row.period.name] + row.range.cells)
        remarks.append(grouping.remark(on: row.period) ?? "")
      }
    }
    table.add(["total"] + total.range.cells)
    table.add(["a year"] + runRate.cells)
    remarks += [Self.days(days.count), "at this rate"]
    let lines = table.lines()
    let body = zip(lines.dropFirst(), remarks).enumerated().map { index, row in
      let line = index == remarks.count - 2 ? palette.bold(row.0) : row.0
      return row.1.isEmpty ? line : "\(line)  \(palette.faint(row.1))"
    }
    let head = palette.faint(heading(by: grouping))
    let words = ForecastWords(self).lines.flatMap { $0.wrapped(width: 80, indent: 2) }
    return ([head, lines[0]] + body + [""] + words).joined(separator: "\n") + "\n"
  }

  /// `net USD by month: known to 2026-11-20, expected for 90 days to 2027-02-18`
  func heading(by grouping: Grouping) -> String {
    let kind = grouping == .total ? "in all" : "by \(grouping.rawValue)"
    return "\(history.unit) \(kind): known to \(history.days.upperBound), expected for "
      + "\(Self.days(days.count)) to \(days.upperBound)"
  }

  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

  func remark(on row: ActualRow, _ grouping: Grouping) -> String {
    var remarks = ["earned"]
    if grouping == .total {
      remarks.append("the last \(Self.days(row.period.days.count))")
    } else if let part = grouping.remark(on: row.period) {
      remarks.append(part)
    }
    if row.amount == nil {
      return "no figure"
    } else if row.missingDays > 0 {
      remarks.append("\(Self.days(row.missingDays)) without a figure")
    }
    return remarks.joined(separator: ", ")
  }
}

extension ForecastRange {
  /// In the order of a table's columns.
  fileprivate var cells: [String] { numbers.map(\.value.moneyText) }
}
