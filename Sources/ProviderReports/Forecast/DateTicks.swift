internal import ProviderCore

/// The dates below a drawing.
enum DateTicks {
  struct Tick {
    let day: Day
    /// `2026-11-20`, `2026-11`, `2026`
    let label: String
  }

  /// The closest ones that calendars know of whose labels have room in a drawing so many letters wide.
  static func ticks(in days: ClosedRange<Day>, letters: Int) -> [Tick] {
    for spacing in spacings {
      let limit = max(1, letters / (spacing.letters + 2))
      // Close ones of a long time need not be counted out.
      guard days.count / spacing.days <= 2 * limit else { continue }
      let ticks = days.filter(spacing.has).map {
        Tick(day: $0, label: String("\($0)".prefix(spacing.letters)))
      }
      if 1...limit ~= ticks.count { return ticks }
    }
    return [Tick(day: days.lowerBound, label: "\(days.lowerBound)")]
  }

  private typealias Spacing = (days: Int, letters: Int, has: (Day) -> Bool)

  private static var spacings: [Spacing] {
    let days: [Spacing] = [(1, 10, { _ in true }), (2, 10, { $0.number.isMultiple(of: 2) })]
    // 5 January 1970 was a Monday.
    let weeks: [Spacing] = [1, 2].map { count in
      (7 * count, 10, { ($0.number - 4).isMultiple(of: 7 * count) })
    }
    let months: [Spacing] = [1, 2, 3, 6].map { count in
      (28 * count, 7, { $0.isFirstOfMonth && ($0.month - 1).isMultiple(of: count) })
    }
    let years: [Spacing] = [1, 2, 5, 10, 20, 50, 100].map { count in
      (365 * count, 4, { $0.isFirstOfMonth && $0.month == 1 && $0.year.isMultiple(of: count) })
    }
    return days + weeks + months + years
  }
}

extension Day {
  fileprivate var isFirstOfMonth: Bool { month != advanced(by: -1).month }
}
