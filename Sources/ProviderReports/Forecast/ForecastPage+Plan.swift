internal import ProviderCore

extension ForecastPage {
  /// What a growth plan comes to, its chart and its periods, then what it takes for granted.
  func section(on plan: GrowthPlanOutcome) -> String {
    let words = GrowthPlanWords(plan)
    let answers = words.answers + [words.caveat].compactMap(\.self)
    let assumptions = words.assumptions.isEmpty ? "" : HTML.list(words.assumptions)
    return HTML.section(
      "With the plan",
      HTML.list(answers) + Self.figure(ForecastChart(with: plan, by: grouping)) + HTML.table(periods(plan))
        + assumptions, kind: "plan")
  }

  private func periods(_ plan: GrowthPlanOutcome) -> HTML.Cells {
    let rows = grouping == .total ? [] : plan.rows(by: grouping)
    let hasCosts = (rows + [plan.total]).contains { $0.capex != .zero || $0.runningCosts != .zero }
    let titles = [
      "Period", "Without", "With the plan", "80% from", "to", "Difference", "80% from", "to",
    ]
    let cells = rows.map { HTML.Row(cells: $0.texts(hasCosts)) }
    return (
      titles + (hasCosts ? ["Costs"] : []),
      cells + [HTML.Row(cells: plan.total.texts(hasCosts), kind: "total")]
    )
  }
}

extension GrowthPlanOutcome.Row {
  fileprivate func texts(_ hasCosts: Bool) -> [String] {
    let amounts = [
      base.mean, plan.mean, plan.lo80, plan.hi80, difference.mean, difference.lo80, difference.hi80,
    ]
    return [period.name] + amounts.map(\.moneyText) + (hasCosts ? [costs.value.fixed(2)] : [])
  }
}
