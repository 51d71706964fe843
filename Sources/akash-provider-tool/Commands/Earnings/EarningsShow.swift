internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct EarningsShow: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what was earned, by day, week, month, quarter or year.",
    discussion: """
      Days that are in the ledger are not asked for again. The rest comes from the Provider Console if there is \
      an API key, else from the public Console API, which needs no key.
      """)

  static let help = CommandHelp(
    examples: [
      .init("The last 30 days", "akash-provider-tool earnings --last 30d"),
      .init("A month, with bars", "akash-provider-tool earnings --month 2026-10 --chart"),
      .init(
        "A year for a spreadsheet",
        "akash-provider-tool earnings --year 2026 --by month --format csv > 2026.csv"),
      .init(
        "Any provider, without a key",
        "akash-provider-tool earnings --source console --last 12m \\\n  --provider akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu"
      ),
    ],
    meanings: [
      .inputNotFound: "no such provider, or nothing in the ledger"
    ],
    usual: [.unavailable, .tryAgainLater, .notAuthorised, .configuration],
    variables: [.apiKey])

  @Option(
    name: .customLong("by"),
    help: "What to add up; without it what fits the range.")
  var grouping: Grouping?

  @Option(help: "Who is asked; provider-console needs the API key, ledger no network.")
  var source = EarningsSourceChoice.auto

  @Option(help: "How to answer.")
  var format = EarningsFormat.table

  @Flag(help: "Draw bars below the table.")
  var chart = false

  @Option(
    help: ArgumentHelp("Draw the bars into this file too.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @Flag(help: "Which of the ledger's figures: the latest, or those first recorded.")
  var view = LedgerViewFlag.latest

  @Flag(help: "No colours.")
  var noColor = false

  @OptionGroup var range: RangeOptions
  @OptionGroup var options: EarningsOptions

  func validate() throws {
    if view == .asRecorded, source == .console || source == .providerConsole {
      throw ValidationError(
        "--as-recorded is about the ledger; --source \(source.rawValue) does not look there")
    }
    if svg == "-" { throw ValidationError("--svg needs a file: standard output has the table") }
    if chart, format != .table { throw ValidationError("--chart goes with --format table alone") }
  }

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try EarningsContext(options, runtime)
    let days = try range.days(today: context.today)
    let answer = try context.answer(days, by: grouping ?? suited(to: days), from: source, view.view)
    let report = answer.report
    switch format {
    case .table: try runtime.write(table(report, runtime))
    case .json: try runtime.write(report.json)
    case .csv: try runtime.write(report.csv)
    case .ndjson: try runtime.write(report.ndjson)
    }
    // A drawing of half of the days would take the place of a whole one.
    if let svg, answer.failure == nil {
      try runtime.write(EarningsChart(report).svg, toFile: svg)
    }
    for note in report.notes(today: context.today) { runtime.warn(note) }
    if let failure = answer.failure { throw failure }
    return .done
  }

  private func suited(to days: ClosedRange<Day>) -> Grouping {
    switch range.last?.last {
    case "w": .week
    case "m": .month
    default: days.count > 62 ? .month : .day
    }
  }

  private func table(_ report: EarningsReport, _ runtime: Runtime) -> String {
    let palette = runtime.palette(noColor: noColor)
    let table = report.table(palette)
    return chart ? table + "\n" + EarningsChart(report).text(width: runtime.outputWidth, palette) : table
  }
}

/// How `earnings` answers.
enum EarningsFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
  case csv
  case ndjson
}

extension EarningsSourceChoice: ExpressibleByArgument {}

/// `--latest` and `--as-recorded`.
enum LedgerViewFlag: String, EnumerableFlag {
  case latest
  case asRecorded

  var view: LedgerView { self == .latest ? .latest : .asRecorded }
}
