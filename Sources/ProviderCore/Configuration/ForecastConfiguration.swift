/// What a `forecast` section says.
package struct ForecastConfiguration: Hashable, Sendable {
  /// Cards by model; nil where the section has no `capacity`. A table is taken whole, never merged, as the next.
  package var capacity: [String: Int]?
  package var formerPrices: FormerPrices?
  /// After which time a lease is replaced by another, on average.
  package var turnover: TimeSpan?
  /// By what part leases become fewer for each part that the price rises.
  package var elasticity: Decimal?

  /// No figure of the network is known to the tool; a month is the order of what leases of cards last.
  package static let standardTurnover = TimeSpan(seconds: 30 * 86_400)
  /// Leases come whatever they cost.
  package static let standardElasticity = Decimal.zero

  /// Beyond it a price change of a tenth moves demand threefold: nobody means that.
  static let highestElasticity = 10

  package init() {}

  /// These values, and another section's where this one says nothing.
  package func over(_ other: ForecastConfiguration) -> ForecastConfiguration {
    var merged = self
    merged.capacity = capacity ?? other.capacity
    merged.formerPrices = formerPrices ?? other.formerPrices
    merged.turnover = turnover ?? other.turnover
    merged.elasticity = elasticity ?? other.elasticity
    return merged
  }
}
