/// What is known of a provider on the day before a plan begins.
package struct PlanBase: Hashable, Sendable {
  /// Cards by model, each model once.
  package let models: [Model]
  /// The part of the running leases that ends in a day and is replaced at the price then in force.
  package let turnover: Double
  /// By what part leases become fewer for each part that a price rises.
  package let elasticity: Double
  /// How the prices in force stand to the configured targets, for what no model here tells: 0.9 where they are a tenth
  /// lower, by the provider's own bids or by a price change that is taken for granted.
  package let priceFactor: Double

  package init(models: [Model], turnover: Double, elasticity: Double = 0, priceFactor: Double = 1) {
    self.models = models
    self.turnover = turnover
    self.elasticity = elasticity
    self.priceFactor = priceFactor.isFinite ? max(0, priceFactor) : 1
  }

  package struct Model: Hashable, Sendable {
    /// As leases and capacity name it: in small letters, without memory and interface.
    package let name: String
    package let units: Int
    /// What a new lease of a card brings a day at the price in force, its share of CPU, memory and storage included;
    /// nil where not known.
    package let usdPerDay: Double?
    /// What of it is the card's own price; nil where it is not known apart.
    package let cardPerDay: Double?
    package let utilization: SeenUtilization?

    package init(
      name: String, units: Int, usdPerDay: Double?, cardPerDay: Double? = nil, utilization: SeenUtilization?
    ) {
      self.name = GPUCard.model(ofKey: name)
      self.units = units
      self.usdPerDay = usdPerDay
      self.cardPerDay = cardPerDay
      self.utilization = utilization
    }

    /// What its leases bring a day at today's prices: units × utilisation × price.
    var usdAsSeen: Double? {
      guard units > 0 else { return 0 }
      guard let usdPerDay, let utilization else { return nil }
      return Double(units) * utilization.share * usdPerDay
    }
  }

  /// How much of a model was leased.
  package struct SeenUtilization: Hashable, Sendable {
    /// 0 to 1.
    package let share: Double
    /// Over how many days.
    package let days: Int

    package init(share: Double, days: Int) {
      self.share = share.isFinite ? min(1, max(0, share)) : 0
      self.days = max(0, days)
    }
  }

  /// The model that a name means, with memory and interface or without: `H100.80Gi.sxm`.
  package func model(_ name: String) -> Model? {
    let model = GPUCard.model(ofKey: name)
    return models.first { $0.name == model }
  }

  /// The part of the revenue that each model brings, by its place in `models`; nil where nobody can tell.
  ///
  /// A model's part is its units × utilisation × price over those of all models, or over the expected revenue of a
  /// day where that is more: then the rest comes from leases without cards. The only model of a provider of which no
  /// more is known brings all of it.
  func revenueShares(usdPerDay revenue: Double) -> [Double]? {
    let known = models.map(\.usdAsSeen)
    if known.contains(nil) {
      let present = models.indices.filter { models[$0].units > 0 }
      return present.count == 1 ? models.indices.map { $0 == present[0] ? 1 : 0 } : nil
    }
    let usd = known.map { $0 ?? 0 }
    let total = max(usd.reduce(0, +), revenue)
    return total > 0 ? usd.map { $0 / total } : models.map { _ in 0 }
  }
}
