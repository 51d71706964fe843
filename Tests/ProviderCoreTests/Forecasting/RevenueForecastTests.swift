import TestSupport
import Testing

@testable import ProviderCore

struct RevenueForecastTests {
  private static func history(_ seed: UInt64, count: Int = 80, first: Int = 20_454) -> RevenueHistory {
    var random = SeededRandom(seed: seed)
    let amounts = (0..<count).map { _ -> Decimal? in Decimal(Int(10_000 + 800 * random.normal())).hundredth }
    return RevenueHistory(currency: .usd, isNet: true, first: Day(number: first), amounts: amounts)
  }

  private static func request(_ seed: UInt64 = 1, _ prices: PriceAssumption = PriceAssumption())
    -> ForecastRequest
  {
    ForecastRequest(horizon: 75, seed: seed, backtests: 0, prices: prices)
  }

  @Test func `begins on the day after the last`() {
    let forecast = RevenueForecast(Self.history(1), Self.request())
    #expect(forecast.days == Day(number: 20_534)...Day(number: 20_608))
    #expect(forecast.daily.count == 75 && forecast.paths.horizon == 75)
  }

  @Test(arguments: Grouping.allCases)
  func `periods add up to the total`(grouping: Grouping) {
    let forecast = RevenueForecast(Self.history(2), Self.request())
    let rows = forecast.rows(by: grouping)
    let sum = rows.reduce(0) { $0 + $1.range.mean }
    #expect(abs(sum - forecast.total.range.mean) < 1e-6)
    #expect(rows.reduce(0) { $0 + $1.period.days.count } == 75)
  }

  /// Days that are not wholly alike make up for each other.
  @Test func `the range of a sum is narrower than the sum of the ranges`() {
    let forecast = RevenueForecast(Self.history(3), Self.request())
    let total = forecast.total.range
    #expect(total.hi95 - total.lo95 < 0.9 * forecast.daily.reduce(0) { $0 + $1.hi95 - $1.lo95 })
    #expect(total.hi95 - total.lo95 > (forecast.daily.last.map { $0.hi95 - $0.lo95 } ?? 0))
  }

  /// A dozen days of which most are not known, a year ahead: the ranges reach far up, and cannot reach below zero.
  @Test func `a total lies in the middle of its ways`() {
    var amounts = [Decimal?](repeating: nil, count: 12)
    (amounts[0], amounts[5], amounts[11]) = (50, 90, 70)
    let history = RevenueHistory(currency: .usd, isNet: true, first: Day(number: 20_454), amounts: amounts)
    let forecast = RevenueForecast(history, ForecastRequest(horizon: 365, seed: 1, backtests: 0))
    let total = forecast.total.range
    #expect(total.lo80 < 0.9 * total.mean && total.hi80 > 1.1 * total.mean)
    let ways = forecast.paths.totals(0..<365)
    #expect(abs(ways.mean / total.mean - 1) < 1e-9)
  }

  @Test func `other dates change nothing`() {
    let one = RevenueForecast(Self.history(4), Self.request())
    let other = RevenueForecast(Self.history(4, first: 21_003), Self.request())
    #expect(one.daily == other.daily)
    #expect(one.paths == other.paths)
    #expect(one.total.range == other.total.range)
  }

  @Test func `the seed decides the sums' ranges alone`() {
    let forecast = RevenueForecast(Self.history(5), Self.request(1))
    let same = RevenueForecast(Self.history(5), Self.request(1))
    let other = RevenueForecast(Self.history(5), Self.request(2))
    #expect(forecast.paths == same.paths)
    #expect(forecast.paths != other.paths)
    #expect(forecast.daily == other.daily)
    #expect(forecast.total.range.mean == other.total.range.mean)
    #expect(abs(forecast.total.range.hi80 / other.total.range.hi80 - 1) < 0.02, "chance is small")
  }

  /// 10 % dearer from the first day, a thirtieth of the leases replaced a day: after 30 days 1 + 0.1 · (1 − e⁻¹), by
  /// Python; and a day of nothing changes nothing.
  @Test func `a change of prices bends every bound`() {
    let plain = RevenueForecast(Self.history(6), Self.request())
    let dearer = RevenueForecast(
      Self.history(6), Self.request(1, PriceAssumption(change: 0.1, turnover: 1.0 / 30)))
    #expect(dearer.daily[0] == plain.daily[0])
    let (one, other) = (plain.daily[30], dearer.daily[30])
    for (value, former) in [
      (other.mean, one.mean), (other.lo80, one.lo80), (other.hi80, one.hi80), (other.lo95, one.lo95),
      (other.hi95, one.hi95),
    ] { #expect(abs(value / former - 1.0632120558828557) < 1e-9) }
  }

  /// Prices fell from 125 to 100 long ago, and on the last day before the forecast: only the latter still has an effect.
  @Test func `former prices bend what is to come`() {
    var request = Self.request(1, PriceAssumption(turnover: 1.0 / 30))
    let plain = RevenueForecast(Self.history(7), request)
    request.formerPrices = [
      PriceIndex.Level(day: -80, level: 1.25), PriceIndex.Level(day: -2000, level: 1.25),
      PriceIndex.Level(day: 0, level: 1),
    ]
    let bent = RevenueForecast(Self.history(7), request)
    // (1 + 0.25 e⁻¹) ÷ 1.25, by Python.
    #expect(abs(bent.daily[30].mean / plain.daily[30].mean - 0.8735758882342885) < 1e-9)
  }

  @Test func `a year ahead of a day has a forecast`() {
    let forecast = RevenueForecast(
      Self.history(8, count: 1), ForecastRequest(horizon: 365, seed: 1, backtests: 4))
    #expect(forecast.daily.count == 365)
    #expect(forecast.backtest == nil)
    #expect(forecast.method.kind == .mean)
    let total = forecast.total.range
    #expect(total.hi95 - total.lo95 > total.mean, "wide, for nothing is known")
  }
}
