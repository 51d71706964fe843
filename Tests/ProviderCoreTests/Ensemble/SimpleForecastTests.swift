import Testing

@testable import ProviderCore

/// Forecasts of ten values from the last of them, by hand.
struct SimpleForecastTests {
  private static func task(
    _ values: [Double] = (1...10).map { Double($0) }, season: Int = 3, horizon: Int = 4, origin: Int? = nil
  ) -> MemberTask {
    let last = origin ?? values.count - 1
    return MemberTask(
      values: values, fitted: values.count, seasonLength: season, horizon: horizon, origins: last..<last + 1)
  }

  @Test(arguments: [
    (1, [8.0, 9, 10, 8]), (2, [6.5, 7.5, 8.5, 6.5]), (4, [5, 6, 5.5, 5]),
  ])
  func `a season's mean is that of its last cycles`(cycles: Int, expected: [Double]) {
    #expect(SimpleForecasts.seasonalMeans(Self.task(), cycles: cycles).values == expected)
  }

  @Test func `a season that has not been yet has the mean of all`() {
    #expect(
      SimpleForecasts.seasonalMeans(Self.task(horizon: 3, origin: 1), cycles: 2).values == [1.5, 1, 2])
  }

  @Test func `the last value goes on`() {
    #expect(SimpleForecasts.naive(Self.task()).values == [10, 10, 10, 10])
  }

  /// A third of ten values; of a hundred, 28.
  @Test func `the recent mean is of a third, and of four weeks at most`() {
    #expect(SimpleForecasts.recentMeans(Self.task(horizon: 1)).values == [9])
    let many = (1...100).map { Double($0) }
    #expect(SimpleForecasts.recentMeans(Self.task(many, horizon: 1)).values == [86.5])
  }
}

struct ThetaTests {
  private static func forecasts(_ values: [Double], season: Int? = nil, multiplicative: Bool = false)
    -> [Double]
  {
    let task = MemberTask(
      values: values, fitted: values.count, seasonLength: season ?? 1, horizon: 6,
      origins: values.count - 1..<values.count)
    return Theta.forecasts(task, isSeasonal: season != nil, isMultiplicative: multiplicative).values
  }

  /// A line of slope 2: half of it a step, from a level that lags behind by less than the slope.
  @Test func `half of a line's slope goes on`() {
    let forecasts = Self.forecasts((0..<60).map { 10 + 2 * Double($0) })
    for (one, next) in zip(forecasts, forecasts.dropFirst()) { #expect(abs(next - one - 1) < 1e-9) }
    #expect(128 - 0.5...128 ~= forecasts[0] - 1)
  }

  @Test func `what never changes does not change`() {
    #expect(Self.forecasts(Array(repeating: 50, count: 20)).allSatisfy { abs($0 - 50) < 1e-9 })
  }

  @Test(arguments: [false, true])
  func `a season that repeats exactly goes on`(multiplicative: Bool) {
    let cycle: [Double] = [80, 120, 100]
    let forecasts = Self.forecasts(
      (0..<30).map { cycle[$0 % 3] }, season: 3, multiplicative: multiplicative)
    for (step, value) in forecasts.enumerated() { #expect(abs(value - cycle[step % 3]) < 1e-9) }
  }
}
