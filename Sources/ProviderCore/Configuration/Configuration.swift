/// The configuration file, as it says things: what it leaves out is nil or empty, and defaults are for
/// the parts of the tool that use a value.
package struct Configuration: Hashable, Sendable {
  package var defaultProfile: String?
  package var profiles: [String: Profile] = [:]
  package var price = PriceConfiguration()
  package var earnings = EarningsConfiguration()
  package var forecast = ForecastConfiguration()
  package var paths = Paths()

  package init() {}

  /// One provider of several.
  package struct Profile: Hashable, Sendable {
    package var provider: AccountAddress?
    package var secrets: [SecretKind: SecretSource] = [:]
    package var apiKeyCreated: Timestamp?
    package var apiKeyExpires: Timestamp?
    package var endpoints: [Endpoint: String] = [:]
    /// Overrides the file's `price` value by value.
    package var price = PriceConfiguration()
    /// Overrides the file's `forecast` likewise.
    package var forecast = ForecastConfiguration()

    package init() {}
  }

  /// Folders of our own.
  package struct Paths: Hashable, Sendable {
    package var cache: String?
    package var data: String?
  }

  /// Whether the file itself holds a secret, and so must be nobody else's to read.
  package var holdsSecret: Bool {
    profiles.values.contains { profile in
      profile.secrets.values.contains { if case .inline = $0 { true } else { false } }
    }
  }
}

/// A service that the tool talks to, by its key under `endpoints`.
package enum Endpoint: String, CaseIterable, Sendable {
  case providerConsole = "provider_console"
  case console
  case chain
  case dia
  case coingecko

  /// The public service.
  package var standardURL: String {
    switch self {
    case .providerConsole: "https://provider-console-api.akash.network"
    case .console: "https://console-api.akash.network"
    case .chain: "https://rpc.akt.dev/rest"
    case .dia: "https://api.diadata.org"
    case .coingecko: "https://api.coingecko.com"
    }
  }

  /// The service that a profile names, or the public one.
  package func url(in profile: Configuration.Profile?) -> String { profile?.endpoints[self] ?? standardURL }
}

/// What a `price` section says.
package struct PriceConfiguration: Hashable, Sendable {
  package var targets = PartialPriceTargets()
  /// Nil where the section has no `gpu`; a table is taken whole, never merged.
  package var gpu: [GPUPriceTable.Mapping]?
  package var blocksPerMonth: Decimal?
  package var aktPrice = AKTPriceConfiguration()
  package var policy = PolicyConfiguration()

  /// These values, and another section's where this one says nothing.
  package func over(_ other: PriceConfiguration) -> PriceConfiguration {
    var merged = self
    merged.targets = targets.over(other.targets)
    merged.gpu = gpu ?? other.gpu
    merged.blocksPerMonth = blocksPerMonth ?? other.blocksPerMonth
    merged.aktPrice = aktPrice.over(other.aktPrice)
    merged.policy = policy.over(other.policy)
    return merged
  }
}

/// What `price.akt_price` says.
package struct AKTPriceConfiguration: Hashable, Sendable {
  package var usd: AKTPrice?
  package var maximumAge: TimeSpan?
  package var maximumStaleAge: TimeSpan?
  package var sources: [AKTPriceSource]?

  func over(_ other: AKTPriceConfiguration) -> AKTPriceConfiguration {
    AKTPriceConfiguration(
      usd: usd ?? other.usd, maximumAge: maximumAge ?? other.maximumAge,
      maximumStaleAge: maximumStaleAge ?? other.maximumStaleAge,
      sources: sources ?? other.sources)
  }
}

/// What `price.policy` says.
package struct PolicyConfiguration: Hashable, Sendable {
  package var allow: [String]?
  package var deny: [String]?
  package var terms: [String: TenantTerms] = [:]
  package var limits: [SizeLimit] = []
  package var unmatchedGPUPrice: Amount<USD>?
  package var storagePrices: [String: Amount<USD>] = [:]
  package var unpricedStorage: BidPolicy.UnpricedStorage?
  package var whitelistURL: String?

  func over(_ other: PolicyConfiguration) -> PolicyConfiguration {
    var merged = self
    merged.allow = allow ?? other.allow
    merged.deny = deny ?? other.deny
    merged.terms.merge(other.terms) { own, _ in own }
    merged.limits += other.limits.filter { limit in
      !limits.contains { $0.resource == limit.resource }
    }
    merged.unmatchedGPUPrice = unmatchedGPUPrice ?? other.unmatchedGPUPrice
    merged.storagePrices.merge(other.storagePrices) { own, _ in own }
    merged.unpricedStorage = unpricedStorage ?? other.unpricedStorage
    merged.whitelistURL = whitelistURL ?? other.whitelistURL
    return merged
  }

  package var policy: BidPolicy {
    BidPolicy(
      allow: allow, deny: deny ?? [], terms: terms, limits: limits,
      unmatchedGPUPrice: unmatchedGPUPrice, storagePrices: storagePrices,
      unpricedStorage: unpricedStorage ?? .warn)
  }
}

/// What the `earnings` section says.
package struct EarningsConfiguration: Hashable, Sendable {
  /// The first day that `earnings sync` fetches.
  package var since: Day?
  /// How old a day may be and still be read again by it.
  package var reread: TimeSpan?
  /// Nil where the section has no `take`; a table is taken whole, never merged.
  package var take: TakeRates?

  /// Prices of past days and ends of leases still move for about that long.
  package static let standardReread = TimeSpan(seconds: 7 * 86_400)
}
