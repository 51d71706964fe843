import Testing

@testable import ProviderCore

struct DayTests {
  /// Numbers and weekdays by Python's `datetime`.
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2024-02-29", 19_782, 4), ("2026-03-01", 20_513, 7), ("2026-03-23", 20_535, 1),
    ("1969-12-31", -1, 3), ("2025-10-01", 20_362, 3), ("9999-12-31", 2_932_896, 5),
  ])
  func `reads, counts and writes a date`(text: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "", "2026-3-1", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "20260301",
    "2026-03-01T00:00:00Z",
    " 2026-03-01", "2026/03/01", "+026-03-01", "٢٠٢٦-03-01", "yesterday",
  ])
  func `takes nothing else for a date`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2026-03-01T00:00:00Z", "2026-03-01"), ("2026-03-01T23:59:59Z", "2026-03-01"),
    ("1969-12-31T23:59:59Z", "1969-12-31"),
  ])
  func `a moment lies in its UTC day`(moment: String, day: String) throws {
    let moment = try #require(Timestamp(moment))
    #expect(Day(of: moment).description == day)
    #expect(Day(of: moment).start <= moment)
  }
}
