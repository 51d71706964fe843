internal import ProviderCore
internal import ProviderServices

/// What the verbs of `earnings` work with.
struct EarningsContext {
  let base: ProfileContext
  let options: EarningsOptions
  /// Whether each profile has its own key, whatever the environment holds.
  private let ignoringEnvironmentKey: Bool
  var runtime: Runtime { base.runtime }

  init(
    _ options: EarningsOptions, _ runtime: Runtime, ignoringEnvironmentKey: Bool = false
  ) throws(ProviderError) {
    self.ignoringEnvironmentKey = ignoringEnvironmentKey
    base = try ProfileContext(options.configuration, runtime)
    self.options = options
  }

  /// The provider that is asked about. Throws `provider-missing`.
  func provider() throws(ProviderError) -> AccountAddress {
    if let provider = options.provider ?? base.profile?.provider { return provider }
    if base.selected == nil, !base.configuration.profiles.isEmpty { _ = try base.profileName() }
    throw ProviderError(
      .providerMissing, "whose earnings? No provider's address is configured",
      hint:
        "give it with --provider akash1…, or keep it: config set profiles.\(base.selected?.name ?? ConfigurationTemplate.firstProfile).provider akash1…"
    )
  }

  var today: Day { Day(of: runtime.clock.now()) }

  var take: TakeRates { base.configuration.earnings.take ?? .standard }

  var timeoutMilliseconds: Int { options.timeout.seconds * 1000 }

  /// Repeats what may go better in a moment, within `--timeout`.
  func transport() -> any HTTPTransport {
    PatientTransport(base.transport(verbose: options.verbose), clock: runtime.clock)
  }

  /// A service that needs no key. It is waited for as long as `--timeout` says, and at most so many milliseconds.
  func connection(to endpoint: Endpoint, milliseconds limit: Int = .max) -> ServiceConnection {
    ServiceConnection(
      baseURL: endpoint.url(in: base.profile), transport: transport(),
      timeoutMilliseconds: min(timeoutMilliseconds, limit))
  }

  // MARK: Who is asked

  /// A service, and the check of its key, if it has one.
  struct Asked {
    let client: any EarningsClient
    var walletCheck: WalletCheck?
  }

  /// The service of a choice; nil for the ledger, which asks nobody. Throws `secret-missing` and what reading a
  /// secret throws.
  func asked(
    _ choice: EarningsSourceChoice, for provider: AccountAddress
  ) throws(ProviderError) -> Asked? {
    switch choice {
    case .ledger: return nil
    case .console: return Asked(client: ConsoleEarnings(provider, connection(to: .console)))
    case .providerConsole:
      guard let key = try apiKey(for: provider, isDemanded: true) else {
        throw ProviderError(
          .secretMissing, "no API key is configured for \(provider), and --source provider-console needs one",
          hint: "\"keys add\" keeps one; the public figures need none: --source console")
      }
      return providerConsole(key, provider)
    case .auto:
      guard let key = try apiKey(for: provider, isDemanded: false) else {
        return Asked(client: ConsoleEarnings(provider, connection(to: .console)))
      }
      return providerConsole(key, provider)
    }
  }

  /// The service looks at the key alone, and would answer for another provider than the one that is asked about; so a
  /// profile's key is for its own provider, and one that nobody's provider is named for, or that the environment gives
  /// to whatever profile, is taken where a key is demanded, and then checked.
  private func apiKey(
    for provider: AccountAddress, isDemanded: Bool
  ) throws(ProviderError) -> Secret? {
    let isOwn = provider == base.profile?.provider
    let isUnnamed = base.profile?.provider == nil
    let isInEnvironment = !ignoringEnvironmentKey && base.reader.isInEnvironment(.apiKey)
    guard isOwn || (isInEnvironment && (isUnnamed || isDemanded)) || (isUnnamed && isDemanded) else {
      return nil
    }
    let key = try base.reader.secret(
      .apiKey, isOwn || isUnnamed ? base.profile : nil, ignoringEnvironment: ignoringEnvironmentKey)
    guard let key else { return nil }
    if let problem = APIKeyFormat.problem(key) {
      throw ProviderError(.secretMalformed, "the API key \(key) is none: \(problem)", hint: "copy it again")
    }
    return key
  }

  private func providerConsole(_ key: Secret, _ provider: AccountAddress) -> Asked {
    // The check is no reason to wait long.
    let publicFigures = ConsoleEarnings(provider, connection(to: .console, milliseconds: 10_000))
    return Asked(
      client: ProviderConsoleEarnings(
        key: key, baseURL: Endpoint.providerConsole.url(in: base.profile), transport: transport(),
        clock: runtime.clock,
        timeoutMilliseconds: timeoutMilliseconds),
      walletCheck: WalletCheck(key, of: provider, publicFigures: publicFigures))
  }

  // MARK: What is found

  /// A report, and what kept it from being whole, if anything did.
  struct Answer {
    let report: EarningsReport
    let failure: ProviderError?
  }

  /// What a provider has earned. Throws where nothing at all was found because something went wrong.
  func answer(
    _ days: ClosedRange<Day>, by grouping: Grouping, from choice: EarningsSourceChoice,
    _ view: LedgerView = .latest
  ) throws(ProviderError) -> Answer {
    let provider = try provider()
    let asked = try asked(choice, for: provider)
    let ledger = try ledger(for: choice)
    let known = try known(days, of: provider, ledger, isDemanded: choice == .ledger, view)
    let check = asked?.walletCheck
    let isProven = try check.map { $0.maskedKey } == ledger?.provenKey(of: provider)
    let progress = ProgressLine("asking", runtime)
    let asking = EarningsAsking(
      client: asked?.client, walletCheck: isProven ? nil : check, today: today
    ) { progress.show($0, of: $1) }
    let findings = asking.findings(days, by: grouping, take: take, known: known)
    progress.clear()
    if let failure = findings.failure, findings.spans.isEmpty { throw failure }
    if let doubt = findings.doubt {
      runtime.warn("whether the API key is of \(provider) could not be checked: \(doubt.message)")
    }
    let report = EarningsReport(
      provider: provider, days: days, grouping: grouping, spans: findings.spans, take: take)
    return Answer(report: report, failure: findings.failure)
  }

  private func known(
    _ days: ClosedRange<Day>, of provider: AccountAddress, _ ledger: Ledger?, isDemanded: Bool,
    _ view: LedgerView
  ) throws(ProviderError) -> [LedgerDay] {
    let known = try ledger?.days(of: provider, in: days, view) ?? []
    guard !isDemanded || !known.isEmpty else {
      throw ProviderError(
        .ledgerEmpty,
        "the ledger has no day of \(provider) from \(days.lowerBound) to \(days.upperBound)",
        hint: "\"earnings sync --from \(days.lowerBound)\" fetches them")
    }
    return known
  }

  /// The ledger where a choice looks into it, and there is one.
  private func ledger(for choice: EarningsSourceChoice) throws(ProviderError) -> Ledger? {
    switch choice {
    case .console, .providerConsole: nil
    case .auto: try Ledger.existing(in: base.dataFolder)
    case .ledger: try ledger()
    }
  }

  /// The ledger. Throws `ledger-empty` where there is none.
  func ledger() throws(ProviderError) -> Ledger {
    if let ledger = try Ledger.existing(in: base.dataFolder) { return ledger }
    throw ProviderError(
      .ledgerEmpty, "there is no ledger in \"\(base.dataFolder)\" yet", hint: "\"earnings sync\" makes it")
  }
}
