internal import ArgumentParser
internal import ProviderCore

/// Which days a command is about; at most one way to say it.
struct RangeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The first day, UTC.", valueName: "date"), completion: .firstDays)
  var from: Day?

  @Option(
    help: ArgumentHelp("The last day, included; without it yesterday.", valueName: "date"),
    completion: .lastDays)
  var to: Day?

  @Option(
    help: ArgumentHelp(
      "The days, weeks or months that end yesterday: 30d, 8w, 12m; weeks and months whole.", valueName: "time"
    ), completion: .list(["7d", "30d", "90d", "4w", "8w", "3m", "6m", "12m"]))
  var last: String?

  @Option(help: ArgumentHelp("A month: 2026-10.", valueName: "month"), completion: .months)
  var month: String?

  @Option(help: ArgumentHelp("An ISO week: 2026-W41.", valueName: "week"), completion: .weeks)
  var week: String?

  @Option(help: ArgumentHelp("A year: 2026.", valueName: "year"), completion: .years)
  var year: String?

  func validate() throws {
    let given = [
      from != nil || to != nil ? "--from and --to" : nil, last.map { _ in "--last" },
      month.map { _ in "--month" }, week.map { _ in "--week" }, year.map { _ in "--year" },
    ].compactMap { $0 }
    guard given.count < 2 else {
      throw ValidationError("\(given.joined(separator: " and ")) say different things; choose one")
    }
    if to != nil, from == nil { throw ValidationError("--to needs --from") }
    if let from, let to, to < from { throw ValidationError("--to \(to) is before --from \(from)") }
    _ = try meant(today: Day(number: 0), standard: Self.standard)
  }

  /// Where nobody says which days.
  static let standard = "30d"

  /// The days meant; the `standard` time before today where nothing is.
  func days(
    today: Day, standard: String = standard
  ) throws(ProviderError) -> ClosedRange<Day> {
    let days: ClosedRange<Day>
    do throws(ValidationError) {
      days = try meant(today: today, standard: standard)
    } catch {
      throw ProviderError(.usage, error.message)
    }
    guard days.lowerBound >= .networkBegan else {
      throw ProviderError(
        .usage, "\(days.lowerBound) is before the network began, in \(Day.networkBegan.year)")
    }
    guard days.lowerBound <= today else {
      throw ProviderError(
        .usage, "\(days.lowerBound) is yet to come", hint: "the last day that can be had is yesterday, UTC")
    }
    guard days.upperBound <= today.advanced(by: 366) else {
      throw ProviderError(.usage, "\(days.upperBound) is more than a year ahead")
    }
    return days
  }

  private func meant(today: Day, standard: String) throws(ValidationError) -> ClosedRange<Day> {
    let yesterday = today.advanced(by: -1)
    if let from { return from...(to ?? Swift.max(from, yesterday)) }
    let named: [(Grouping, String?, String, String)] = [
      (.month, month, "--month", "2026-10"), (.week, week, "--week", "2026-W41"),
      (.year, year, "--year", "2026"),
    ]
    for case (let grouping, let name?, let option, let example) in named {
      guard let days = ClosedRange<Day>(grouping, named: name) else {
        throw ValidationError(
          "\(option) \"\(name)\" is no \(grouping.rawValue); expected one like \(example)")
      }
      return days
    }
    let time = last ?? standard
    guard let days = ClosedRange<Day>(last: time, endingWith: yesterday) else {
      throw ValidationError("--last \"\(time)\" is no time; expected one like 30d, 8w or 12m")
    }
    return days
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Grouping: ExpressibleByArgument {}
