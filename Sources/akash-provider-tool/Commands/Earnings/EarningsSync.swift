internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct EarningsSync: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Bring the ledger up to date, and tell what has changed.",
    discussion: """
      Fetches the days that the ledger has not, newest first, and reads recent ones again: the services rewrite \
      history. It may be stopped at any point; the next sync goes on from there.
      """)

  static let help = CommandHelp(
    examples: [
      .init("Every day that is not there yet", "akash-provider-tool earnings sync"),
      .init("From a day on, also in later syncs", "akash-provider-tool earnings sync --from 2025-01-01"),
      .init(
        "All profiles, and once more the last 30 days",
        "akash-provider-tool earnings sync --all --reread 30d"),
    ],
    meanings: [
      .inputNotFound: "no such provider",
      .tryAgainLater: "a service takes too long, or another sync is running",
    ],
    usual: [.unavailable, .notAuthorised, .configuration],
    variables: [.apiKey])

  @Option(
    help: ArgumentHelp(
      "The first day wanted; noted for later syncs. Without it earnings.since, or a year ago.",
      valueName: "date"), completion: .firstDays)
  var from: Day?

  @Option(
    help: ArgumentHelp("The last day wanted; without it yesterday.", valueName: "date"), completion: .lastDays
  )
  var to: Day?

  @Option(
    help: ArgumentHelp(
      "Read days again that are not older; without it earnings.reread, or 7d.", valueName: "time"),
    completion: .list(["7d", "14d", "30d"]))
  var reread: TimeSpan?

  @Option(help: "Who is asked; provider-console needs the API key.")
  var source = EarningsSourceChoice.auto

  @Flag(help: "All profiles, one after the other.")
  var all = false

  @Option(help: "How to answer.")
  var format = ReportFormat.table

  @Flag(help: "Say nothing unless a day has another figure than before; for cron.")
  var quiet = false

  @OptionGroup var options: EarningsOptions

  func validate() throws {
    guard source != .ledger else { throw ValidationError("--source ledger is what sync fills") }
    if let from, from < .networkBegan {
      throw ValidationError("--from \(from) is before the network began, in \(Day.networkBegan.year)")
    }
    if let from, let to, to < from { throw ValidationError("--to \(to) is before --from \(from)") }
    if all, options.provider != nil || options.configuration.profile != nil {
      throw ValidationError("--all and one provider or profile exclude each other")
    }
  }

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    var outcomes: [SyncOutcome] = []
    var failures: [ProviderError] = []
    for context in try contexts(runtime) {
      do throws(ProviderError) {
        let outcome = try SyncRun(self, context).outcome()
        outcomes.append(outcome)
        if let failure = outcome.failure { failures.append(told(failure, context)) }
      } catch {
        failures.append(told(error, context))
      }
    }
    try show(outcomes, runtime)
    for failure in failures.dropFirst() { runtime.warn(failure.message) }
    if let failure = failures.first { throw failure }
    return .done
  }

  /// Which profile it was that failed, where there may be several.
  private func told(_ error: ProviderError, _ context: EarningsContext) -> ProviderError {
    guard all, let name = context.base.selected?.name else { return error }
    return ProviderError(
      error.code, "profile \"\(name)\": \(error.message)", further: error.further, hint: error.hint)
  }

  /// What each profile works with; all that can be asked about, for `--all`.
  private func contexts(_ runtime: Runtime) throws(ProviderError) -> [EarningsContext] {
    let context = try EarningsContext(options, runtime)
    guard all else { return [context] }
    var contexts: [EarningsContext] = []
    for (name, profile) in context.base.configuration.profiles.sorted(by: { $0.key < $1.key }) {
      guard profile.provider != nil else {
        runtime.warn("profile \"\(name)\" names no provider, and is left out")
        continue
      }
      var options = options
      options.configuration.profile = name
      contexts.append(try EarningsContext(options, runtime, ignoringEnvironmentKey: true))
    }
    guard !contexts.isEmpty else {
      throw ProviderError(
        .providerMissing, "no profile of the configuration names a provider",
        hint: "\"config init\" makes one; or give an address with --provider akash1…")
    }
    return contexts
  }

  private func show(_ outcomes: [SyncOutcome], _ runtime: Runtime) throws(ProviderError) {
    guard !outcomes.isEmpty, !quiet || outcomes.contains(where: { !$0.revised.isEmpty }) else { return }
    let report = SyncReport(outcomes)
    switch format {
    case .table: try runtime.write(report.text)
    case .json: try runtime.write(report.json)
    }
  }
}

extension TimeSpan {
  /// Whole days, any begun one included.
  var days: Int { (seconds + 86_399) / 86_400 }
}
