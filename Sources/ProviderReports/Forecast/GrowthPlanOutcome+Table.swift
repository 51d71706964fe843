package import ProviderCore

extension GrowthPlanOutcome {
  /// What the plan comes to, in plain words, then the periods with the plan and without.
  package func table(_ palette: Palette, by grouping: Grouping) -> String {
    var table = TextTable([
      ("PERIOD", .left), ("", .left), ("USD", .right), ("80% FROM", .right), ("TO", .right),
      ("95% FROM", .right), ("TO", .right),
    ])
    let periods = (grouping == .total ? [] : rows(by: grouping)) + [total]
    for cells in periods.flatMap(\.cells) { table.add(cells) }
    var lines = table.lines()
    // The total's lines are the last.
    for index in lines.indices.suffix(total.cells.count) { lines[index] = palette.bold(lines[index]) }
    let head = palette.faint("with the plan and without, \(base.days.lowerBound) to \(base.days.upperBound)")
    let words = GrowthPlanWords(self).lines.flatMap { $0.wrapped(width: 80, indent: 2) }
    return ([head] + words + [""] + lines).joined(separator: "\n") + "\n"
  }
}

extension GrowthPlanOutcome.Row {
  /// Costs only where there are some.
  fileprivate var cells: [[String]] {
    var cells = [
      [period.name, "base"] + base.amounts, ["", "plan"] + plan.amounts,
      ["", "difference"] + difference.amounts,
    ]
    if capex != .zero || runningCosts != .zero {
      cells.append(["", "costs", costs.value.fixed(2), "", "", "", ""])
    }
    return cells
  }
}

extension ForecastRange {
  /// In the order of a table's columns.
  fileprivate var amounts: [String] { numbers.map(\.value.moneyText) }
}
