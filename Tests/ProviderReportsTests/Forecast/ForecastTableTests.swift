import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct ForecastTableTests {
  /// 6 days of 10 and 28 to come: 26 in November and 2 in December. A year is 365 times a day.
  @Test func `earned months, expected ones with the ranges of their sums, all of them and a year`() throws {
    let forecast = try ForecastFixture.steady(
      horizon: 28, backtest: ForecastFixture.backtest(),
      prices: PriceAssumption(turnover: 0.023, source: "the configuration", impliedUtilization: 0.62))
    #expect(
      forecast.table(.plain, by: .month) == """
        net USD by month: known to 2026-11-04, expected for 28 days to 2026-12-02
        PERIOD   NET USD  80% FROM       TO  95% FROM       TO
        2026-10    20.00  earned, 2 of 31 days
        2026-11    40.00  earned, 4 of 30 days
        2026-11   260.00    176.80   343.20    161.20   358.80  26 of 30 days
        2026-12    20.00     13.60    26.40     12.40    27.60  2 of 31 days
        total     280.00    190.40   369.60    173.60   386.40  28 days
        a year   3650.00   2482.00  4818.00   2263.00  5037.00  at this rate

        Method: ETS and Theta carry 61% of the weight, 2 others the rest.
        Errors: 12 forecasts of 30 days made on this history missed the total by 8% in
          the median, the naive forecast by 14%; 80% ranges held 78% of the days, 95%
          ranges 94%.
        Prices: new leases pay today's bid prices, from the configuration; 2.3% of the
          running leases are replaced each day. The history comes to 62% of what the
          capacity brings at its prices.

        """)
  }

  @Test func `days that nobody knows are no zeros`() throws {
    let forecast = try ForecastFixture.steady(
      history: [nil, nil, nil, nil, 10, nil, 10], until: "2026-11-02", horizon: 1, currency: .akt,
      isNet: false)
    // 2026-10-27 is a Tuesday; 2026-11-02 the Monday of week 45. The one day to come is a Tuesday.
    let rows = forecast.table(.plain, by: .week).split(separator: "\n").prefix(6)
    #expect(
      rows == [
        "gross AKT by week: known to 2026-11-02, expected for 1 day to 2026-11-03",
        "PERIOD    GROSS AKT  80% FROM       TO  95% FROM       TO",
        "2026-W44      10.00  earned, 6 of 7 days, 5 days without a figure",
        "2026-W45      10.00  earned, 1 of 7 days",
        "2026-W45      10.00      8.00    12.00      6.00    14.00  1 of 7 days",
        "total         10.00      8.00    12.00      6.00    14.00  1 day",
      ])
    let days = forecast.table(.plain, by: .day).split(separator: "\n")
    #expect(days.contains("2026-11-01          -  no figure"))
  }

  @Test func `a total stands beside as many days before it`() throws {
    let forecast = try ForecastFixture.steady(horizon: 4)
    let lines = forecast.table(.plain, by: .total).split(separator: "\n")
    #expect(lines[0] == "net USD in all: known to 2026-11-04, expected for 4 days to 2026-11-08")
    #expect(lines[2] == "total     40.00  earned, the last 4 days")
    #expect(lines[3] == "total     40.00     27.20    52.80     24.80    55.20  4 days")
    #expect(lines[4].hasPrefix("a year"))
  }

  @Test(arguments: [(Grouping.day, 14), (.week, 6), (.month, 6), (.quarter, 4), (.year, 2), (.total, 1)])
  func `only the last periods are shown`(grouping: Grouping, count: Int) throws {
    let forecast = try ForecastFixture.steady(history: Array(repeating: 1, count: 500), horizon: 3)
    #expect(forecast.actuals(by: grouping).count == count)
    #expect(forecast.actuals(by: grouping).last?.period.days.upperBound == forecast.history.days.upperBound)
  }

  @Test(arguments: Grouping.allCases)
  func `a table of dollars is no wider than a terminal`(grouping: Grouping) throws {
    let forecast = try ForecastFixture.steady(
      history: Array(repeating: 9_000, count: 300), horizon: 120, backtest: ForecastFixture.backtest())
    let widths = forecast.table(.plain, by: grouping).split(separator: "\n").map(\.count)
    #expect(widths.allSatisfy { $0 <= 80 })
  }

  @Test func `colours are for those who want them`() throws {
    let forecast = try ForecastFixture.steady(horizon: 4)
    #expect(forecast.table(Palette(isOn: true), by: .month).contains("\u{1B}[1mtotal"))
    #expect(!forecast.table(.plain, by: .month).contains("\u{1B}"))
  }
}
