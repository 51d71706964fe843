/// A lease as a forecast sees it. Days count from the first value of the history, with parts of days.
package struct BookedLease: Hashable, Sendable {
  package let start: Double
  /// Nil while it runs. An end after the last value is known beforehand, as where the money runs out.
  package let end: Double?
  /// At the price of AKT on the last day, where it is paid in AKT.
  package let usdPerDay: Double
  /// Nil for a lease without cards.
  package let gpuModel: String?
  package let gpuUnits: Int
  package let isPaidInAKT: Bool

  package init(
    start: Double, end: Double?, usdPerDay: Double, gpuModel: String?, gpuUnits: Int, isPaidInAKT: Bool
  ) {
    self.start = start
    self.end = end
    self.usdPerDay = usdPerDay
    self.gpuModel = gpuUnits > 0 ? gpuModel ?? "" : nil
    self.gpuUnits = min(max(0, gpuUnits), Self.mostUnits)
    self.isPaidInAKT = isPaidInAKT
  }

  /// More cards than there are, and few enough to be added up.
  static let mostUnits = 1_000_000_000

  /// Whether it runs when the forecast begins, on a day.
  func isRunning(on day: Double) -> Bool { end.map { $0 > day } ?? true }
}

/// The cards of a model that a provider has, and what they are offered for.
package struct GPUStock: Hashable, Sendable {
  package let model: String
  /// Free or leased; nil where nobody knows it: then as many as were ever leased at once.
  package let units: Int?
  /// The current bid price of a card; nil where nobody knows it: then what was last paid.
  package let usdPerGPUDay: Double?

  package init(model: String, units: Int?, usdPerGPUDay: Double?) {
    self.model = model
    self.units = units.map { min(max(0, $0), BookedLease.mostUnits) }
    self.usdPerGPUDay = usdPerGPUDay
  }
}
