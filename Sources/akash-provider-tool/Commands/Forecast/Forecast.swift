internal import ArgumentParser
internal import ProviderCore

struct Forecast: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "What a provider will earn, with honest bounds, and what a plan would change.",
    discussion: """
      From the days in the ledger ("earnings sync" fetches them) or in a file, and with --leases from the leases \
      behind them. Works offline unless --leases or --bids asks the chain.
      """)

  static let help = CommandHelp(
    examples: [
      .init("90 days by month, from the ledger", "akash-provider-tool forecast"),
      .init(
        "A year by quarter, with a drawing",
        "akash-provider-tool forecast --horizon 12m --by quarter --chart"),
      .init(
        "How wrong it would have been on this history",
        "akash-provider-tool forecast --history revenue.csv --backtest"),
      .init(
        "From the leases on the chain, with prices a tenth lower",
        "akash-provider-tool forecast --leases chain --bids chain --price-change=-10%"),
      .init(
        "What a plan would change, as a page for the browser",
        "akash-provider-tool forecast --horizon 12m --plan growth-plan.yaml \\\n  --html plan.html"),
      .init(
        "Many series, one a line",
        "akash-provider-tool forecast --batch < fleet.ndjson > forecasts.ndjson"),
    ],
    meanings: [
      .badInput: "bad input data, or a line of a batch that could not be forecast",
      .inputNotFound: "no such file or provider, or nothing in the ledger",
    ],
    usual: [.unavailable, .tryAgainLater, .configuration],
    variables: [.aktPrice])

  @Argument(
    help: "With --batch, a file of series; - or nothing is standard input.",
    completion: .file(extensions: ["ndjson", "jsonl", "json"]))
  var input: String?

  @Option(
    help: ArgumentHelp(
      "How far ahead: days, weeks, months or years, 90d, 26w, 12m, 1y.", valueName: "horizon"),
    completion: .list(["30d", "90d", "26w", "6m", "12m", "1y", "2y"]))
  var horizon = ForecastHorizon.standard

  @Option(
    name: .customLong("by"),
    help: "What to add up; without it what fits the horizon.")
  var grouping: Grouping?

  @Flag(help: "After the network's take, or before it.")
  var basis = ForecastBasis.net

  @Option(help: "In what; akt or act is what was earned in them alone.")
  var currency = ForecastCurrency.usd

  @Option(
    help: ArgumentHelp(
      "Days and amounts (CSV) instead of the ledger; - is standard input.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var history: String?

  @Flag(help: "Show how wrong forecasts of earlier days were, beside naive ones.")
  var backtest = false

  @Option(
    help: ArgumentHelp("What a plan makes of it (docs/examples/growth-plan.yaml).", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var plan: String?

  @Option(help: "How to answer.")
  var format = ForecastFormat.table

  @Flag(help: "Draw history and forecast below the table.")
  var chart = false

  @Option(
    help: ArgumentHelp("Draw them into this file too.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @Option(
    help: ArgumentHelp("Write all of it into one page for the browser.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @Flag(help: "No colours.")
  var noColor = false

  @Flag(help: "Forecast one series a line (NDJSON), and answer with one line each.")
  var batch = false

  @Option(help: ArgumentHelp("Other random numbers; the same for the same seed.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup(title: "What is known beside the history") var knowledge: ForecastKnowledgeOptions
  @OptionGroup var options: EarningsOptions

  func validate() throws {
    if batch {
      if let other = optionBesideBatch { throw ValidationError("\(other) does not go with --batch") }
      return
    }
    if let input {
      throw ValidationError("\"\(input)\" is only for --batch; a history is given with --history")
    }
    if svg == "-" || html == "-" {
      throw ValidationError("--\(svg == "-" ? "svg" : "html") needs a file: standard output has the table")
    }
    if let svg, svg == html { throw ValidationError("--svg and --html need two files, not \"\(svg)\" twice") }
    let onInput = [("--history", history), ("--leases", knowledge.leases), ("--plan", plan)].filter {
      $0.1 == "-"
    }
    if onInput.count > 1 {
      throw ValidationError("\(onInput[0].0) and \(onInput[1].0) cannot both be standard input")
    }
    if chart, format != .table { throw ValidationError("--chart goes with --format table alone") }
    if backtest {
      if let option = knowledge.named.first {
        throw ValidationError("--backtest tries the history alone; leave out \(option)")
      }
      if grouping != nil { throw ValidationError("--backtest goes by how far ahead, not --by") }
      if plan != nil { throw ValidationError("--backtest looks back, and --plan ahead; choose one") }
      if format == .csv { throw ValidationError("--backtest is a table or json") }
      if chart || svg != nil || html != nil {
        throw ValidationError("--backtest draws nothing: leave out --chart, --svg and --html")
      }
    }
    if plan != nil, format == .csv { throw ValidationError("--plan is answered as table or json") }
    try checkCurrency()
  }

  /// Prices are in dollars, and so is all that follows from them.
  private func checkCurrency() throws {
    guard currency != .usd else { return }
    let inDollars = knowledge.named + (plan == nil ? [] : ["--plan"])
    if let option = inDollars.first {
      throw ValidationError(
        "\(option) is about dollars, and does not go with --currency \(currency.rawValue)")
    }
  }

  private var optionBesideBatch: String? {
    let given = [
      history.map { _ in "--history" }, plan.map { _ in "--plan" }, backtest ? "--backtest" : nil,
      chart ? "--chart" : nil, svg.map { _ in "--svg" }, html.map { _ in "--html" },
      grouping.map { _ in "--by" }, horizon == .standard ? nil : "--horizon",
      format == .table ? nil : "--format", basis == .net ? nil : "--gross",
      currency == .usd ? nil : "--currency",
    ]
    return (given.compactMap(\.self) + knowledge.named).first
  }

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    batch
      ? try ForecastBatchRun(input: input, seed: seed, runtime: runtime).execute()
      : try ForecastRun(self, runtime).execute()
  }
}

/// How `forecast` answers.
enum ForecastFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
  case csv
}

/// `--net` and `--gross`.
enum ForecastBasis: String, EnumerableFlag {
  case net
  case gross
}

extension ForecastCurrency: ExpressibleByArgument {}
