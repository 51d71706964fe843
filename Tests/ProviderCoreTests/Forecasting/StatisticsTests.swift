import TestSupport
import Testing

@testable import ProviderCore

struct StatisticsTests {
  /// Hyndman and Fan's seventh definition, by hand.
  @Test(arguments: [
    ([1.0, 2, 3, 4], 0.1, 1.3), ([1, 2, 3, 4], 0.5, 2.5), ([1, 2, 3, 4], 1, 4), ([1, 2, 3, 4], 0, 1),
    ([5], 0.975, 5), ([], 0.5, 0),
  ])
  func `a quantile lies between two numbers`(numbers: [Double], part: Double, expected: Double) {
    #expect(abs(numbers.quantile(part) - expected) < 1e-12)
    var copy = numbers
    #expect(abs(copy.quantiles([part])[0] - expected) < 1e-12)
  }

  @Test func `quantiles need no sorting`() {
    var random = SeededGenerator(seed: 4)
    for count in 1...120 {
      // Many are equal.
      let numbers = (0..<count).map { _ in Double(Int.random(in: -20...20, using: &random)) }
      let parts = [0.1, 0.9, 0.025, 0.975, 0, 1, 0.5]
      var copy = numbers
      #expect(copy.quantiles(parts) == parts.map { numbers.sorted().quantile($0) })
      #expect(copy.sorted() == numbers.sorted())
    }
  }

  @Test func `draws have their mean within their bounds`() {
    let range = ForecastRange(of: [4, 1, 3, 2])
    #expect(range.mean == 2.5)
    #expect(abs(range.lo80 - 1.3) < 1e-12 && abs(range.hi80 - 3.7) < 1e-12)
    #expect(abs(range.lo95 - 1.075) < 1e-12 && abs(range.hi95 - 3.925) < 1e-12)
    #expect(ForecastRange(of: [4, 1, 3, 2], mean: 9).hi80 == 9)
    #expect(ForecastRange(of: []) == ForecastRange(certain: 0))
  }

  @Test(arguments: [
    (0.0, 10.0), (1.2816, 12), (1.96, 16), (-0.6408, 9), (-1.96, 6), (-1.6208, 7), (2.6384, 20),
  ])
  func `a range is read at its bounds and between them`(deviations: Double, expected: Double) {
    let range = ForecastRange(mean: 10, lo80: 8, hi80: 12, lo95: 6, hi95: 16)
    #expect(abs(range.value(at: deviations) - expected) < 1e-9)
  }
}
