import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct BacktestTableTests {
  private static func history() throws -> RevenueHistory {
    RevenueHistory(currency: .usd, isNet: true, first: try .named("2026-01-01"), amounts: [])
  }

  @Test func `errors and coverage by distance, beside those of guesses`() throws {
    #expect(
      try ForecastFixture.backtest().table(.plain, of: Self.history()) == """
        12 forecasts made as if from 2026-03-01 to 2026-06-19; errors are means of a day in net USD
        DAYS AHEAD  COMPARED  ERROR  NAIVE  SEASONAL  IN 80%  IN 95%
        1                 10   1.00   4.00      5.00     90%    100%
        2 to 7            30   2.00   4.00      5.00     80%     90%
        8 to 30           60   3.00   4.00      5.00     75%     95%
        12 forecasts of 30 days made on this history missed the total by 8% in the
          median, the naive forecast by 14%.
        Better than the naive forecasts at all distances.

        """)
  }

  /// The naive forecast is off by 4, the seasonal one by 5.
  @Test(
    arguments: [
      ([1, 2, 3], "Better than the naive forecasts at all distances."),
      ([1, 2, 4], "No better than the naive forecasts beyond 7 days: there trust the ranges, not the mean."),
      ([1, 9, 9], "No better than the naive forecasts beyond 1 day: there trust the ranges, not the mean."),
      (
        [1, 4, 3],
        "Better than the naive forecasts, but not 2 to 7 days ahead: there trust the ranges, not the mean."
      ),
      ([5, 3, 4], "No better than the naive forecasts at most distances: trust the ranges, not the mean."),
      ([4, 5, 6], "No better than the naive forecasts at any distance: trust the ranges, not the mean."),
      ([0, 0, 0], "It was never wrong here: this history does not change."),
      ([], "Too little could be compared to tell whether to trust it."),
    ] as [([Double], String)])
  func `a sentence says whether to trust it`(errors: [Double], sentence: String) throws {
    #expect(try ForecastFixture.backtest(errors: errors).verdict == sentence)
  }

  @Test func `ranges that did not hold are not to be trusted`() throws {
    let rows = [0.8, 0.3].enumerated().map { index, inner in
      BacktestReport.Row(
        steps: 7 * index + 1...7 * index + 7, count: 20, error: Double(index), naiveError: 1,
        seasonalNaiveError: 1, coverage80: inner, coverage95: 0.9)
    }
    let backtest = BacktestReport(
      rows: rows, origins: [], totalError: nil, naiveTotalError: nil, totalDays: 14)
    #expect(
      backtest.verdict
        == "No better than the naive forecasts beyond 7 days: there trust neither mean nor ranges.")
  }

  @Test func `ranges that held too little or too much are told`() throws {
    func words(_ inner: Double, _ outer: Double, count: Int = 100) -> String? {
      let row = BacktestReport.Row(
        steps: 1...7, count: count, error: 1, naiveError: 2, seasonalNaiveError: 2, coverage80: inner,
        coverage95: outer)
      return BacktestReport(rows: [row], origins: [], totalError: nil, naiveTotalError: nil, totalDays: 7)
        .coverageVerdict
    }
    #expect(words(0.8, 0.95) == nil)
    #expect(
      words(0.6, 0.85)
        == "Its ranges were too narrow: the 80% ranges held 60% of the days, the 95% ranges 85%.")
    #expect(words(0.99, 1)?.hasPrefix("Its ranges were wider than need be") == true)
    #expect(words(0.2, 0.3, count: 49) == nil, "too few to tell")
  }

  @Test func `nothing tried is told as nothing`() throws {
    #expect(
      try ForecastFixture.backtest(errors: [], total: nil, origins: 0).table(.plain, of: Self.history())
        == """
        no forecast could be tried on this history
        Too little could be compared to tell whether to trust it.

        """)
  }

  @Test func `programs read amounts as strings and parts as numbers`() throws {
    let json = try ForecastFixture.backtest(errors: [1]).json(of: Self.history())
    #expect(
      json.text(.compact)
        == #"{"schema":"akash-provider-tool/forecast-backtest/v1","currency":"usd","basis":"net","#
        + #""forecasts":12,"first_origin":"2026-03-01","last_origin":"2026-06-19","rows":["#
        + #"{"from_day":1,"to_day":1,"compared":10,"error":"1.00","naive_error":"4.00","seasonal_naive_error":"5.00","#
        + #""coverage80":0.9,"coverage95":1}],"total_days":30,"total_error":0.08,"naive_total_error":0.14,"#
        + #""verdict":"Better than the naive forecasts at all distances."}"#)
  }
}
