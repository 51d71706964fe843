/// What a provider's cards bring when all of them are leased, at the prices of a day.
package struct CapacityPrices: Hashable, Sendable {
  /// Models with cards and a price, by name.
  package let models: [Model]
  /// Models with cards whose price nobody knows.
  package let unpriced: [String]
  private let former: FormerPrices

  package struct Model: Hashable, Sendable {
    package let name: String
    package let units: Int
    /// A card and day at current prices, with what tenants take beside it.
    package let usdPerDay: Amount<USD>
    /// What of it is the card's own target.
    package let cardPerDay: Amount<USD>
  }

  /// `capacity` is what there is now, by model: nobody keeps what there was.
  package init(capacity: [String: Int], list: ListPrices, former: FormerPrices = .none) {
    var models: [Model] = []
    var unpriced: [String] = []
    for (name, units) in capacity.sorted(by: { $0.key < $1.key }) where units > 0 {
      guard let row = list.row(of: name), !row.usdPerDay.value.isZero else {
        unpriced.append(name)
        continue
      }
      models.append(
        Model(name: name, units: units, usdPerDay: row.usdPerDay, cardPerDay: row.cardPerDay))
    }
    self.models = models
    self.unpriced = unpriced
    self.former = former
  }

  /// What all cards would have brought on a day, the former prices of cards in place of the current ones; nil where a
  /// model has no price, or there are no cards.
  package func usd(on day: Day) -> Amount<USD>? {
    guard unpriced.isEmpty, !models.isEmpty else { return nil }
    return models.reduce(.zero) { $0 + Amount(price($1, on: day) * Decimal($1.units)) }
  }

  /// CPU, memory and storage cost then what they cost now: only former prices of cards are known.
  private func price(_ model: Model, on day: Day) -> Decimal {
    guard let former = former.price(of: model.name, on: day) else { return model.usdPerDay.value }
    let card = former.value.divided(by: PriceMonth.days, scale: 6, .halfEven)
    return max(.zero, model.usdPerDay.value - model.cardPerDay.value + card)
  }

  /// How the prices of days stand to the current ones, each model as heavy as what its cards bring: 0.8 where they were
  /// a fifth lower. A level holds from its day, which counts from `origin`, until the next; the first holds from
  /// `first`. Empty where nothing is known.
  package func levels(from first: Day, origin: Day) -> [(day: Int, level: Double)] {
    guard unpriced.isEmpty else { return [] }
    let now = models.reduce(Decimal.zero) { $0 + $1.usdPerDay.value * Decimal($1.units) }
    guard now > 0 else { return [] }
    let days = [first] + former.changes.filter { $0 > first && $0 <= origin }
    return days.compactMap { day in
      usd(on: day).map { usd in
        let level = usd.value.divided(by: now, scale: 9, .halfEven)
        return (day: origin.distance(to: day), level: level.estimate)
      }
    }
  }
}

/// What part of its capacity a provider's revenue implies to have been leased.
package struct ImpliedUtilization: Hashable, Sendable {
  /// The revenue over what all cards would have brought at the prices then in force; more than 1 where they cannot have
  /// brought as much.
  package let share: Double
  /// Days whose revenue is known.
  package let days: Int

  /// Of the last so many days of a history, which does not tell cards from the rest: leases without cards count as if
  /// cards had brought it. Nil where the capacity or a price is not known, no day is, and for a
  /// history in AKT, which does not say what it was worth.
  package init?(_ history: RevenueHistory, _ prices: CapacityPrices, last: Int = .max) {
    guard history.currency != .akt else { return nil }
    let first = max(0, history.amounts.count - max(0, last))
    var earned = Decimal.zero
    var full = Decimal.zero
    var days = 0
    for (index, amount) in history.amounts.enumerated().dropFirst(first) {
      guard let amount, let all = prices.usd(on: history.days.lowerBound.advanced(by: index)) else {
        continue
      }
      earned += amount
      full += all.value
      days += 1
    }
    guard full > 0 else { return nil }
    share = earned.divided(by: full, scale: 9, .halfEven).estimate
    self.days = days
  }

  /// Nil where there is nothing to warn of.
  package var warning: String? {
    guard share > 1 else { return nil }
    let percent = Decimal(jsonNumber: "\(share * 100)")?.rounded(scale: 0, .halfEven).plain ?? "over 100"
    return
      "the revenue is \(percent)% of what the whole capacity brings at these prices: there are more cards than "
      + "forecast.capacity says, or they were dearer than forecast.former_prices says"
  }
}
