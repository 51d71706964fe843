/// How a file of somebody else's writes its days.
package enum ImportDateFormat: String, CaseIterable, Sendable {
  case yearMonthDay = "YYYY-MM-DD"
  case dayMonthYearDots = "DD.MM.YYYY"
  case dayMonthYear = "DD/MM/YYYY"
  case monthDayYear = "MM/DD/YYYY"

  /// Nil for what is no day of this form. Where a day and a month are separated by dots or strokes they may have one
  /// digit, as spreadsheets write them.
  package func day(_ text: String) -> Day? {
    switch self {
    case .yearMonthDay: Day(text)
    case .dayMonthYearDots: Self.numbers(text, ".").flatMap { Day(year: $0[2], month: $0[1], day: $0[0]) }
    case .dayMonthYear: Self.numbers(text, "/").flatMap { Day(year: $0[2], month: $0[1], day: $0[0]) }
    case .monthDayYear: Self.numbers(text, "/").flatMap { Day(year: $0[2], month: $0[0], day: $0[1]) }
    }
  }

  private static func numbers(_ text: String, _ separator: Character) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == 3 ? numbers : nil
  }
}
