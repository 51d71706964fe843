/// What days are added up by.
package enum Grouping: String, CaseIterable, Sendable {
  case day
  /// ISO 8601: from Monday to Sunday.
  case week
  case month
  case quarter
  case year
  case total

  /// The period that a day lies in, as long as the calendar makes it; nil for `total`, which has no end of its own.
  package func period(of day: Day) -> Period? {
    let (year, month) = (day.year, day.month)
    switch self {
    case .day: return Period(name: day.description, days: day...day)
    case .week:
      let monday = day.advanced(by: 1 - day.weekday)
      return Period(name: Self.weekName(monday), days: monday...monday.advanced(by: 6))
    case .month:
      return Period(name: String(day.description.prefix(7)), days: .months(from: (year, month), count: 1))
    case .quarter:
      let quarter = (month - 1) / 3
      return Period(
        name: "\(day.description.prefix(4))-Q\(quarter + 1)",
        days: .months(from: (year, quarter * 3 + 1), count: 3))
    case .year:
      return Period(name: String(day.description.prefix(4)), days: .months(from: (year, 1), count: 12))
    case .total: return nil
    }
  }

  /// The week's year is the one that has its Thursday (ISO 8601, 3.1.1.23).
  private static func weekName(_ monday: Day) -> String {
    let thursday = monday.advanced(by: 3)
    let first = ClosedRange.months(from: (thursday.year, 1), count: 1).lowerBound
    let number = first.distance(to: thursday) / 7 + 1
    return "\(thursday.description.prefix(4))-W\(number < 10 ? "0" : "")\(number)"
  }

  /// The periods that share days with a range, each cut to the range.
  package func periods(in range: ClosedRange<Day>) -> [Period] {
    var periods: [Period] = []
    var first = range.lowerBound
    while first <= range.upperBound {
      let period = period(of: first) ?? Period(name: "total", days: range)
      let days = period.days.clamped(to: range)
      periods.append(Period(name: period.name, days: days))
      first = days.upperBound.advanced(by: 1)
    }
    return periods
  }
}

/// Some days that belong together, and what people call them: `2026-03`, `2026-W41`.
package struct Period: Hashable, Sendable {
  package let name: String
  package let days: ClosedRange<Day>
}

extension ClosedRange<Day> {
  /// Whole calendar months.
  package static func months(from first: (year: Int, month: Int), count: Int) -> ClosedRange<Day> {
    let start = firstDay(first.year, first.month)
    let end = firstDay(first.year, first.month + count)
    return start...end.advanced(by: -1)
  }

  /// The first day of a month; months are counted on beyond 12 and below 1.
  private static func firstDay(_ year: Int, _ month: Int) -> Day {
    let (years, rest) = (month - 1).floorDivided(by: 12)
    return Day(number: CivilDate.days(year + years, rest + 1, 1) ?? 0)
  }

  /// The month, ISO week or year of a name: `2026-03`, `2026-W41`, `2026`; nil for anything else.
  package init?(_ grouping: Grouping, named name: String) {
    let first: Day?
    switch grouping {
    case .month: first = Day("\(name)-01")
    case .year: first = Day("\(name)-01-01")
    case .week:
      // 4 January lies in week 1.
      let parts = name.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].count == 3, let number = Int(parts[1].dropFirst()) else {
        return nil
      }
      first = Day("\(parts[0])-01-04").map { $0.advanced(by: (number - 1) * 7) }
    case .day, .quarter, .total: first = nil
    }
    guard let first, let period = grouping.period(of: first), period.name == name else { return nil }
    self = period.days
  }

  /// The days of the last so many days, weeks or months, `30d`, `8w`, `12m`, that end with a given day: weeks and
  /// months begin where the calendar has them begin, so that the first is whole and the last ends with that day.
  package init?(last text: String, endingWith end: Day) {
    guard let count = Int(text.dropLast()), 1...10_000 ~= count, !text.hasPrefix("+") else { return nil }
    switch text.last {
    case "d": self = end.advanced(by: 1 - count)...end
    case "w": self = end.advanced(by: 1 - end.weekday - 7 * (count - 1))...end
    case "m": self = Self.firstDay(end.year, end.month - count + 1)...end
    default: return nil
    }
  }
}
