import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct ForecastRowsTests {
  /// 4 days to come; the sums of all four are 4 times a day's quantiles, a year 365 times.
  private static let json = #"""
    {"schema":"akash-provider-tool/forecast/v1","currency":"usd","basis":"net","by":"total","origin":"2026-11-04",
    "from":"2026-11-05","to":"2026-11-08",
    "history":{"from":"2026-10-31","to":"2026-11-04","missing_days":1,
      "rows":[{"period":"total","from":"2026-11-01","to":"2026-11-04","amount":"30.00","missing_days":1}]},
    "rows":[{"period":"total","from":"2026-11-05","to":"2026-11-08",
      "mean":"40.00","lo80":"27.20","hi80":"52.80","lo95":"24.80","hi95":"55.20"}],
    "total":{"period":"total","from":"2026-11-05","to":"2026-11-08",
      "mean":"40.00","lo80":"27.20","hi80":"52.80","lo95":"24.80","hi95":"55.20"},
    "run_rate":{"mean":"3650.00","lo80":"2482.00","hi80":"4818.00","lo95":"2263.00","hi95":"5037.00"},
    "model":{"kind":"ensemble","members":[{"name":"ETS","weight":0.35},{"name":"Theta","weight":0.26},
      {"name":"AR","weight":0.25},{"name":"naive","weight":0.14}],"backtest":null},
    "assumptions":{"price_change":0.1,"elasticity":0,"turnover":0.023,"price_source":"the configuration",
      "implied_utilization":null},
    "warnings":["one day is missing"],"plan":{"payback":null}}
    """#

  @Test func `one object, amounts as strings, parts as numbers, unknown as null`() throws {
    let forecast = try ForecastFixture.steady(
      history: [10, nil, 10, 10, 10], horizon: 4,
      prices: PriceAssumption(change: 0.1, turnover: 0.023, source: "the configuration"),
      warnings: ["one day is missing"])
    let json = forecast.json(by: .total, plan: .object(["payback": .null]))
    #expect(json == (try JSONValue(parsing: Array(Self.json.utf8))))
    #expect(json.text(.compact).hasPrefix(#"{"schema":"#))
    #expect(forecast.json(by: .total, plan: nil).text(.compact).hasSuffix(#""plan":null}"#))
  }

  @Test func `a record a period, what was earned before what is expected`() throws {
    let forecast = try ForecastFixture.steady(history: [nil, 10, 10], until: "2026-11-01", horizon: 30)
    #expect(
      forecast.csv(by: .month).replacing("\r\n", with: "\n") == """
        period,from,to,kind,mean,lo80,hi80,lo95,hi95
        2026-10,2026-10-30,2026-10-31,actual,10.00,,,,
        2026-11,2026-11-01,2026-11-01,actual,10.00,,,,
        2026-11,2026-11-02,2026-11-30,forecast,290.00,197.20,382.80,179.80,400.20
        2026-12,2026-12-01,2026-12-01,forecast,10.00,8.00,12.00,6.00,14.00

        """)
    #expect(forecast.csv(by: .day).contains("2026-10-30,2026-10-30,2026-10-30,actual,,,,,\r\n"))
  }

  @Test(
    arguments: [
      (12.345, "12.34"), (12.355, "12.36"), (-0.004, "0.00"), (1e21, "1000000000000000000000.00"),
      (.leastNonzeroMagnitude, "0.00"),
      (.nan, "-"), (-.infinity, "-"),
    ] as [(Double, String)])
  func `an estimate becomes cents`(value: Double, text: String) {
    #expect(value.moneyText == text)
  }
}
