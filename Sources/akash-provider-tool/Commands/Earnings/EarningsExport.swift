internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct EarningsExport: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what was earned as CSV, NDJSON, Prometheus metrics, or an hledger or Beancount journal.",
    discussion: """
      docs/integrations.md has a recipe for each. A file that is named is replaced as a whole, and stays as it was \
      when something fails.
      """)

  static let help = CommandHelp(
    examples: [
      .init(
        "A year for a spreadsheet",
        "akash-provider-tool earnings export --format csv --year 2026 > 2026.csv"),
      .init(
        "The last 30 days for hledger",
        "akash-provider-tool earnings export --format hledger --output my.journal"),
      .init(
        "Metrics for the node exporter; for cron",
        "akash-provider-tool earnings export --format prometheus --output akash.prom"),
    ],
    meanings: [
      .inputNotFound: "no such provider, or nothing in the ledger"
    ],
    usual: [.unavailable, .tryAgainLater, .notAuthorised, .configuration],
    variables: [.apiKey])

  @Option(help: "What to write.")
  var format: EarningsExportFormat

  @Option(
    name: .customLong("by"), help: "What to add up; for csv and ndjson alone.")
  var grouping: Grouping = .day

  @Option(
    help: ArgumentHelp("Write into this file; - is standard output.", valueName: "file"), completion: .file())
  var output = "-"

  @Option(help: "Who is asked; provider-console needs the API key, ledger no network.")
  var source = EarningsSourceChoice.auto

  @Flag(help: "All providers that the ledger knows.")
  var all = false

  @OptionGroup var range: RangeOptions
  @OptionGroup var options: EarningsOptions

  func validate() throws {
    if grouping != .day, !format.hasPeriods {
      throw ValidationError(
        "--format \(format.rawValue) is made of days; --by \(grouping.rawValue) does not go with it")
    }
    if all, options.provider != nil {
      throw ValidationError("--all and --provider say different things; choose one")
    }
  }

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let reports = try reports(runtime)
    let text = format.text(reports)
    // A file that standard output leads to is not ours to replace.
    if output == "-" || output == "/dev/stdout" {
      try runtime.write(text)
    } else {
      try runtime.write(text, toFile: output)
    }
    for report in reports {
      for note in report.notes(today: Day(of: runtime.clock.now())) {
        runtime.warn(all ? "\(report.provider): \(note)" : note)
      }
    }
    return .done
  }

  /// One report, or with `--all` one for each provider. A range that was not found whole because something failed
  /// is not written at all.
  private func reports(_ runtime: Runtime) throws(ProviderError) -> [EarningsReport] {
    let context = try EarningsContext(options, runtime)
    guard all else { return [try report(context)] }
    var reports: [EarningsReport] = []
    for provider in try context.ledger().providers() {
      var options = options
      options.provider = provider
      reports.append(try report(EarningsContext(options, runtime)))
    }
    return reports
  }

  private func report(_ context: EarningsContext) throws(ProviderError) -> EarningsReport {
    let days = try range.days(today: context.today, standard: format.standardRange)
    let answer = try context.answer(days, by: grouping, from: source)
    if let failure = answer.failure { throw failure }
    return answer.report
  }
}

/// What `earnings export` writes.
enum EarningsExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  case ndjson
  case prometheus
  case hledger
  case beancount

  /// Whether a row may be more than a day.
  var hasPeriods: Bool { self == .csv || self == .ndjson }

  /// The range where nobody says which. The metrics of a month need all of its days, also on the first of the next.
  var standardRange: String { self == .prometheus ? "2m" : "30d" }

  func text(_ reports: [EarningsReport]) -> String {
    switch self {
    case .csv: reports.csv
    case .ndjson: reports.ndjson
    case .prometheus: PrometheusMetrics.text(reports)
    case .hledger: HledgerJournal.text(reports)
    case .beancount: BeancountJournal.text(reports)
    }
  }
}
