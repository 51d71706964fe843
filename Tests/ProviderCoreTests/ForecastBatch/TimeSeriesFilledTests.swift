import ProviderCore
import Testing

struct TimeSeriesFilledTests {
  static let cases: [(values: [Double?], season: Int, filled: [Double]?)] = [
    ([1, 2, 3], 7, [1, 2, 3]),
    // The mean of the same season before and after.
    ([1, 2, 3, nil, 5, 9], 2, [1, 2, 3, 5.5, 5, 9]),
    ([1, 2, 3, nil], 2, [1, 2, 3, 2]),
    ([nil, 2, 3, 4], 2, [3, 2, 3, 4]),
    ([1, 10, nil, nil, nil, 20], 2, [1, 10, 1, 15, 1, 20]),
    // No season, or none known: on a line between the neighbours.
    ([1, nil, nil, 7], 1, [1, 3, 5, 7]),
    ([1, nil, 3], 7, [1, 2, 3]),
    ([nil, nil, 3, nil], 7, [3, 3, 3, 3]),
    ([nil, nil], 7, nil),
    ([], 7, nil),
  ]

  @Test(arguments: cases)
  func `values that nobody knows are put in place`(values: [Double?], season: Int, filled: [Double]?) {
    #expect(TimeSeries.filled(values, seasonLength: season) == filled)
  }
}
