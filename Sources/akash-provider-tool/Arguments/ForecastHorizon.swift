internal import ArgumentParser
internal import ProviderCore

/// How far ahead: `90d`, `26w`, `12m`, `1y`.
struct ForecastHorizon: ExpressibleByArgument, Equatable {
  private let count: Int
  private let unit: Character

  static let standard = ForecastHorizon(count: 90, unit: "d")

  private init(count: Int, unit: Character) {
    self.count = count
    self.unit = unit
  }

  init?(argument: String) {
    guard let unit = argument.last, "dwmy".contains(unit), let count = Int(argument.dropLast()),
      !argument.hasPrefix("+"), 1...TimeSeries.longestHorizon ~= count,
      ForecastHorizon(count: count, unit: unit).days(after: Day.networkBegan) <= TimeSeries.longestHorizon
    else { return nil }
    self.init(count: count, unit: unit)
  }

  var defaultValueDescription: String { "\(count)\(unit)" }

  /// So many days, counted from the one after a given day; months and years as the calendar has them.
  func days(after last: Day) -> Int {
    switch unit {
    case "d": count
    case "w": count * 7
    default: last.distance(to: last.advanced(byMonths: unit == "y" ? 12 * count : count))
    }
  }
}
