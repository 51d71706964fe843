/// What is taken for granted of something that a plan adds.
package struct PlannedAddition: Hashable, Sendable {
  package let day: Day
  /// Nil for a machine without cards.
  package let gpu: String?
  /// The same for all kinds of it.
  var model: String? { gpu.map { GPUCard.model(ofKey: $0) } }
  package let units: Int
  /// What a card, or the machine, brings a day while it is leased.
  package internal(set) var usdPerUnitDay: Double
  package let priceSource: PriceSource
  /// 0 to 1.
  package let utilization: Double
  /// Over how many days it was seen; nil where the person expects it.
  package let seenDays: Int?
  package let rampUp: RampUp

  package enum PriceSource: String, Sendable {
    case plan
    /// The current targets, through the pricing engine.
    case targets
    /// The list price of the cards that are there.
    case listPrice = "list-price"
  }

  /// How sure the utilisation is, as the concentration of a Beta distribution. A person's word counts 20, so that 60 %
  /// means 46 to 74 % in 80 of 100 cases. What was seen over d days counts 20 · d ÷ (d + 30): never more, because new
  /// cards need new tenants; half as much after a month, about as long as a lease lasts.
  var concentration: Double {
    guard let seenDays else { return 20 }
    return 20 * max(1, Double(seenDays)) / (Double(max(1, seenDays)) + 30)
  }
}
