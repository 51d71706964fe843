/// What the leases of a provider let expect.
package struct LeaseForecast: Hashable, Sendable {
  /// Ways in which it may go, 400 unless there are too many leases for so many.
  package let paths: ForecastPaths
  /// One a day: the middle of the paths, which is the better guess for a single day, and their bounds.
  package let medians: [ForecastRange]
  /// One a day: the mean of the paths. Means add up, so this is the guess for a period.
  package let means: [Double]

  package init(paths: ForecastPaths) {
    self.paths = paths
    let count = max(1, paths.count)
    var column = [Double](repeating: 0, count: paths.count)
    var medians: [ForecastRange] = []
    var means: [Double] = []
    for day in 0..<paths.horizon {
      for path in 0..<paths.count { column[path] = paths[path, day] }
      means.append(column.reduce(0, +) / Double(count))
      column.sort()
      medians.append(
        ForecastRange(
          mean: column.quantile(0.5), lo80: column.quantile(0.1), hi80: column.quantile(0.9),
          lo95: column.quantile(0.025), hi95: column.quantile(0.975)))
    }
    self.medians = medians
    self.means = means
  }
}

extension LeaseHistory {
  /// How many ways of the future are played.
  package static let usualPaths = 400

  /// The forecast of the next days from the leases alone (docs/forecasting.md): each running lease goes on at its own
  /// price for as long as leases of its age do; new ones come as they came lately, where there is room, at the current
  /// bid price.
  package func forecast(
    days: Int, outlook: LeaseOutlook = .unchanged, paths count: Int = usualPaths, seed: UInt64
  ) -> LeaseForecast {
    var simulation = LeaseSimulation(self, days: max(0, days), outlook)
    return LeaseForecast(paths: simulation.paths(count: max(1, count), seed: seed))
  }
}
