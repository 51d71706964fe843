/// Days and periods that a person may mean, newest first and none before the network began.
package enum PeriodCandidates {
  /// Months, ISO weeks or years. Where nothing is typed the newest; a list of hundreds helps nobody.
  package static func periods(_ grouping: Grouping, typed: String, today: Day) -> [String] {
    let whole = grouping.periods(in: .networkBegan...max(today, .networkBegan)).filter {
      // The week in which the network's first year began lies partly before it.
      grouping.period(of: $0.days.lowerBound)?.days.lowerBound == $0.days.lowerBound
    }
    return matching(whole.reversed().map(\.name), typed)
  }

  /// First days: of months, or of the month that is typed every one.
  package static func firsts(typed: String, today: Day) -> [String] {
    days(typed, upTo: today) { $0.days.lowerBound }
  }

  /// Last days: yesterday, the ends of months, or of the month that is typed every day.
  package static func lasts(typed: String, today: Day) -> [String] {
    let yesterday = today.advanced(by: -1)
    return days(typed, upTo: yesterday) { $0.days.upperBound }
  }

  private static let newest = 24

  private static func matching(_ names: [String], _ typed: String) -> [String] {
    typed.isEmpty ? Array(names.prefix(newest)) : names.filter { $0.hasPrefix(typed) }
  }

  private static func days(_ typed: String, upTo last: Day, _ choose: (Period) -> Day) -> [String] {
    let range = Day.networkBegan...max(last, .networkBegan)
    // `2026-10-` names the month.
    if typed.utf8.count >= 8, let month = ClosedRange<Day>(.month, named: String(typed.prefix(7))) {
      guard month.overlaps(range) else { return [] }
      return month.clamped(to: range).reversed().map(\.description).filter { $0.hasPrefix(typed) }
    }
    return matching(Grouping.month.periods(in: range).reversed().map { choose($0).description }, typed)
  }
}
