import Testing

@testable import ProviderCore

struct SimulationSizeTests {
  /// Running leases, expected arrivals in a way, ways wanted; what is played. By hand: 8 million leases in all ways,
  /// 100,000 arrivals in one, 40 ways at least.
  @Test(
    arguments: [
      (100, 900.0, 400, 1, 400), (20_000, 0, 400, 1, 400), (20_000, 30_000, 400, 1, 160),
      (0, 100_000, 400, 1, 80), (0, 400_000, 400, 0.25, 80), (5_000_000, 0, 400, 1, 40),
      (0, 1e9, 30, 1e-4, 30),
      (0, 0, 1, 1, 1),
    ] as [(Int, Double, Int, Double, Int)])
  func `too many leases are played in fewer ways`(
    running: Int, arrivals: Double, count: Int, share: Double, paths: Int
  ) {
    let size = SimulationSize(running: running, arrivals: arrivals, paths: count)
    #expect(abs(size.arrivalShare - share) < 1e-12 && size.paths == paths)
  }

  /// 1 + e^(0.0008) and so on; by hand for two days: e^0.0008 + e^0.0016 = 2.00240160.
  @Test func `the demand of some days is expected to rise a little`() {
    #expect(abs(LeaseFuture.expectedDemand(days: 2, .unchanged) - 2.0024016) < 1e-7)
    #expect(LeaseFuture.expectedDemand(days: 0, .unchanged) == 0)
    #expect(LeaseFuture.expectedDemand(days: 10, LeaseOutlook(demandFactor: 1e300)) == 160)
    #expect(LeaseFuture.expectedDemand(days: 100_000, LeaseOutlook(demandFactor: 0)) == 0)
  }

  @Test func `demand never multiplies more than sixteen times, a lower price included`() {
    let habit = OutageHabit(rate: 0, meanDays: 1, days: [])
    var future = LeaseFuture(days: 50)
    var random = SeededRandom(seed: 4)
    future.draw(habit, aktVolatility: 0, LeaseOutlook(demandFactor: 1e30), &random)
    #expect(future.demand == Array(repeating: 16, count: 50))
  }

  /// Three thousand leases of an hour a day, and sixteen times as many to come.
  @Test(.timeLimit(.minutes(1)))
  func `more leases than can be played are no burden`() {
    let leases = (0..<30_000).map { number in
      let start = Double(number) / 3000
      return BookedLease(
        start: start, end: start + 0.04, usdPerDay: 2, gpuModel: nil, gpuUnits: 0, isPaidInAKT: false)
    }
    let history = LeaseHistory(values: .init(repeating: 240, count: 10), leases: leases, stock: [])
    let forecast = history.forecast(days: 3660, outlook: LeaseOutlook(demandFactor: 16), paths: 2, seed: 1)
    let isFinite = forecast.means.allSatisfy { $0.isFinite }
    #expect(forecast.paths.count == 2 && isFinite)
  }
}

struct EarlyOutageTests {
  /// Every other day was an outage, so that nearly half of the ways begin with one: of 200 leases it ends a half, give
  /// or take three standard deviations of 7.
  @Test func `an outage on the first day ends half of the running leases`() {
    let leases = (0..<200).map { _ in
      BookedLease(
        start: -100, end: nil, usdPerDay: 1, gpuModel: "a100", gpuUnits: 1, isPaidInAKT: false)
    }
    let history = LeaseHistory(
      values: (0..<399).map { $0.isMultiple(of: 2) ? 200 : 0 }, leases: leases,
      stock: [GPUStock(model: "a100", units: 200, usdPerGPUDay: 1)])
    let paths = history.forecast(days: 2, paths: 200, seed: 1).paths
    var (met, spared) = (0, 0)
    for path in 0..<paths.count where paths[path, 1] > 0 {
      if paths[path, 0] == 0 {
        met += 1
        #expect(79...121 ~= paths[path, 1])
      } else {
        spared += 1
        #expect(paths[path, 1] > 190)
      }
    }
    #expect(met > 20 && spared > 20)
  }
}
