import Testing

@testable import ProviderCore

/// What is forecast where there is nothing to learn from. After `n` days alike, the chance that something has changed on
/// day `t` is 1 − (1 − 1/(n + 2))ᵗ; then it is anything from nothing to twice as much. By hand.
struct FlatHistoryTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let values: [Double]
    let step: Int
    let range: ForecastRange

    var testDescription: String { name }
  }

  @Test(arguments: [
    // 1/12 has changed; of that 2 × 2.5 % are 60 %.
    Example(
      name: "the first day after ten", values: Array(repeating: 50, count: 10), step: 1,
      range: ForecastRange(mean: 50, lo80: 50, hi80: 50, lo95: 30, hi95: 70)),
    // 0.2297453704 has.
    Example(
      name: "the third day after ten", values: Array(repeating: 50, count: 10), step: 3,
      range: ForecastRange(
        mean: 50, lo80: 43.5264483627, hi80: 56.4735516373, lo95: 10.8816120907, hi95: 89.1183879093)),
    Example(
      name: "one day", values: [100], step: 1,
      range: ForecastRange(mean: 100, lo80: 60, hi80: 140, lo95: 15, hi95: 185)),
    // At least as far as they were from each other.
    Example(
      name: "two days", values: [40, 60], step: 1,
      range: ForecastRange(mean: 50, lo80: 30, hi80: 70, lo95: 10, hi95: 90)),
    Example(name: "zeros", values: Array(repeating: 0, count: 30), step: 9, range: ForecastRange(certain: 0)),
    Example(name: "nothing", values: [], step: 5, range: ForecastRange(certain: 0)),
    Example(
      name: "a loss every day", values: [-100], step: 1,
      range: ForecastRange(mean: -100, lo80: -140, hi80: -60, lo95: -185, hi95: -15)),
  ])
  func `is forecast by the rule of succession`(example: Example) {
    let forecast = TimeSeries(example.values).forecast(horizon: 9)
    #expect(forecast.steps.count == 9)
    #expect(forecast.method.members.isEmpty)
    let range = forecast.steps[example.step - 1]
    for (value, expected) in [
      (range.mean, example.range.mean), (range.lo80, example.range.lo80), (range.hi80, example.range.hi80),
      (range.lo95, example.range.lo95), (range.hi95, example.range.hi95),
    ] { #expect(abs(value - expected) < 1e-8) }
  }
}
