package import ProviderCore

extension RevenueForecast {
  /// The contract's `akash-provider-tool/forecast/v1`; `plan` is what a growth plan answers, if there is one.
  package func json(by grouping: Grouping, plan: JSONValue?) -> JSONValue {
    .object([
      "schema": .string("akash-provider-tool/forecast/v1"),
      "currency": .string(history.currency.rawValue),
      "basis": .string(history.isNet ? "net" : "gross"),
      "by": .string(grouping.rawValue),
      "origin": .string("\(history.days.upperBound)"),
      "from": .string("\(days.lowerBound)"),
      "to": .string("\(days.upperBound)"),
      "history": historyJSON(by: grouping),
      "rows": .array(rows(by: grouping).map(\.json)),
      "total": total.json,
      "run_rate": .object(runRate.members),
      "model": .object([
        "kind": .string(method.kind.rawValue),
        "members": .array(
          method.members.map { .object(["name": .string($0.name), "weight": .share($0.weight)]) }),
        "backtest": backtest.map { .object($0.members) } ?? .null,
      ]),
      "assumptions": prices.json,
      "warnings": .array(warnings.map { .string($0) }),
      "plan": plan ?? .null,
    ])
  }

  private func historyJSON(by grouping: Grouping) -> JSONValue {
    .object([
      "from": .string("\(history.days.lowerBound)"),
      "to": .string("\(history.days.upperBound)"),
      "missing_days": .number(history.days.count { history.amount(of: $0) == nil }),
      "rows": .array(actuals(by: grouping).map(\.json)),
    ])
  }
}

extension ForecastRow {
  /// A period with what is expected of it.
  package var json: JSONValue { .object(period.members + range.members) }
}

extension ForecastRange {
  /// The expected amount and its bounds.
  package var members: [JSONMember] {
    numbers.map { JSONMember(key: $0.name, value: .money($0.value)) }
  }
}

extension ActualRow {
  fileprivate var json: JSONValue {
    .object(
      period.members + [
        JSONMember(key: "amount", value: .string(amount?.fixed(2))),
        JSONMember(key: "missing_days", value: .number(missingDays)),
      ])
  }
}

extension Period {
  fileprivate var members: [JSONMember] {
    [
      JSONMember(key: "period", value: .string(name)),
      JSONMember(key: "from", value: .string("\(days.lowerBound)")),
      JSONMember(key: "to", value: .string("\(days.upperBound)")),
    ]
  }
}

extension PriceAssumption {
  fileprivate var json: JSONValue {
    .object([
      "price_change": .share(change),
      "elasticity": .share(elasticity),
      "turnover": .share(turnover),
      "price_source": .string(source),
      "implied_utilization": .share(impliedUtilization),
    ])
  }
}
