import TestSupport
import Testing

@testable import ProviderCore

struct EarningsQuestionsTests {
  private static let noTake = TakeRates([])

  private static func names(_ ranges: [ClosedRange<Day>]) -> [String] {
    ranges.map { "\($0.lowerBound) \($0.upperBound)" }
  }

  @Test func `more than 365 days are asked for in parts`() throws {
    func parts(_ first: String, _ last: String) throws -> [Int] {
      EarningsQuestions.ranges(
        for: try .named(first, last), by: .total, known: [], take: Self.noTake
      ).map(\.count)
    }
    // 2028 is a leap year.
    #expect(try parts("2026-01-01", "2026-12-31") == [365])
    #expect(try parts("2028-01-01", "2028-12-31") == [365, 1])
    #expect(try parts("2020-01-01", "2026-12-31") == [365, 365, 365, 365, 365, 365, 365, 2])
    #expect(try parts("2026-05-05", "2026-05-05") == [1])
  }

  @Test func `the network's take in the middle of a week divides it`() throws {
    // 2026-03-25 is a Wednesday.
    let take = TakeRates([
      TakeRates.Entry(from: try .named("2026-03-25"), uakt: .zero, other: .zero)
    ])
    let ranges = EarningsQuestions.ranges(
      for: try .named("2026-03-18", "2026-04-02"), by: .week, known: [], take: take)
    #expect(
      Self.names(ranges) == [
        "2026-03-18 2026-03-22", "2026-03-23 2026-03-24", "2026-03-25 2026-03-29", "2026-03-30 2026-04-02",
      ])
  }

  @Test func `what is known is not asked for`() throws {
    let known = Set(try ["2026-03-01", "2026-03-04", "2026-03-31"].map { try Day.named($0) })
    let ranges = EarningsQuestions.ranges(
      for: try .named("2026-03-01", "2026-03-31"), by: .month, known: known, take: Self.noTake)
    #expect(Self.names(ranges) == ["2026-03-02 2026-03-03", "2026-03-05 2026-03-30"])
    let all = Set(try ClosedRange.named("2026-03-01", "2026-03-31"))
    #expect(
      EarningsQuestions.ranges(
        for: try .named("2026-03-01", "2026-03-31"), by: .day, known: all, take: Self.noTake) == [])
  }

  /// Each unknown day is asked for once, within its period, its rates and the service's limit.
  @Test(arguments: Grouping.allCases)
  func `questions are what is unknown, in pieces that add up`(grouping: Grouping) {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<100 {
      let first = Day(number: Int.random(in: 19_900...20_600, using: &random))
      let days = first...first.advanced(by: Int.random(in: 0...1000, using: &random))
      let known = Set(days.filter { _ in Int.random(in: 0...30, using: &random) == 0 })
      let ranges = EarningsQuestions.ranges(for: days, by: grouping, known: known, take: .standard)
      #expect(ranges.flatMap { Array($0) } == days.filter { !known.contains($0) })
      let periods = grouping.periods(in: days).map(\.days)
      for range in ranges {
        #expect(range.count <= 365)
        #expect(periods.contains { $0.clamped(to: range) == range })
        let rates = TakeRates.standard
        #expect(rates.rates(on: range.lowerBound) == rates.rates(on: range.upperBound))
      }
    }
  }
}
