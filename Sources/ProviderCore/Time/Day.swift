/// A calendar day in UTC.
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The first day of 2020, the year in which the Akash Network began; nobody has earned anything before.
  package static let networkBegan = Day(number: 18_262)

  /// The day that a moment lies in.
  package init(of moment: Timestamp) { number = moment.seconds.floorDivided(by: 86_400).0 }

  /// Nil for a day that no calendar has.
  package init?(year: Int, month: Int, day: Int) {
    guard let number = CivilDate.days(year, month, day) else { return nil }
    self.number = number
  }

  /// Reads `2026-03-01` and nothing else.
  package init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    var fields = (0, 0, 0)
    for (index, byte) in text.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch index {
      case 0..<4: fields.0 = fields.0 * 10 + digit
      case 5..<7: fields.1 = fields.1 * 10 + digit
      default: fields.2 = fields.2 * 10 + digit
      }
    }
    self.init(year: fields.0, month: fields.1, day: fields.2)
  }

  /// 00:00:00.
  package var start: Timestamp { Timestamp(seconds: number * 86_400) }

  package var year: Int { CivilDate.date(number).year }
  /// 1 to 12.
  package var month: Int { CivilDate.date(number).month }
  /// 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int { (number + 3).floorDivided(by: 7).1 + 1 }
}

extension Day {
  /// The same day so many months later, or the last of a month that has no such day.
  package func advanced(byMonths count: Int) -> Day {
    let (years, rest) = (month - 1 + count).floorDivided(by: 12)
    let (year, month) = (year + years, rest + 1)
    let last = ClosedRange.months(from: (year, month), count: 1).upperBound
    return Day(
      year: year, month: month, day: Swift.min(CivilDate.date(number).day, CivilDate.date(last.number).day))
      ?? last
  }
}

extension Day: Strideable {
  package func distance(to other: Day) -> Int { other.number - number }
  package func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension Day: CustomStringConvertible {
  package var description: String {
    let (year, month, day) = CivilDate.date(number)
    return String(unsafeUninitializedCapacity: 10) { text in
      let digits = [year / 1000, year / 100, year / 10, year, -1, month / 10, month, -1, day / 10, day]
      for (index, digit) in digits.enumerated() {
        text[index] = digit < 0 ? UInt8(ascii: "-") : UInt8(ascii: "0") + UInt8(digit % 10)
      }
      return digits.count
    }
  }
}
