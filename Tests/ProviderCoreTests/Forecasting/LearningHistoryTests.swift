import Testing

@testable import ProviderCore

/// What is said of short, ragged and strange histories. Day 0 is 2026-01-01.
struct LearningHistoryTests {
  private static func learning(_ amounts: [Decimal?]) -> LearningHistory {
    LearningHistory(
      RevenueHistory(currency: .usd, isNet: true, first: Day(number: 20_454), amounts: amounts))
  }

  /// 95 to 105, in no order.
  private static func usual(_ count: Int) -> [Decimal?] { (0..<count).map { Decimal(95 + $0 * 7 % 11) } }

  private static func with(_ amounts: [Decimal?], _ changes: [Int: Decimal?]) -> [Decimal?] {
    amounts.indices.map { place in changes[place].map { $0 } ?? amounts[place] }
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let amounts: [Decimal?]
    /// What each of the warnings has in it.
    let warnings: [String]

    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "nothing strange", amounts: usual(100), warnings: []),
    Example(name: "1 day", amounts: usual(1), warnings: ["a history of 1 day tells"]),
    Example(name: "3 days", amounts: usual(3), warnings: ["a history of 3 days tells next to nothing"]),
    Example(
      name: "10 days", amounts: usual(10), warnings: ["a history of 10 days is short: no weekly season"]),
    Example(
      name: "20 days", amounts: usual(20), warnings: ["a history of 20 days is short: no lasting trend"]),
    Example(
      name: "a gap", amounts: with(usual(60), [30: nil]),
      warnings: ["no figure is known of 2026-01-31; it was filled in"]),
    Example(
      name: "gaps", amounts: with(usual(60), [30: nil, 31: nil, 40: nil]),
      warnings: ["no figures are known of 3 of 60 days, the first 2026-01-31; they were filled in"]),
    Example(
      name: "all zeros", amounts: Array(repeating: 0, count: 40),
      warnings: ["all 40 days are zero: there is nothing to learn from"]),
    Example(
      name: "a constant", amounts: Array(repeating: 7, count: 40),
      warnings: ["all 40 days are the same: nothing tells when that changes"]),
    Example(
      name: "one giant", amounts: with(usual(100), [50: 1_000_000]),
      warnings: ["left out of the learning: 2026-02-20 (1000000.00)"]),
    Example(
      name: "one giant among few", amounts: with(usual(30), [15: 1_000_000]),
      warnings: ["left out of the learning: 2026-01-16 (1000000.00)"]),
    Example(
      name: "a level shift last week", amounts: usual(60) + usual(7).map { $0.map { $0 * 2 } },
      warnings: ["the last week is 102% higher than the weeks before"]),
    Example(
      name: "a fall last week", amounts: usual(60) + usual(7).map { $0.map { $0.hundredth * 50 } },
      warnings: ["the last week is 50% lower than the weeks before"]),
    Example(
      name: "a first month of zeros", amounts: Array(repeating: 0, count: 31) + usual(60),
      warnings: ["the first 31 days are zero and were left out: the provider seems to begin on 2026-02-01"]),
    Example(
      name: "a small correction", amounts: with(usual(60), [20: -5]),
      warnings: ["far from the days around", "2026-01-21 is negative (-5.00): is it a correction"]),
    Example(
      name: "corrections", amounts: with(usual(60), [20: -5, 21: -5]),
      warnings: ["2 days are negative, the first 2026-01-21"]),
    Example(
      name: "a month of zeros at the end", amounts: usual(70) + Array(repeating: 0, count: 30),
      warnings: ["nothing was earned in the last 30 days"]),
    Example(
      name: "an absurd day among the first",
      amounts: Array(repeating: 0, count: 3) + [18_500_000_000] + [0, 0]
        + usual(60), warnings: ["left out of the learning: 2026-01-04 (18500000000.00)"]),
    // Outages belong to a provider's life.
    Example(name: "days without income", amounts: with(usual(100), [20: 0, 50: 0, 70: 0]), warnings: []),
    Example(
      name: "nothing known", amounts: [nil, nil],
      warnings: ["no figures are known of 2 of 2 days", "a history of 0 days tells"]),
  ]

  @Test(arguments: examples)
  func `warns`(example: Example) {
    let warnings = Self.learning(example.amounts).warnings
    #expect(warnings.count == example.warnings.count, "\(warnings)")
    for (warning, part) in zip(warnings, example.warnings) { #expect(warning.contains(part), "\(warning)") }
  }

  /// And has a forecast, in its order, as wide as little is known.
  @Test(arguments: examples)
  func `forecasts all the same`(example: Example) {
    let history = RevenueHistory(
      currency: .usd, isNet: true, first: Day(number: 20_454), amounts: example.amounts)
    let forecast = RevenueForecast(history, ForecastRequest(horizon: 60, seed: 1, backtests: 1))
    for range in forecast.daily + [forecast.total.range] {
      let bounds = [range.lo95, range.lo80, range.mean, range.hi80, range.hi95]
      #expect(bounds.allSatisfy(\.isFinite) && bounds == bounds.sorted())
    }
  }

  @Test func `an unknown day and a giant are filled in from the same weekday before and after`() {
    let amounts = Self.with((0..<70).map { Decimal(100 + $0 % 7) }, [30: nil, 45: 99_999])
    let values = Self.learning(amounts).values
    #expect(values[30] == 102)
    #expect(values[45] == 103)
  }

  @Test func `a giant changes next to nothing`() throws {
    let first = Day(number: 20_454)
    func total(_ amounts: [Decimal?]) -> Double {
      let history = RevenueHistory(currency: .usd, isNet: true, first: first, amounts: amounts)
      return RevenueForecast(history, ForecastRequest(horizon: 30, seed: 1, backtests: 0)).total.range.mean
    }
    let plain = total(Self.usual(60))
    #expect(abs(total(Self.with(Self.usual(60), [33: 5_000_000])) / plain - 1) < 0.02)
  }
}
