internal import ProviderCore
internal import ProviderServices

/// What pricing needs besides the order, from options, environment and configuration.
struct PriceContext: Sendable {
  let settings: PriceSettings
  /// The tenant, as the daemon names it to a bid script.
  let tenant: String?
  let profile: Configuration.Profile?
  private let cacheFolder: String
  private let runtime: Runtime

  init(_ request: PriceRequest, _ runtime: Runtime) throws(ProviderError) {
    self.runtime = runtime
    let configuration = try ConfigurationFile.load(runtime.configurationLocation(request.config))
    profile = try configuration.profile(named: runtime.requestedProfile(request.profile))
    settings = try PriceSettings(
      aktPrice: request.aktPrice, environment: runtime.variable, configuration: configuration,
      profile: profile)
    tenant = runtime.variable("AKASH_OWNER").flatMap { $0.isEmpty ? nil : $0 }
    cacheFolder = runtime.cacheFolder(configuration)
  }

  var aktPrice: AKTPriceService {
    AKTPriceService(
      settings: settings.aktPrice, cacheFolder: cacheFolder, transport: runtime.transport,
      clock: runtime.clock, warn: runtime.warn)
  }

  /// Why the whitelist refuses the tenant, or nil.
  func whitelistRefusal() -> Refusal? {
    guard let url = settings.whitelistURL else { return nil }
    guard let tenant else { return .tenantUnknown }
    let service = WhitelistService(
      url: url, cacheFolder: cacheFolder, transport: runtime.transport, clock: runtime.clock,
      warn: runtime.warn)
    do throws(RefreshFailure) {
      return try service.whitelist().contains(tenant) ? nil : .notWhitelisted(tenant: tenant)
    } catch {
      runtime.warn("no whitelist could be fetched from \(ServiceURL.site(of: url)): \(error)")
      return .notWhitelisted(tenant: tenant)
    }
  }
}
