internal import Foundation
package import ProviderCore

/// A test that names a day which no calendar has.
package struct NoSuchDay: Error {
  package init() {}
}

extension Day {
  /// The day of a date like `2026-03-01`.
  package static func named(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw NoSuchDay() }
    return day
  }

  /// In UTC, as the tool has it.
  package static var today: Day { Day(of: Timestamp(seconds: Int(Date().timeIntervalSince1970))) }
}

extension ClosedRange<Day> {
  /// From one date to another.
  package static func named(_ first: String, _ last: String) throws -> ClosedRange<Day> {
    try Day.named(first)...Day.named(last)
  }
}
