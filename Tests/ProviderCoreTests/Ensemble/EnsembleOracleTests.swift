import Foundation
import TestSupport
import Testing

@testable import ProviderCore

/// What an implementation of the method of its own, in numpy, forecasts of series that were made up for it
/// (`Tests/Data/forecast/ensemble.json`). The mean size of each is 2000, to which ours brings every series.
struct EnsembleOracleTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let seasonLength: Int
    let frequency: String
    let horizon: Int
    let values: [Double]
    let mean: [Double]
    let lo80: [Double]
    let hi80: [Double]
    let lo95: [Double]
    let hi95: [Double]

    var testDescription: String { name }

    var series: TimeSeries {
      TimeSeries(
        values, seasonLength: seasonLength,
        frequency: frequency == "daily" ? .daily : frequency == "intermittent" ? .intermittent : .other)
    }
  }

  static let examples: [Example] = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let bytes = try? TestData.bytes("forecast/ensemble.json") else { return [] }
    return (try? decoder.decode([Example].self, from: Data(bytes))) ?? []
  }()

  @Test(arguments: examples)
  func `forecasts are those of another implementation`(example: Example) {
    let steps = example.series.forecast(horizon: example.horizon).steps
    #expect(Self.distance(steps.map(\.mean), example.mean) < 1e-6)
    #expect(Self.distance(steps.map(\.lo80), example.lo80) < 1e-5)
    #expect(Self.distance(steps.map(\.hi80), example.hi80) < 1e-5)
    #expect(Self.distance(steps.map(\.lo95), example.lo95) < 1e-5)
    #expect(Self.distance(steps.map(\.hi95), example.hi95) < 1e-5)
  }

  @Test func `the examples are there`() {
    #expect(Self.examples.count == 15)
  }

  /// The largest difference, relative to the number expected where that is more than 1.
  private static func distance(_ values: [Double], _ expected: [Double]) -> Double {
    guard values.count == expected.count else { return .infinity }
    return zip(values, expected).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? .infinity
  }
}
