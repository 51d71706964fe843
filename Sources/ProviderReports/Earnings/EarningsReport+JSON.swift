package import ProviderCore

extension EarningsReport {
  /// The contract's `akash-provider-tool/earnings/v1`.
  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/earnings/v1"),
      "provider": .string(provider.text),
      "from": .string(days.lowerBound.description),
      "to": .string(days.upperBound.description),
      "by": .string(grouping.rawValue),
      "source": .string(source),
      "rows": .array(rows.map(\.json)),
      "total": total.json,
    ])
  }
}

extension EarningsRow {
  /// Amounts are strings in plain notation, and null where all days are missing.
  package var json: JSONValue { .object(jsonMembers) }

  var jsonMembers: [JSONMember] {
    let facts: KeyValuePairs<String, JSONValue> = [
      "period": .string(period.name),
      "from": .string(period.days.lowerBound.description),
      "to": .string(period.days.upperBound.description),
      "days": .number(period.days.count),
      "missing_days": .array(missingDays.map { .string($0.description) }),
      "unpriced_days": unpricedDays.map { days in .array(days.map { .string($0.description) }) } ?? .null,
    ]
    return facts.map { JSONMember(key: $0.key, value: $0.value) }
      + amounts.map { JSONMember(key: $0.column.rawValue, value: .string($0.text)) }
  }

  /// What was earned, what the network kept, and the rest, exactly; nil texts where it is not known.
  var amounts: [(column: EarningsColumn, text: String?)] {
    let net = net
    return [
      (.uakt, gross?.uakt.value.plain), (.uact, gross?.uact.value.plain), (.usd, gross?.usd.value.plain),
      (.takeUAKT, take?.uakt.value.plain), (.takeUACT, take?.uact.value.plain),
      (.takeUSD, take?.usd.value.plain),
      (.netUAKT, net?.uakt.value.plain), (.netUACT, net?.uact.value.plain), (.netUSD, net?.usd.value.plain),
    ]
  }
}
