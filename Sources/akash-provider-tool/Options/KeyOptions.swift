internal import ArgumentParser
internal import ProviderCore
internal import ProviderServices

/// What all `keys` verbs take.
struct KeyOptions: ParsableArguments {
  @Option(help: "How to answer.")
  var format = ReportFormat.table

  @OptionGroup var configuration: ConfigurationOptions
}

/// What those take that ask the service.
struct ServiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How long to wait for each answer: 90s, 5m.", valueName: "time"),
    completion: .list(["30s", "90s", "5m"]))
  var timeout = ProviderConsoleClient.standardTimeout

  @Flag(help: "Tell every request; secrets stay masked.")
  var verbose = false

  func validate() throws {
    guard timeout.seconds > 0 else { throw ValidationError("--timeout \(timeout) is no time to wait") }
  }
}
