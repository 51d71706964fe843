internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct EarningsImport: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take days from a CSV file into the ledger.",
    discussion: """
      The file is an export of this tool, or any other whose columns are named with --columns. A day of which the \
      ledger knows something else is refused, and then nothing is taken; --replace keeps both, and the file's holds.
      """)

  static let help = CommandHelp(
    examples: [
      .init("A file that \"earnings export\" wrote", "akash-provider-tool earnings import 2025.csv"),
      .init(
        "A file of another program",
        "akash-provider-tool earnings import books.csv --date-format DD.MM.YYYY \\\n  --columns 'day=Date,akt=AKT,act=USDC,usd=Value USD'"
      ),
    ],
    meanings: [
      .badInput: "a bad file, or one that contradicts the ledger",
      .inputNotFound: "no such file",
      .tryAgainLater: "the ledger is in use",
    ],
    usual: [.configuration])

  @Argument(
    help: "A CSV file; - or nothing is standard input.", completion: .file(extensions: ["csv", "tsv", "txt"]))
  var input: String?

  @Option(
    help: ArgumentHelp(
      "Which columns of a foreign file are what: day, provider, uakt or akt, uact or act, usd.",
      valueName: "name=column,…"), completion: .columns)
  var columns: String?

  @Option(help: "How days are written; goes with --columns.")
  var dateFormat: ImportDateFormat?

  @Flag(help: "Amounts are written 1,5; goes with --columns. Semicolons and tabs are found out.")
  var decimalComma = false

  @Flag(help: "Take days too of which the ledger knows something else.")
  var replace = false

  @Option(help: "How to answer.")
  var format = ReportFormat.table

  @OptionGroup var options: EarningsOptions

  func validate() throws {
    if decimalComma, columns == nil {
      throw ValidationError("--decimal-comma goes with --columns: an export of this tool has points")
    }
    if dateFormat != nil, columns == nil {
      throw ValidationError("--date-format goes with --columns: an export of this tool has YYYY-MM-DD")
    }
  }

  /// A century of a hundred providers.
  private static let maximumBytes = 512 << 20

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try EarningsContext(options, runtime)
    let mapping =
      try columns.map { text throws(ProviderError) in
        try ColumnMapping(
          text, dates: dateFormat ?? .yearMonthDay, hasDecimalComma: decimalComma)
      } ?? .ownExport
    let path = input == "-" ? nil : input
    let bytes = try runtime.bytes(of: path, limit: Self.maximumBytes, awaiting: "CSV")
    let file = path ?? "standard input"
    let days = try ImportFile.read(bytes, columns: mapping, file: file)
    let entries = try entries(days, file: file, context)
    let ledger = try Ledger.open(in: context.base.dataFolder)
    let outcome = try ledger.take(entries, replacing: replace, at: runtime.clock.now())
    guard replace || outcome.contradictions.isEmpty else { throw Self.refusal(outcome) }
    let report = ImportReport(
      new: outcome.added, unchanged: outcome.unchanged, replaced: outcome.contradictions.count)
    switch format {
    case .table: try runtime.write(report.text)
    case .json: try runtime.write(report.json)
    }
    return .done
  }

  /// Throws for a day that is not over, and for one of which nobody says whose it is.
  private func entries(
    _ days: [ImportedDay], file: String, _ context: EarningsContext
  ) throws(ProviderError) -> [Ledger.Entry] {
    var entries: [Ledger.Entry] = []
    var lines: [AccountAddress: [Day: Int]] = [:]
    for day in days {
      guard day.day < context.today else {
        throw ProviderError(.importInvalid, "\(file):\(day.line): \(day.day) is not over yet")
      }
      if let asked = options.provider, let own = day.provider, own != asked {
        throw ProviderError(
          .importInvalid, "\(file):\(day.line): the day is of \(own), not of --provider \(asked)")
      }
      let provider = if let own = day.provider { own } else { try context.provider() }
      if let earlier = lines[provider, default: [:]].updateValue(day.line, forKey: day.day) {
        throw ProviderError(
          .importInvalid, "\(file):\(day.line): \(day.day) stands in line \(earlier) already")
      }
      entries.append(Ledger.Entry(provider: provider, day: day.day, figure: day.figure))
    }
    return entries
  }

  private static func refusal(_ outcome: Ledger.ImportOutcome) -> ProviderError {
    let problems = outcome.contradictions.map { contradiction in
      let (file, known) = (contradiction.entry.figure, contradiction.known)
      return "\(contradiction.entry.day) contradicts the ledger: \(words(file)) in the file, "
        + "\(words(known.figure)) from \(known.source.rawValue), recorded \(Day(of: known.recordedAt))"
    }
    return ProviderError(
      .importContradicts, problems: problems,
      hint: "nothing was taken; --replace keeps both, and the file's holds")
  }

  private static func words(_ figure: EarningsFigure) -> String {
    "\(figure.uakt.inAKT.value.plain) AKT, \(figure.uact.inUSD.value.plain) ACT, \(figure.usd.value.plain) USD"
  }
}

extension ImportDateFormat: ExpressibleByArgument {}
