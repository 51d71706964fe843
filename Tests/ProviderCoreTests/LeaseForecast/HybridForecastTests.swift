import Testing

@testable import ProviderCore

struct HybridForecastTests {
  /// Five ways over two days.
  private static let leases = LeaseForecast(
    paths: ForecastPaths(horizon: 2, values: [0, 0, 10, 12, 20, 40, 30, 44, 90, 44]))

  private static func history(_ count: Int = 40) -> EnsembleForecast {
    let values = (0..<count).map { 50 + Double($0 * 7 % 13) }
    return TimeSeries(values).forecast(horizon: 2)
  }

  /// By hand: the median of the first day is 20, its mean 30; numpy.quantile gives 4, 66, 1 and 84.
  @Test func `medians, means and bounds of the leases' ways`() {
    #expect(Self.leases.means == [30, 28])
    let step = Self.leases.medians[0]
    #expect(step.mean == 20)
    for (bound, expected) in [(step.lo80, 4.0), (step.hi80, 66), (step.lo95, 1), (step.hi95, 84)] {
      #expect(abs(bound - expected) < 1e-9)
    }
  }

  @Test func `means are halved, bounds are three and seven parts`() {
    let history = Self.history()
    let hybrid = HybridForecast(history, Self.leases, seed: 1)
    #expect(hybrid.steps == HybridForecast.steps(history, Self.leases))
    let (step, past, own) = (hybrid.steps[0], history.steps[0], Self.leases.medians[0])
    #expect(step.mean == 0.5 * past.mean + 0.5 * own.mean)
    #expect(step.hi95 == max(step.mean, 0.3 * past.hi95 + 0.7 * own.hi95))
    #expect(step.lo80 == min(step.mean, 0.3 * past.lo80 + 0.7 * own.lo80))
    #expect(step.lo95 <= step.lo80 && step.lo80 <= step.mean && step.mean <= step.hi80)
  }

  @Test func `ways keep their order, and their quantiles are those of both in parts`() {
    let history = Self.history()
    let hybrid = HybridForecast(history, Self.leases, seed: 3)
    let past = history.paths(count: 5, seed: 3)
    for day in 0..<2 {
      let drawn = (0..<5).map { past[$0, day] }.sorted()
      let own = (0..<5).map { Self.leases.paths[$0, day] }
      // Both last ways bring 44 on the second day; the last brings more altogether.
      for (rank, path) in [0, 1, 2, 3, 4].enumerated() {
        #expect(abs(hybrid.paths[path, day] - (0.3 * drawn[rank] + 0.7 * own[path])) < 1e-9)
      }
    }
  }

  @Test func `days that are added up are expected to bring the leases' mean`() {
    let days = HybridForecast(Self.history(), Self.leases, seed: 1).dailyMeans
    #expect(days.map(\.mean) == [30, 28])
    for day in days { #expect([day.lo95, day.lo80, day.mean, day.hi80, day.hi95].isSorted) }
  }

  @Test func `forecasts of different lengths are cut to the shorter`() {
    let short = HybridForecast(TimeSeries([1, 2, 3]).forecast(horizon: 1), Self.leases, seed: 1)
    #expect(short.steps.count == 1 && short.paths.horizon == 1)
    let long = HybridForecast(TimeSeries([1, 2, 3]).forecast(horizon: 5), Self.leases, seed: 1)
    #expect(long.steps.count == 2 && long.paths.horizon == 2)
  }
}

extension [Double] {
  fileprivate var isSorted: Bool { self == sorted() }
}
