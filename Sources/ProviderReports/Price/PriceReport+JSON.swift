package import ProviderCore

extension PriceReport {
  /// The contract's `akash-provider-tool/price/v1`.
  package var json: JSONValue {
    let isNeeded = groups.contains { $0.order.denom == Denomination.uakt.rawValue }
    return .object([
      "schema": .string("akash-provider-tool/price/v1"),
      "akt_usd": .string(isNeeded ? aktPrice?.price.usd.plain : nil),
      "akt_usd_source": .string(isNeeded ? aktPrice?.record?.source.rawValue : nil),
      "blocks_per_month": .string(blocksPerMonth.plain),
      "groups": .array(groups.map(\.json)),
    ])
  }
}

extension PricedGroup {
  fileprivate var json: JSONValue {
    .object([
      "name": .string(name),
      "denom": .string(order.denom),
      "bid": .string(quote.bid?.description),
      "accepted": .boolean(quote.isAccepted),
      "refusal": .string(quote.refusal?.sentence),
      "refusal_code": .string(quote.refusal?.kind.rawValue),
      "ceiling": .string(order.ceiling?.amount.plain),
      "margin": .string(margin?.plain),
      "usd_per_month": .string(quote.usdPerMonth.value.plain),
      "totals": totals.json,
      "order": order.json,
      "lines": .array(lines.map(\.json)),
      "notes": .array(notes.map { .string($0) }),
    ])
  }
}

extension PriceTotals {
  fileprivate var json: JSONValue {
    .object([
      "usd_per_month": .string(usdPerMonth.value.plain),
      "usd_per_hour": .string(usdPerHour.value.plain),
      "akt_per_month": .string(aktPerMonth?.value.plain),
      "uakt_per_block": .string(microAKTPerBlock?.value.plain),
      "uact_per_block": .string(microACTPerBlock.value.plain),
    ])
  }
}

extension CostLine {
  fileprivate var json: JSONValue {
    .object([
      "resource": .string(name),
      "card": .string(card),
      "quantity": .string(quantity.plain),
      "unit": .string(unit),
      "usd_per_unit_month": .string(price.value.plain),
      "usd_per_month": .string(cost.value.plain),
      "matched": .string(match?.key),
      "wanted": .string(match?.wanted),
    ])
  }
}

extension Order {
  /// The order as the provider daemon writes it to a bid script.
  package var json: JSONValue {
    let units = JSONValue.array(resources.map(\.json))
    guard let ceiling else { return units }
    return .object([
      "resources": units,
      "price": .object([
        "denom": .string(ceiling.denom),
        "amount": .string(ceiling.amount.fixed(Order.maximumPrecision)),
      ]),
      "price_precision": .number(precision),
    ])
  }
}

extension ResourceUnit {
  fileprivate var json: JSONValue {
    .object([
      "memory": .number(memory),
      "cpu": .number(cpu),
      "gpu": .object([
        "units": .number(gpu.units),
        "attributes": gpu.cards.isEmpty
          ? .object([:])
          : .object([
            "vendor": .object(gpu.cards.map { JSONMember(key: $0.vendor.name, value: $0.json) })
          ]),
      ]),
      "storage": .array(
        storage.map {
          .object(["class": .string($0.storageClass.name), "size": .number($0.size)])
        }),
      "count": .number(count),
      "endpoint_quantity": .number(endpoints),
      "ip_lease_quantity": .number(ipLeases),
    ])
  }
}

extension GPUCard {
  /// What the order leaves out stays out.
  fileprivate var json: JSONValue {
    let parts = [("model", model), ("ram", ram), ("interface", interface)]
    return .object(
      parts.compactMap { key, value in value.map { JSONMember(key: key, value: .string($0)) } })
  }
}
