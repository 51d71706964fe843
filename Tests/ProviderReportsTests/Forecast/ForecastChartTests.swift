import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct ForecastChartTests {
  /// A scale from 0 to 15 in 16 rows, so that a row is a dollar; 10 points in 30 columns.
  @Test func `a line of the past, and bands of what may come`() throws {
    let forecast = try ForecastFixture.steady(history: [10, 10, 9, nil, 6, 10], horizon: 4)
    #expect(
      ForecastChart(forecast, by: .month).text(width: 34, .plain) == """
        net USD a day, 2026-10-30 to 2026-11-08
        15 ┤
           │                  ░░░░░░░░░░░░
           │                  ░░░░░░░░░░░░
           │                  ▒▒▒▒▒▒▒▒▒▒▒▒
           │                  ▒▒▒▒▒▒▒▒▒▒▒▒
        10 ┤••••••         •••━━━━━━━━━━━━
           │      •••      │  ▒▒▒▒▒▒▒▒▒▒▒▒
           │               │  ▒▒▒▒▒▒▒▒▒▒▒▒
           │               │  ░░░░░░░░░░░░
           │            •••   ░░░░░░░░░░░░
         5 ┤
           │
           │
           │
           │
         0 ┤
           └──────────────────┴───────────
           2026-10-30         2026-11-05
            • earned   ━ expected   ▒ 80% range   ░ 95% range

        """)
  }

  @Test func `colours are for those who want them`() throws {
    let chart = ForecastChart(try ForecastFixture.steady(horizon: 4), by: .month)
    #expect(chart.text(width: 34, Palette(isOn: true)).contains("\u{1B}[32m••••••••••••••••••\u{1B}[0m"))
  }

  /// 860 wide for 10 days is 86 a day, the first one's middle at 76 + 43; 320 high for 15 dollars, so that 10 are at
  /// 404 − 213.3, 14 at 404 − 298.7 and 6 at 404 − 128.
  @Test func `the drawing has everything in its place`() throws {
    let svg = ForecastChart(try ForecastFixture.steady(horizon: 4), by: .month).svg
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("<polyline points=\"119,190.7 205,190.7 291,190.7 377,190.7 463,190.7 549,190.7\""))
    #expect(svg.contains("<polyline points=\"592,190.7 635,190.7 721,190.7 807,190.7 893,190.7 936,190.7\""))
    #expect(
      svg.contains(
        "<polygon points=\"592,105.3 635,105.3 721,105.3 807,105.3 893,105.3 936,105.3 "
          + "936,276 893,276 807,276 721,276 635,276 592,276\""))
    #expect(svg.contains("<title>2026-10-30: 10.00</title>"))
    #expect(svg.contains("<title>2026-11-08: 10.00, 80%: 8.00 to 12.00, 95%: 6.00 to 14.00</title>"))
    #expect(svg.contains(">Net USD a day: earned to 2026-11-04, expected to 2026-11-08</text>"))
    for name in ["text", "title", "svg"] {
      #expect(
        svg.components(separatedBy: "<\(name)").count == svg.components(separatedBy: "</\(name)>").count)
    }
    #expect(!svg.contains("href"), "it needs nothing from elsewhere")
  }

  @Test func `a long history is cut, and many days are put together`() throws {
    let chart = ForecastChart(
      try ForecastFixture.steady(history: Array(repeating: 10, count: 400), horizon: 90), by: .week)
    let notes = ["A point is the mean of 7 days.", "Of the 400 known days the last 270 are shown."]
    for note in notes {
      #expect(chart.svg.contains(">\(note)</text>"))
      #expect(chart.text(width: 80, .plain).contains("\(note)\n"))
    }
    // 270 days are 38 weeks and the 4 days of the oldest point; 90 are 12 weeks and 6 days.
    let curve = chart.curve(limit: 420)
    #expect(curve.past.count == 39 && curve.past.first?.days.count == 4)
    #expect(curve.ahead.count == 13 && curve.ahead.last?.days.count == 6)
    // The ranges of a week's mean are a seventh of those of its sum.
    #expect(curve.ahead.first?.range.hi95 == ForecastRange(of: [42, 56, 70, 84, 98]).scaled(by: 1 / 7).hi95)
  }

  @Test func `what presses all else flat lies beyond the edge`() throws {
    var history: [Int?] = Array(repeating: 10, count: 60)
    history[50] = 5000
    let chart = ForecastChart(try ForecastFixture.steady(history: history, horizon: 30), by: .day)
    // 2026-11-04 is the last of 60 days.
    #expect(chart.svg.contains("Beyond the edge: 2026-10-26 with 5000.00."))
    #expect(chart.text(width: 200, .plain).contains("▲"))
    let curve = chart.curve(limit: 420)
    #expect(ChartScale(curve).top == 15)
  }

  @Test func `a few days are no outliers of each other`() throws {
    let chart = ForecastChart(try ForecastFixture.steady(history: [1, 1, 900], horizon: 2), by: .day)
    #expect(ChartScale(chart.curve(limit: 420)).top == 1000)
  }
}

