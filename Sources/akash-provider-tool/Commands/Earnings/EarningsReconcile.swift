internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct EarningsReconcile: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Check the figures against the leases themselves, and see where the money is.",
    discussion: """
      Works out each day from the chain's own list of leases, price × blocks, and compares. The block that the \
      Console leaves out at each midnight is computed, not tolerated. Exit status 1 if a day differs.
      """)

  static let help = CommandHelp(
    examples: [
      .init("A month", "akash-provider-tool earnings reconcile --month 2026-10"),
      .init(
        "A range, for a program",
        "akash-provider-tool earnings reconcile --from 2026-09-01 --format json"),
    ],
    meanings: [
      .done: "every day agrees",
      .answerIsNo: "a day differs",
      .inputNotFound: "no such provider, or nothing in the ledger",
    ],
    usual: [.unavailable, .tryAgainLater, .notAuthorised, .configuration],
    variables: [.apiKey])

  @Option(help: "Whose figures to check; provider-console needs the API key.")
  var source = EarningsSourceChoice.auto

  @Option(help: "How to answer.")
  var format = ReportFormat.table

  @Flag(help: "No colours.")
  var noColor = false

  @OptionGroup var range: RangeOptions
  @OptionGroup var options: EarningsOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ChainContext(options, runtime)
    let days = try range.days(today: context.earnings.today)
    // First, so that what has accrued by the newest block is not less than what was withdrawn by then.
    let book = try context.book()
    let tip = try context.chain.latestBlock()
    let blocks = try Self.blocks(of: days, tip, context)
    guard !blocks.isEmpty else {
      throw ProviderError(
        .serviceTimedOut, "the chain has finished no day from \(days.lowerBound) to \(days.upperBound) yet",
        hint: "try again when the first of them is over")
    }
    let answer = try context.earnings.answer(days, by: .day, from: source)
    let reconciliation = Reconciliation(
      leases: book.leases, unlisted: book.unlisted, blocks: blocks, reported: Self.figures(answer.report))
    let report = ReconciliationReport(
      provider: context.provider, days: days, reconciliation: reconciliation,
      money: book.leases.map { LeaseMoney($0, tip: tip.height) }, tip: tip, source: answer.report.source)
    switch format {
    case .table: try runtime.write(report.table(runtime.palette(noColor: noColor)))
    case .json: try runtime.write(report.json)
    }
    if let first = report.unfinished.first {
      runtime.warn("the chain has not finished \(first) yet; days from then on are left out")
    }
    if let failure = answer.failure { throw failure }
    return reconciliation.isEven ? .done : .answerIsNo
  }

  private static func blocks(
    of days: ClosedRange<Day>, _ tip: Block, _ context: ChainContext
  ) throws(ProviderError) -> [DayBlocks] {
    let progress = ProgressLine("finding midnights", context.earnings.runtime)
    defer { progress.clear() }
    return try context.blockTimes().days(days, tip: tip) { progress.show($0, of: $1) }
  }

  /// What the API says of each day; a day that it has no figure for is missing.
  private static func figures(_ report: EarningsReport) -> [Day: EarningsFigure] {
    var figures: [Day: EarningsFigure] = [:]
    for row in report.rows { figures[row.period.days.lowerBound] = row.gross }
    return figures
  }
}
