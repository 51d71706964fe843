extension GrowthPlan {
  /// Reads a plan for the days of a forecast. Throws `plan-invalid` with every problem, each with file, line and key:
  /// what is malformed, and what cannot be: days outside the forecast, capacity that is not there, prices that nobody
  /// knows.
  package init(
    reading root: YAMLNode, file: String, days: ClosedRange<Day>, base: PlanBase, pricing: BidPricing
  ) throws(ProviderError) {
    let problems = DocumentProblems()
    let places = GrowthPlanReader().places(YAMLCursor(root, problems: problems))
    // What could not be read would be missed by what follows from it.
    if problems.isEmpty {
      GrowthPlanChecks(days: days, base: base, prices: PlanPrices(pricing: pricing, base: base)).check(places)
    }
    guard problems.isEmpty else {
      throw ProviderError(
        .planInvalid, problems: problems.texts(file: file),
        hint: "docs/examples/growth-plan.yaml shows everything that a plan can say")
    }
    self.init(events: places.map(\.event))
  }
}
