internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct KeysCheck: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find out whether a key works, and if not why.",
    discussion: """
      For cron: exit status 77 if a key is unusable, 69 if the service cannot tell, 1 if one expires \
      within the given time.
      """)

  static let help = CommandHelp(
    examples: [
      .init("The profile's key", "akash-provider-tool keys check"),
      .init(
        "All keys, and whether one expires within 30 days",
        "akash-provider-tool keys check --all --within 30d"),
    ],
    meanings: [
      .done: "the keys work",
      .answerIsNo: "a key expires within the given time",
      .unavailable: "the service cannot tell",
      .notAuthorised: "a key is unusable",
    ],
    usual: [.tryAgainLater, .configuration],
    variables: [.apiKey, .token])

  @Flag(help: "Check the keys of all profiles.")
  var all = false

  @Option(
    help: ArgumentHelp("How long before it expires a key is told: 36h, 30d.", valueName: "time"),
    completion: .list(["7d", "14d", "30d", "60d"]))
  var within = TimeSpan(seconds: 30 * 86_400)

  @OptionGroup var service: ServiceOptions
  @OptionGroup var options: KeyOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ProfileContext(options.configuration, runtime)
    let results = try results(context)
    for result in results where result.state == .works {
      if let masked = result.masked { context.usage.note(masked) }
    }
    let now = runtime.clock.now()
    let checks = KeyChecks(results: results, now: now)
    switch options.format {
    case .table: try runtime.write(checks.table)
    case .json: try runtime.write(checks.json)
    }
    for result in results where result.state == .works && result.expires == nil {
      runtime.tell(
        "note: when \(result.masked ?? "it") expires is not known here; \"keys add --expires\" notes it, and the wallet's token would tell"
      )
    }
    if let error = KeyVerdict.error(results, within: within, now: now) { throw error }
    return .done
  }

  /// One key after the other: the service handles one request at a time.
  private func results(_ context: ProfileContext) throws(ProviderError) -> [KeyCheckResult] {
    let check = KeyCheck(
      reader: context.reader, transport: context.transport(verbose: service.verbose),
      timeout: service.timeout,
      clock: context.runtime.clock)
    guard all else {
      // Nobody says which of several is meant.
      if context.selected == nil, !context.reader.isInEnvironment(.apiKey) { _ = try context.profileName() }
      return [check.result(profile: context.selected?.name, context.profile, ignoringEnvironment: false)]
    }
    return context.configuration.profiles.sorted { $0.key < $1.key }.map { name, profile in
      check.result(profile: name, profile, ignoringEnvironment: true)
    }
  }
}
