internal import ProviderCore

/// What a plan comes to and what it takes for granted, in plain words.
struct GrowthPlanWords {
  private let outcome: GrowthPlanOutcome

  init(_ outcome: GrowthPlanOutcome) { self.outcome = outcome }

  var lines: [String] { answers + assumptions + [caveat].compactMap(\.self) }

  var answers: [String] { [gain, payback, breakEven].compactMap(\.self) }

  var assumptions: [String] { outcome.additions.map { assumption($0) } + changes }

  // MARK: Answers

  /// `Gain: 1234.00 USD (80%: -100.00 to 2500.00) after costs of 5000.00; a return of 25% (80%: -2% to 50%) over 90 days on what is
  /// bought.`
  private var gain: String {
    let gain = outcome.gain
    let range = "80%: \(gain.lo80.moneyText) to \(gain.hi80.moneyText)"
    let costs = outcome.total.costs
    var text = "Gain: \(gain.mean.moneyText) USD (\(range))"
    if costs != .zero { text += " after costs of \(costs.value.fixed(2))" }
    if let rate = outcome.returnOnCapex {
      text += "; a return of \(rate.mean.signedPercent) "
      text += "(80%: \(rate.lo80.signedPercent) to \(rate.hi80.signedPercent)) over "
      text += "\(RevenueForecast.days(outcome.base.days.count)) on what is bought"
    }
    return text + "."
  }

  /// Beyond the forecast nothing is said.
  private var payback: String? {
    guard let payback = outcome.payback else { return nil }
    let days = RevenueForecast.days(outcome.base.days.count)
    guard payback.probability > 0 else { return "Payback: not within \(days)." }
    let chance = payback.probability < 1 ? "within \(days) in \(payback.probability.percent) of cases" : nil
    guard let median = payback.median else {
      return "Payback: \(chance ?? "within \(days)"); more likely later than not."
    }
    let early = payback.early.map { "\($0)" } ?? "-"
    let late = payback.late.map { "\($0)" } ?? "after the forecast's end"
    return "Payback: \(median) (80%: \(early) to \(late))\(chance.map { ", \($0)" } ?? "")."
  }

  private var breakEven: String? {
    guard let share = outcome.breakEvenUtilization else { return nil }
    if share <= 0 { return "Break-even: the plan pays even if nothing of what is added is leased." }
    if share > 1 {
      return "Break-even: none; the plan does not pay in this time even if all that is added is leased."
    }
    return "Break-even: \(share.percent) of what is added must be leased."
  }

  // MARK: Assumptions

  /// `Assumed: 8 h100 from 2026-12-15 at 50.27 USD a card and day, as the plan says; 60% leased, as you expect, after 45 days.`
  private func assumption(_ addition: PlannedAddition) -> String {
    let what =
      addition.gpu.map { "\(addition.units) \(ErrorReport.printable($0))" } ?? "a machine without cards"
    let unit = addition.gpu == nil ? "a day" : "a card and day"
    let price = "\(addition.usdPerUnitDay.moneyText) USD \(unit), \(addition.priceSource.words)"
    let filling =
      addition.rampUp.days > 0 ? " after \(RevenueForecast.days(addition.rampUp.days))" : " at once"
    let leased = "\(addition.utilization.percent) leased\(filling)"
    return "Assumed: \(what) from \(addition.day) at \(price); \(leased), \(source(addition))."
  }

  private func source(_ addition: PlannedAddition) -> String {
    guard let days = addition.seenDays else { return "as you expect" }
    return
      "as those here were in the \(RevenueForecast.days(days)) seen: that new ones find tenants as well is a guess"
  }

  /// How events on what is there already were worked out.
  private var changes: [String] {
    var words: [String] = []
    if outcome.plan(has: { if case .price = $0 { true } else { false } }) {
      let elasticity = outcome.provider.elasticity
      let demand =
        elasticity == 0
        ? "demand stays as it is (elasticity 0)"
        : "demand follows with elasticity \(elasticity.decimal?.plain ?? "unknown")"
      words.append(
        "Assumed: new prices are for new leases; \(outcome.provider.turnover.percent) of the running ones "
          + "are replaced each day; \(demand).")
    }
    if outcome.plan(has: { if case .remove = $0 { true } else { false } }) {
      words.append(
        "Assumed: leases on cards that go move to free ones of the same model as far as there are some.")
    }
    return words
  }

  /// What may make it worse than it looks.
  var caveat: String? {
    var words: [String] = []
    if !outcome.additions.isEmpty { words.append("more capacity does not bring tenants by itself") }
    if outcome.total.capex > .zero {
      words.append("what is bought counts as worth nothing at the end of the forecast")
    }
    if outcome.plan(has: { if case .remove = $0 { true } else { false } }) {
      words.append("leases are taken to move to free cards, though at times more than the mean are leased")
    }
    if ignoresDemand { words.append("no tenant is taken to leave or to come because of a price") }
    return words.isEmpty ? nil : "Mind: \(words.joined(separator: "; "))."
  }

  /// Whether prices change, by the plan or before it, and demand does not.
  private var ignoresDemand: Bool {
    let planned = outcome.plan(has: { if case .price = $0 { true } else { false } })
    let before = outcome.base.prices
    return planned && outcome.provider.elasticity == 0 || before.change != 0 && before.elasticity == 0
  }
}

extension GrowthPlanOutcome {
  fileprivate func plan(has kind: (PlanEvent.Action) -> Bool) -> Bool {
    events.contains { kind($0.action) }
  }
}

extension PlannedAddition.PriceSource {
  fileprivate var words: String {
    switch self {
    case .plan: "as the plan says"
    case .targets: "by the configured targets"
    case .listPrice: "the list price of those here"
    }
  }
}

extension Double {
  /// `-12%`: parts of one below 0 too.
  fileprivate var signedPercent: String { self < 0 ? "-\((-self).percent)" : percent }
}
