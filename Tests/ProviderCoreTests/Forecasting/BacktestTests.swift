import Testing

@testable import ProviderCore

struct BacktestTests {
  private static let first = Day(number: 20_454)

  private static func backtest(_ values: [Double], horizon: Int, count: Int) -> Backtest? {
    let history = RevenueHistory(
      currency: .usd, isNet: false, first: first, amounts: values.map { Decimal(jsonNumber: "\($0)") })
    return Backtest(history, start: 0, horizon: horizon, count: count)
  }

  /// 0, 1, 2 … 20: the one forecast is of the last third, from the fourteenth day on. The naive one is 13, and wrong by 1
  /// to 7; that of the week before is wrong by 7; 91 instead of 14 + … + 20 = 119.
  @Test func `naive errors by hand`() throws {
    let values = (0..<21).map { Double($0) }
    let report = try #require(Self.backtest(values, horizon: 90, count: 4)).report()
    #expect(report.origins == [Self.first.advanced(by: 13)])
    let row = try #require(report.rows.first)
    #expect(report.rows.count == 1 && row.steps == 1...7 && row.count == 7)
    #expect(row.naiveError == 4)
    #expect(row.seasonalNaiveError == 7)
    #expect(try abs(#require(report.naiveTotalError) - 28.0 / 119) < 1e-12)
    #expect(report.totalDays == 7)
  }

  /// 30 days: ten ahead, from the days 15, 16, 18 and 20.
  @Test func `forecasts are spread over the second half`() throws {
    let values = (0..<30).map { Double($0 % 5) }
    let report = try #require(Self.backtest(values, horizon: 10, count: 4)).report()
    #expect(report.origins == [14, 15, 17, 19].map { Self.first.advanced(by: $0) })
    #expect(report.rows.map(\.steps) == [1...7, 8...10])
    #expect(report.rows.map(\.count) == [28, 12])
  }

  /// What never changes is forecast without an error, by all.
  @Test func `a constant has no errors`() throws {
    let values = [Double](repeating: 5, count: 60)
    let report = try #require(Self.backtest(values, horizon: 30, count: 3)).report()
    for row in report.rows {
      #expect(row.error == 0 && row.naiveError == 0 && row.seasonalNaiveError == 0)
      #expect(row.coverage80 == 1 && row.coverage95 == 1)
    }
    #expect(report.totalError == 0)
    #expect(report.totalDays == 20)
  }

  @Test func `where nothing came, no part of it was wrong`() throws {
    let values = [Double](repeating: 0, count: 60)
    let report = try #require(Self.backtest(values, horizon: 30, count: 3)).report()
    #expect(report.totalError == nil && report.naiveTotalError == nil)
  }

  @Test func `short histories have none`() {
    #expect(Self.backtest(Array(repeating: 1, count: 20), horizon: 5, count: 4) == nil)
    #expect(Self.backtest(Array(repeating: 1, count: 60), horizon: 5, count: 0) == nil)
    #expect(Self.backtest([], horizon: 5, count: 4) == nil)
  }

  /// 0.6 of the days within the bounds would be a bug; 40 forecasts of chance around a level.
  @Test func `what is only chance lies within the bounds as often as it should`() throws {
    var random = SeededRandom(seed: 2)
    let values = (0..<200).map { _ in 100 + 10 * random.normal() }
    let report = try #require(Self.backtest(values, horizon: 14, count: 12)).report()
    for row in report.rows {
      #expect(0.7...0.95 ~= row.coverage80)
      #expect(row.coverage95 >= 0.88)
      #expect(row.error < row.naiveError)
    }
  }

  /// A day of the later part that nobody knows is compared with nothing, and one that is far off counts in full: what was
  /// left out of the learning is not left out of the errors.
  @Test func `only known days are compared, strange ones too`() throws {
    var amounts: [Decimal?] = Array(repeating: 10, count: 60)
    amounts[45] = nil
    amounts[50] = 4010
    let history = RevenueHistory(currency: .usd, isNet: false, first: Self.first, amounts: amounts)
    let report = try #require(Backtest(history, start: 0, horizon: 20, count: 1)).report()
    #expect(report.origins == [Self.first.advanced(by: 39)])
    #expect(report.rows.map(\.count) == [6, 7, 6])
    // The eleventh day ahead is off by 4000, of the seven from the eighth to the fourteenth.
    #expect(report.rows[0].error == 0)
    #expect(abs(report.rows[1].error - 4000.0 / 7) < 1e-9)
    #expect(report.rows[2].error == 0)
  }

  /// Errors are those of what is left of the gross.
  @Test func `take makes errors smaller`() throws {
    let gross = (0..<21).map { Optional(Decimal($0)) }
    let history = RevenueHistory(
      currency: .usd, isNet: true, first: Self.first, amounts: gross, grossAmounts: gross, keptShare: 0.8)
    let report = try #require(Backtest(history, start: 0, horizon: 7, count: 1)).report()
    #expect(abs(report.rows[0].naiveError - 3.2) < 1e-12)
  }
}
