package import ProviderCore

extension BacktestReport {
  /// As an answer of its own; `history` is what the method was tried on.
  package func json(of history: RevenueHistory) -> JSONValue {
    let head: KeyValuePairs<String, JSONValue> = [
      "schema": .string("akash-provider-tool/forecast-backtest/v1"),
      "currency": .string(history.currency.rawValue),
      "basis": .string(history.isNet ? "net" : "gross"),
    ]
    return .object(head.map { JSONMember(key: $0.key, value: $0.value) } + members)
  }

  /// Errors in the currency of the forecast, coverages and errors of totals as parts of one.
  var members: [JSONMember] {
    let members: KeyValuePairs<String, JSONValue> = [
      "forecasts": .number(origins.count),
      "first_origin": .string(origins.min()?.description),
      "last_origin": .string(origins.max()?.description),
      "rows": .array(rows.map(\.json)),
      "total_days": .number(totalDays),
      "total_error": .share(totalError),
      "naive_total_error": .share(naiveTotalError),
      "verdict": .string(verdict),
    ]
    return members.map { JSONMember(key: $0.key, value: $0.value) }
  }
}

extension BacktestReport.Row {
  fileprivate var json: JSONValue {
    .object([
      "from_day": .number(steps.lowerBound),
      "to_day": .number(steps.upperBound),
      "compared": .number(count),
      "error": .money(error),
      "naive_error": .money(naiveError),
      "seasonal_naive_error": .money(seasonalNaiveError),
      "coverage80": .share(coverage80),
      "coverage95": .share(coverage95),
    ])
  }
}
