import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct ForecastPropertyTests {
  /// A forecast of any level, length and width, with gaps in its history.
  static func any(_ seed: UInt64) -> RevenueForecast {
    var random = SeededRandom(seed: seed)
    let level = 1000 * random.uniform() - (seed.isMultiple(of: 3) ? 500 : 0)
    let horizon = 1 + Int(random.next() % 120)
    let spread = 50 * random.uniform()
    var ways: [Double] = []
    for _ in 0..<20 {
      var walk = level
      for _ in 0..<horizon {
        walk += spread * random.normal()
        ways.append(walk)
      }
    }
    let daily = (0..<horizon).map { step in
      ForecastRange(of: (0..<20).map { ways[$0 * horizon + step] })
    }
    let amounts = (0..<1 + Int(random.next() % 200)).map { _ -> Decimal? in
      random.uniform() < 0.1 ? nil : Decimal(Int(level + spread * random.normal()))
    }
    return RevenueForecast(
      history: RevenueHistory(
        currency: .usd, isNet: true, first: Day(number: 20_000 + Int(seed)), amounts: amounts), daily: daily,
      paths: ForecastPaths(horizon: horizon, values: ways), method: ForecastFixture.blend, backtest: nil,
      prices: PriceAssumption(), warnings: [])
  }

  @Test(arguments: 0..<6 as Range<UInt64>, Grouping.allCases)
  func `periods add up to the total, and ranges nest`(seed: UInt64, grouping: Grouping) throws {
    let forecast = Self.any(seed)
    let json = forecast.json(by: grouping, plan: nil)
    guard case .array(let rows)? = json["rows"], let total = json["total"] else {
      Issue.record("no rows")
      return
    }
    func number(_ row: JSONValue, _ key: String) throws -> Decimal { try #require(row[key]?.asDecimal) }
    let sum = try rows.map { try number($0, "mean") }.reduce(.zero, +)
    let difference = try sum - number(total, "mean")
    // Each is rounded to a cent.
    let cents = (difference.isNegative ? -difference : difference) * 100
    #expect(cents <= Decimal(rows.count))
    for row in try rows + [total, #require(json["run_rate"])] {
      let amounts = try ["lo95", "lo80", "mean", "hi80", "hi95"].map { try number(row, $0) }
      #expect(amounts == amounts.sorted())
    }
    #expect(forecast.csv(by: grouping).contains("forecast"))
  }

  @Test(arguments: 0..<6 as Range<UInt64>, [20, 80, 200])
  func `no line of a drawing is longer than the terminal is wide`(seed: UInt64, width: Int) {
    let lines = ForecastChart(Self.any(seed), by: .month).text(width: width, .plain).split(separator: "\n")
    // Titles and the legend have words.
    let drawn = lines.filter { $0.contains("│") || $0.contains("┤") || $0.contains("└") }
    #expect(drawn.allSatisfy { $0.count <= width })
    #expect(drawn.count > 8)
  }
}

/// Whatever comes in, something comes out that can be read.
struct StrangeForecastTests {
  static let ranges: [ForecastRange] = [
    ForecastRange(certain: 0), ForecastRange(certain: -5), ForecastRange(certain: .nan),
    ForecastRange(certain: .infinity), ForecastRange(certain: 1e300),
    ForecastRange(certain: .leastNonzeroMagnitude),
    ForecastRange(mean: 0, lo80: -1e308, hi80: 1e308, lo95: -.infinity, hi95: .infinity),
    // Not in order.
    ForecastRange(mean: 5, lo80: 10, hi80: -10, lo95: 20, hi95: -20),
  ]
  static let histories: [[Decimal?]] = [
    [], [nil], [0], [nil, nil, nil], [-5, -6, 10], Array(repeating: 0, count: 400),
    Array(repeating: 3, count: 30) + [Decimal(significand: .powerOfTen(400), scale: 0)],
    [Decimal(significand: BigInteger(-1), scale: 900)],
  ]

  /// Each range with two of the histories, and so the other way round.
  @Test(arguments: 0..<16)
  func `no crash, and no number that is none`(number: Int) throws {
    let range = Self.ranges[number % 8]
    let history = Self.histories[(number < 8 ? number : number + 3) % 8]
    for horizon in [1, 9] {
      let forecast = RevenueForecast(
        history: RevenueHistory(
          currency: .act, isNet: false, first: try Day.named("2026-01-01"), amounts: history),
        daily: Array(repeating: range, count: horizon),
        paths: ForecastPaths(horizon: horizon, values: Array(repeating: range.hi80, count: 2 * horizon)),
        method: ForecastMethod(kind: .mean, members: []),
        backtest: BacktestReport(rows: [], origins: [], totalError: .nan, naiveTotalError: nil, totalDays: 0),
        prices: PriceAssumption(change: .nan, elasticity: .infinity, turnover: .nan, impliedUtilization: -1),
        warnings: [])
      for grouping in [Grouping.day, .total] {
        let chart = ForecastChart(forecast, by: grouping)
        let page = ForecastPage(forecast, by: grouping, title: "", plan: nil)
        let outputs = [
          forecast.table(.plain, by: grouping), forecast.json(by: grouping, plan: nil).text(.compact),
          forecast.csv(by: grouping), chart.text(width: 80, .plain), chart.text(width: 0, .plain), chart.svg,
          page.html,
        ]
        for output in outputs {
          #expect(!output.contains("nan") && !output.contains("inf"))
        }
      }
    }
  }
}
