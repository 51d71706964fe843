internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// Checks all that a bid depends on, and goes on where one check fails. Writes nothing but a file in the cache
/// folder, which it removes.
struct SelfTestRun {
  private let setup: SelfTestSetup
  private let request: PriceRequest
  private let runtime: Runtime

  init(_ request: PriceRequest, _ runtime: Runtime) throws(ProviderError) {
    self.request = request
    self.runtime = runtime
    setup = try SelfTestSetup(request, runtime)
  }

  func execute() throws(ProviderError) -> ExitStatus {
    let report = SelfTestReport(checks)
    switch request.format ?? .table {
    case .bid, .table: try runtime.write(report.table(runtime.palette(noColor: request.noColor)))
    case .json: try runtime.write(report.json)
    }
    return report.isPassed ? .done : .answerIsNo
  }

  private var checks: [SelfTestCheck] {
    let targets = TargetChecks(
      setup.settings.pricing, values: setup.values, file: setup.location.path,
      problems: setup.variableProblems, variables: runtime.variableNames())
    let whitelist = whitelist
    let prices = aktPrices
    return setup.checks + targets.checks + [whitelist].compactMap(\.self) + machine
      + aktPriceProblem + prices.checks + orders(prices, asking: whitelist?.milliseconds ?? 0)
  }

  // MARK: The machine

  private var machine: [SelfTestCheck] { [library, certificates, cache] }

  private var library: SelfTestCheck {
    guard let library = CurlTransport.loadableLibrary() else {
      let settings = setup.settings
      let isNeeded = settings.aktPrice.fixed == nil || settings.whitelistURL != nil
      return SelfTestCheck(
        isNeeded ? .failed : .warning, "libcurl",
        "cannot be loaded, so nobody can be asked; Debian and Ubuntu have it in libcurl4")
    }
    return SelfTestCheck(.ok, "libcurl", "\(library) can be loaded")
  }

  private var certificates: SelfTestCheck {
    guard let bundle = TrustedCertificates.bundle else {
      return SelfTestCheck(
        .warning, "certificates", "none where they usually are; install the package ca-certificates")
    }
    return SelfTestCheck(.ok, "certificates", bundle)
  }

  private var cache: SelfTestCheck {
    let folder = setup.cacheFolder
    do throws(FileFailure) {
      try AtomicFile.makeFolder(folder)
      try AtomicFile.tryOut("\(folder)/self-test")
      return SelfTestCheck(.ok, "cache folder", "\(folder) can be written")
    } catch {
      return SelfTestCheck(
        .warning, "cache folder",
        "\(folder) cannot be written: \(error.reason); every bid in uakt asks the sources anew, until they refuse; "
          + "set XDG_CACHE_HOME or paths.cache")
    }
  }

  // MARK: What is asked for

  private var whitelist: SelfTestCheck? {
    if let problem = setup.variableProblems[PriceSettings.whitelistVariable] {
      return SelfTestCheck("whitelist", failedBy: problem)
    }
    guard let url = setup.settings.whitelistURL else { return nil }
    let service = WhitelistService(
      url: url, cacheFolder: setup.cacheFolder, transport: runtime.transport, clock: runtime.clock,
      warn: { _ in })
    let start = runtime.clock.monotonicMilliseconds()
    let outcome = Result { () throws(RefreshFailure) in try service.current() }
    return Whitelist.check(
      url, outcome, remembered: service.rememberedSince(),
      milliseconds: runtime.clock.monotonicMilliseconds() - start)
  }

  private var aktPriceProblem: [SelfTestCheck] {
    setup.variableProblems[PriceSettings.aktPriceVariable].map {
      [SelfTestCheck("given AKT price", failedBy: $0)]
    }
      ?? []
  }

  private var aktPrices: AKTPriceChecks {
    let settings = setup.settings.aktPrice
    let service = AKTPriceService(
      settings: settings, cacheFolder: setup.cacheFolder, transport: runtime.transport, clock: runtime.clock,
      warn: { _ in })
    let progress = ProgressLine("asking for the price of AKT", runtime, least: 1)
    defer { progress.clear() }
    let ask = { service.survey { progress.show($0, of: settings.sources.count) } }
    return AKTPriceChecks(
      answers: settings.fixed == nil ? ask() : [], remembered: service.stored(),
      settings: settings, now: runtime.clock.now())
  }

  // MARK: Bids

  /// `asking` is how long the whitelist takes, which comes before any price.
  private func orders(_ prices: AKTPriceChecks, asking: Int) -> [SelfTestCheck] {
    [Denomination.uact, .uakt].map { denomination in
      let sample = SampleOrder(denomination, setup.settings.pricing.gpuPrices)
      guard setup.isUsable else {
        return SelfTestCheck(
          .failed, sample.name, "nothing can be priced before the settings above are mended")
      }
      let start = runtime.clock.monotonicMilliseconds()
      return sample.check(setup.settings.pricing, aktPrice: prices.priceOfBid) {
        let pricing = runtime.clock.monotonicMilliseconds() - start
        return asking + pricing + (denomination.isPaidInAKT ? prices.millisecondsOfBid : 0)
      }
    }
  }
}
