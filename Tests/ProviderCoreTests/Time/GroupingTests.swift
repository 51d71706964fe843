import TestSupport
import Testing

@testable import ProviderCore

struct GroupingTests {
  /// Weeks by Python's `isocalendar`: at the ends of years they belong to the year of their Thursday.
  @Test(arguments: [
    ("2018-12-30", "2018-W52"), ("2018-12-31", "2019-W01"), ("2020-12-31", "2020-W53"),
    ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2022-01-02", "2021-W52"),
    ("2024-12-29", "2024-W52"), ("2024-12-30", "2025-W01"), ("2025-12-28", "2025-W52"),
    ("2025-12-29", "2026-W01"), ("2026-10-05", "2026-W41"), ("2026-12-31", "2026-W53"),
    ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"),
  ])
  func `a day has its ISO week`(day: String, week: String) throws {
    let day = try #require(Day(day))
    let period = try #require(Grouping.week.period(of: day))
    #expect(period.name == week)
    #expect(period.days.count == 7 && period.days.lowerBound.weekday == 1 && period.days.contains(day))
  }

  @Test(arguments: [
    (Grouping.day, "2026-02-28", "2026-02-28", "2026-02-28"),
    (.week, "2026-W09", "2026-02-23", "2026-03-01"), (.month, "2026-02", "2026-02-01", "2026-02-28"),
    (.quarter, "2026-Q1", "2026-01-01", "2026-03-31"), (.year, "2026", "2026-01-01", "2026-12-31"),
  ])
  func `a day lies in one period of each kind`(
    grouping: Grouping, name: String, first: String, last: String
  ) throws {
    let period = try #require(grouping.period(of: try .named("2026-02-28")))
    #expect(period.name == name)
    #expect("\(period.days.lowerBound) \(period.days.upperBound)" == "\(first) \(last)")
  }

  @Test func `the last quarter, and February of a leap year, end where they should`() throws {
    let quarter = try #require(Grouping.quarter.period(of: try .named("2027-12-25")))
    #expect("\(quarter.name) \(quarter.days.upperBound)" == "2027-Q4 2027-12-31")
    let leap = try #require(Grouping.month.period(of: try .named("2028-02-03")))
    #expect(leap.days.count == 29)
  }

  /// Any range and any grouping: no day is lost and none counted twice.
  @Test(arguments: Grouping.allCases)
  func `periods tile a range`(grouping: Grouping) {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let first = Day(number: Int.random(in: 18_000...21_000, using: &random))
      let range = first...first.advanced(by: Int.random(in: 0...900, using: &random))
      let periods = grouping.periods(in: range)
      #expect(periods.flatMap { Array($0.days) } == Array(range))
      #expect(Set(periods.map(\.name)).count == periods.count)
      if grouping == .total { #expect(periods.map(\.name) == ["total"]) }
    }
  }
}

/// What people call ranges: `--month`, `--week`, `--year`, `--last`.
struct RangeNameTests {
  @Test(arguments: [
    (Grouping.month, "2026-03", "2026-03-01", "2026-03-31"), (.month, "2026-12", "2026-12-01", "2026-12-31"),
    (.week, "2026-W41", "2026-10-05", "2026-10-11"), (.week, "2026-W53", "2026-12-28", "2027-01-03"),
    (.week, "2020-W53", "2020-12-28", "2021-01-03"), (.week, "2027-W01", "2027-01-04", "2027-01-10"),
    (.year, "2026", "2026-01-01", "2026-12-31"),
  ])
  func `a name is its days`(grouping: Grouping, name: String, first: String, last: String) throws {
    let days = try #require(ClosedRange<Day>(grouping, named: name))
    #expect("\(days.lowerBound) \(days.upperBound)" == "\(first) \(last)")
  }

  @Test(arguments: [
    (Grouping.month, "2026-13"), (.month, "2026-3"), (.month, "2026-03-01"), (.month, "2026"), (.month, ""),
    (.week, "2021-W53"), (.week, "2026-W54"), (.week, "2026-W00"), (.week, "2026-W1"), (.week, "2026-w41"),
    (.week, "2026-41"), (.week, "2026-W+1"), (.week, "2026-W-1"), (.week, "2026W41"), (.year, "26"),
    (.year, "02026"), (.year, "2026-01"), (.day, "2026-03-01"), (.quarter, "2026-Q1"), (.total, "total"),
  ])
  func `what is no name has no days`(grouping: Grouping, name: String) {
    #expect(ClosedRange<Day>(grouping, named: name) == nil)
  }

  /// The 21st of November 2026 is a Saturday.
  @Test(arguments: [
    ("1d", "2026-11-21"), ("30d", "2026-10-23"), ("365d", "2025-11-22"), ("1w", "2026-11-16"),
    ("8w", "2026-09-28"), ("1m", "2026-11-01"), ("11m", "2026-01-01"), ("12m", "2025-12-01"),
    ("24m", "2024-12-01"),
  ])
  func `the last days, weeks and months end yesterday, the first of them whole`(
    text: String, first: String
  ) throws {
    let days = try ClosedRange.named(first, "2026-11-21")
    #expect(ClosedRange<Day>(last: text, endingWith: days.upperBound) == days)
  }

  @Test(arguments: [
    "", "d", "0d", "-1d", "+5d", "10001d", "5y", "5", "5 d", "1.5m", "999999999999999999999d",
  ])
  func `what is no time has no days either`(text: String) {
    #expect(ClosedRange<Day>(last: text, endingWith: Day(number: 20_778)) == nil)
  }
}
