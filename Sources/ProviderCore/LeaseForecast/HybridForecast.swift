/// The forecast from the history and the one from the leases behind it, together. The leases know better how sure one can
/// be, and what lasts; the history knows what no lease tells.
package struct HybridForecast: Hashable, Sendable {
  /// One a day: half the history's mean, half the leases' median; bounds to 7 parts the leases', to 3 the history's.
  package let steps: [ForecastRange]
  /// The leases' ways, each moved by day towards what the history says at the same place between the bounds: their
  /// quantiles by day are the hybrid's, and good and bad days follow each other as leases make them.
  ///
  /// To average quantiles instead of chances keeps bounds as narrow as their sources' (Lichtendahl, Grushka-Cockayne and
  /// Winkler 2013, Management Science 59); to leave the order of the ways alone keeps what depends on what (ensemble
  /// copula coupling: Schefzik, Thorarinsdottir and Gneiting 2013, Statistical Science 28).
  package let paths: ForecastPaths
  /// What the leases let expect on each day on average.
  package let leaseMeans: [Double]

  private static let historyPart = 0.5
  private static let historyPartOfBounds = 0.3

  package init(_ ensemble: EnsembleForecast, _ leases: LeaseForecast, seed: UInt64) {
    let days = min(ensemble.steps.count, leases.paths.horizon)
    steps = Self.steps(ensemble, leases)
    leaseMeans = Array(leases.means.prefix(days))
    let histories = ensemble.paths(count: leases.paths.count, seed: seed)
    paths = Self.moved(leases.paths, towards: histories, days: days)
  }

  /// What is expected of each day where days are added up: the leases' mean within the hybrid's bounds. Half of a
  /// history's mean and half of a median add up to neither.
  package var dailyMeans: [ForecastRange] {
    zip(steps, leaseMeans).map { step, mean in
      ForecastRange(
        mean: mean, lo80: min(mean, step.lo80), hi80: max(mean, step.hi80), lo95: min(mean, step.lo95),
        hi95: max(mean, step.hi95))
    }
  }

  /// What is expected of each day, for those who need no sums.
  package static func steps(_ ensemble: EnsembleForecast, _ leases: LeaseForecast) -> [ForecastRange] {
    zip(ensemble.steps, leases.medians).map { step($0, $1) }
  }

  private static func step(_ history: ForecastRange, _ leases: ForecastRange) -> ForecastRange {
    let mean = historyPart * history.mean + (1 - historyPart) * leases.mean
    func bound(_ bound: KeyPath<ForecastRange, Double>) -> Double {
      historyPartOfBounds * history[keyPath: bound] + (1 - historyPartOfBounds) * leases[keyPath: bound]
    }
    return ForecastRange(
      mean: mean, lo80: min(mean, bound(\.lo80)), hi80: max(mean, bound(\.hi80)),
      lo95: min(mean, bound(\.lo95)), hi95: max(mean, bound(\.hi95)))
  }

  private static func moved(
    _ leases: ForecastPaths, towards histories: ForecastPaths, days: Int
  ) -> ForecastPaths {
    let all = 0..<min(leases.count, histories.count)
    var moved = ForecastPaths(horizon: days, values: Array(repeating: 0, count: days * all.count))
    // Equal values, as on a day on which most ways have an outage, are ordered by what their ways come to.
    let totals = leases.totals(0..<leases.horizon)
    for day in 0..<days {
      let ranked = all.map { (value: leases[$0, day], total: totals[$0], path: $0) }
        .sorted { ($0.value, $0.total, $0.path) < ($1.value, $1.total, $1.path) }
      let history = all.map { histories[$0, day] }.sorted()
      for (rank, way) in ranked.enumerated() {
        moved[way.path, day] =
          historyPartOfBounds * history[rank] + (1 - historyPartOfBounds) * way.value
      }
    }
    return moved
  }
}
