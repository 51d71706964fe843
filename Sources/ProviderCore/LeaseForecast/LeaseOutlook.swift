/// What is different for new leases from what it was.
package struct LeaseOutlook: Hashable, Sendable {
  /// What they pay, as a part of today's bid prices.
  package let priceFactor: Double
  /// How often they are asked for, likewise: a higher price may find fewer tenants.
  package let demandFactor: Double

  package static let unchanged = LeaseOutlook()

  package init(priceFactor: Double = 1, demandFactor: Double = 1) {
    self.priceFactor = priceFactor.isFinite ? max(0, priceFactor) : 1
    self.demandFactor = demandFactor.isFinite ? max(0, demandFactor) : 1
  }
}
