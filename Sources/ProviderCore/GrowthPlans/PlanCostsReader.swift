/// Reads what an event costs, or saves.
struct PlanCostsReader {
  /// `capex` or `sale`: what is paid on the event's day.
  let capexKey: String

  func costs(_ place: YAMLCursor) -> PlanCosts {
    let fields = place.fields([capexKey, "opex", "power"])
    let opex = fields["opex"]?.planMoney().map { Self.daily($0.value) } ?? .zero
    let power = fields["power"].map { self.power($0) } ?? .zero
    return PlanCosts(
      capex: fields[capexKey]?.planMoney() ?? .zero, runningPerDay: Amount(opex + power))
  }

  /// A day's part of what is paid a month.
  private static func daily(_ month: Decimal) -> Decimal {
    month.divided(by: PriceMonth.days, scale: 12, .halfEven)
  }

  /// `{kw: 6.5, usd_per_kwh: 0.09}`, drawn day and night, or `{usd: 420}` a month. A day.
  private func power(_ place: YAMLCursor) -> Decimal {
    let fields = place.fields(["kw", "usd_per_kwh", "usd"])
    switch (fields["kw"], fields["usd_per_kwh"], fields["usd"]) {
    case (let kilowatts?, let price?, nil):
      let kilowatts = kilowatts.planMoney()?.value ?? .zero
      return kilowatts * 24 * (price.planMoney()?.value ?? .zero)
    case (nil, nil, let month?): return month.planMoney().map { Self.daily($0.value) } ?? .zero
    default:
      place.note("expected either \"kw\" and \"usd_per_kwh\", or \"usd\" a month")
      return .zero
    }
  }
}
