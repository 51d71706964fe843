/// What a forecast takes for granted about bid prices.
package struct PriceAssumption: Hashable, Sendable {
  /// A change that a person asks about, as a part: 0.1 for 10 % dearer.
  package var change: Double
  /// By what part leases become fewer for each part that the price rises.
  package var elasticity: Double
  /// The part of the running leases that is replaced, at the then current price, in a day.
  package var turnover: Double
  /// Where the current prices come from: `the configuration`, `own bids on the chain`, `the lease book`; nil where none
  /// are known and none matter.
  package var source: String?
  /// What the history comes to as a part of what the capacity brings at the prices then in force; nil where the
  /// capacity or the prices are not known.
  package var impliedUtilization: Double?

  package init(
    change: Double = 0, elasticity: Double = 0, turnover: Double = 0, source: String? = nil,
    impliedUtilization: Double? = nil
  ) {
    self.change = change
    self.elasticity = elasticity
    self.turnover = turnover
    self.source = source
    self.impliedUtilization = impliedUtilization
  }
}
