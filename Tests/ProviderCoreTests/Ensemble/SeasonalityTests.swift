import Testing

@testable import ProviderCore

/// Seasons by hand.
struct SeasonalityTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let values: [Double]
    let length: Int
    var isMultiplicative = false
    let indices: [Double]

    var testDescription: String { name }
  }

  @Test(arguments: [
    Example(
      name: "differences", values: [9, 10, 11, 9, 10, 11, 9, 10, 11], length: 3, indices: [-1, 0, 1]),
    Example(
      name: "ratios", values: [5, 10, 15, 5, 10, 15, 5, 10, 15], length: 3, isMultiplicative: true,
      indices: [0.5, 1, 1.5]),
    // A moving average follows a line exactly.
    Example(
      name: "on a line", values: (0..<20).map { Double($0) + [2, -2, 1, -1][$0 % 4] }, length: 4,
      indices: [2, -2, 1, -1]),
    Example(name: "less than a cycle and a half", values: [9, 10, 11, 9], length: 3, indices: [0, 0, 0]),
    Example(
      name: "zeros have no ratios", values: Array(repeating: 0, count: 9), length: 3,
      isMultiplicative: true, indices: [1, 1, 1]),
  ])
  func `indices are those of the classical decomposition`(example: Example) {
    let season = Seasonality(
      of: example.values[...], length: example.length, isMultiplicative: example.isMultiplicative)
    #expect(season.indices.count == example.indices.count)
    for (index, expected) in zip(season.indices, example.indices) { #expect(abs(index - expected) < 1e-12) }
    for (place, value) in example.values.enumerated() {
      #expect(abs(season.added(to: season.removed(from: value, at: place), at: place) - value) < 1e-12)
    }
  }

  /// 1, 0, 1, 0 …: of six values the autocorrelations are −5/6 and 2/3, the limit 1.645 √((1 + 2·25/36) / 6) = 1.04; of
  /// forty −.975 and .95, and the limit .44.
  @Test func `a season is more than chance where there are enough cycles of it`() {
    func alternating(_ count: Int) -> [Double] { (0..<count).map { Double(($0 + 1) % 2) } }
    #expect(!Seasonality.isPresent(in: alternating(6)[...], length: 2))
    #expect(Seasonality.isPresent(in: alternating(40)[...], length: 2))
    #expect(!Seasonality.isPresent(in: alternating(40)[...], length: 14), "less than three cycles")
    #expect(!Seasonality.isPresent(in: alternating(40)[...], length: 1))
    #expect(!Seasonality.isPresent(in: Array(repeating: 5.0, count: 40)[...], length: 2))
  }
}