struct ChartScaleTests {
  private static func scale(_ least: Double, _ most: Double) throws -> ChartScale {
    let forecast = RevenueForecast(
      history: RevenueHistory(currency: .usd, isNet: true, first: try .named("2026-01-01"), amounts: [nil]),
      daily: [ForecastRange(mean: most, lo80: least, hi80: most, lo95: least, hi95: most)],
      paths: ForecastPaths(horizon: 1, values: [most]), method: ForecastFixture.blend, backtest: nil,
      prices: PriceAssumption(), warnings: [])
    return ChartScale(FanCurve(forecast, limit: 10, leastDays: 1))
  }

  @Test(
    arguments: [
      (0, 0, "0.0 0.2 0.4 0.6 0.8 1.0", ""), (0, 14, "0 5 10 15", ""), (0, 5, "0 1 2 3 4 5", ""),
      (0, 12, "0.0 2.5 5.0 7.5 10.0 12.5", ""), (8, 9, "0 2 4 6 8 10", ""),
      (-30, 90, "-50 -25 0 25 50 75 100", ""),
      (-4, -1, "-4 -3 -2 -1 0", ""), (0, 0.0003, "0.0000 0.0001 0.0002 0.0003", ""),
      (0, 450_000, "0 100 200 300 400 500", "thousand "), (0, 3e9, "0 1000 2000 3000", "million "),
      (0, 1.1e12, "0 250 500 750 1000 1250", "billion "), (0, 3e20, "0 1 2 3", "10^20 "),
    ] as [(Double, Double, String, String)])
  func `lines are at round numbers, and 0 is one of them`(
    least: Double, most: Double, labels: String, unit: String
  ) throws {
    let scale = try Self.scale(least, most)
    #expect(scale.ticks.map { scale.label($0) }.joined(separator: " ") == labels)
    #expect(scale.unit.name == unit)
  }

  @Test(
    arguments: [
      ("2026-11-20", "2026-11-20", 120, "2026-11-20"),
      ("2026-11-01", "2026-11-04", 48, "2026-11-01 2026-11-02 2026-11-03 2026-11-04"),
      // Mondays.
      ("2026-11-01", "2026-11-30", 60, "2026-11-02 2026-11-09 2026-11-16 2026-11-23 2026-11-30"),
      ("2026-01-15", "2026-05-15", 60, "2026-02 2026-03 2026-04 2026-05"),
      ("2026-01-01", "2027-12-31", 60, "2026-01 2026-07 2027-01 2027-07"),
      ("2000-06-01", "2030-06-01", 60, "2005 2010 2015 2020 2025 2030"),
      ("2026-11-20", "2026-11-29", 3, "2026-11-23"),
    ])
  func `dates are those of the calendar`(first: String, last: String, letters: Int, labels: String) throws {
    let ticks = DateTicks.ticks(in: try .named(first, last), letters: letters)
    #expect(ticks.map(\.label).joined(separator: " ") == labels)
  }
}
