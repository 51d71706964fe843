package import ProviderCore

extension GrowthPlanOutcome {
  /// What stands under `plan` in a forecast.
  package func json(by grouping: Grouping) -> JSONValue {
    .object([
      "rows": .array(rows(by: grouping).map(\.json)),
      "total": total.json,
      "gain": .object(gain.members),
      "return_on_capex": returnOnCapex.map { .object($0.shares) } ?? .null,
      "payback": payback?.json ?? .null,
      "break_even_utilization": .share(breakEvenUtilization),
      "additions": .array(additions.map(\.json)),
      "turnover": .share(provider.turnover),
      "elasticity": .share(provider.elasticity),
    ])
  }
}

extension GrowthPlanOutcome.Row {
  fileprivate var json: JSONValue {
    .object([
      "period": .string(period.name),
      "from": .string("\(period.days.lowerBound)"),
      "to": .string("\(period.days.upperBound)"),
      "base": .object(base.members),
      "plan": .object(plan.members),
      "difference": .object(difference.members),
      "capex": .string(capex.value.fixed(2)),
      "running_costs": .string(runningCosts.value.fixed(2)),
    ])
  }
}

extension Payback {
  fileprivate var json: JSONValue {
    .object([
      "probability": .share(probability),
      "date": .string(median?.description),
      "lo80": .string(early?.description),
      "hi80": .string(late?.description),
    ])
  }
}

extension PlannedAddition {
  fileprivate var json: JSONValue {
    .object([
      "date": .string("\(day)"),
      "gpu": .string(gpu),
      "units": .number(units),
      "usd_per_unit_day": .money(usdPerUnitDay),
      "price_source": .string(priceSource.rawValue),
      "utilization": .share(utilization),
      "seen_days": .count(seenDays),
      "ramp_up_days": .number(rampUp.days),
    ])
  }
}

extension ForecastRange {
  /// Parts of one.
  fileprivate var shares: [JSONMember] {
    numbers.map { JSONMember(key: $0.name, value: .share($0.value)) }
  }
}
