internal import ArgumentParser
internal import ProviderCore

/// How a command answers that has no formats of its own.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
}

extension TimeSpan: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public var defaultValueDescription: String { description }
}

extension Timestamp: ExpressibleByArgument {
  /// A moment, or a date, which is its first second.
  public init?(argument: String) {
    guard let moment = Timestamp(argument) ?? Timestamp("\(argument)T00:00:00") else { return nil }
    self = moment
  }
}
