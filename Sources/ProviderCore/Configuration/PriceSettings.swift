/// Everything that `price` needs to know besides the order, gathered from options, environment and
/// configuration in that order of precedence, value by value.
package struct PriceSettings: Hashable, Sendable {
  package let pricing: BidPricing
  package let aktPrice: AKTPriceSettings
  /// The list of tenants to serve, on the web; nil to serve all.
  package let whitelistURL: String?

  /// The environment variable that overrides all AKT price sources.
  package static let aktPriceVariable = "AKASH_PROVIDER_TOOL_AKT_PRICE"
  /// The stock script's switch for a list of tenants.
  package static let whitelistVariable = "WHITELIST_URL"

  /// `aktPrice` is the option's value. An empty variable counts as unset, as in the script. Throws
  /// `target-invalid`, `gpu-mapping-invalid` or `akt-price-invalid`, naming the variable.
  package init(
    aktPrice: AKTPrice? = nil, environment: (String) -> String?, configuration: Configuration,
    profile: Configuration.Profile?
  ) throws(ProviderError) {
    func variable(_ name: String) -> String? {
      environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    let section = (profile?.price ?? PriceConfiguration()).over(configuration.price)

    var targets = PriceTargets.standard
    for target in PriceTarget.allCases {
      if let text = variable(target.environmentVariable) {
        targets[target] = try Self.price(text, target)
      } else if let price = section.targets[target] {
        targets[target] = price
      }
    }
    var gpuPrices = GPUPriceTable(mappings: section.gpu ?? [])
    if let text = variable(GPUPriceTable.environmentVariable) {
      gpuPrices = try GPUPriceTable(parsing: text)
    }
    pricing = BidPricing(
      targets: targets, gpuPrices: gpuPrices, policy: section.policy.policy,
      blocksPerMonth: section.blocksPerMonth ?? BidPricing.standardBlocksPerMonth)

    var fixed = aktPrice
    if fixed == nil, let text = variable(Self.aktPriceVariable) {
      fixed = try Self.aktPrice(text)
    }
    let kinds = section.aktPrice.sources ?? AKTPriceSource.standardOrder
    self.aktPrice = AKTPriceSettings(
      fixed: fixed ?? section.aktPrice.usd,
      freshness: FreshnessLimits(
        maximumAge: section.aktPrice.maximumAge ?? AKTPriceSettings.standardFreshness.maximumAge,
        maximumStaleAge: section.aktPrice.maximumStaleAge
          ?? AKTPriceSettings.standardFreshness.maximumStaleAge),
      sources: kinds.map { AKTPriceSettings.Source(kind: $0, baseURL: $0.endpoint.url(in: profile)) })

    if let text = variable(Self.whitelistVariable) {
      whitelistURL = try Self.whitelistURL(text)
    } else {
      whitelistURL = section.policy.whitelistURL
    }
  }

  /// The variables that it reads.
  private static let variables =
    PriceTarget.allCases.map(\.environmentVariable)
    + [GPUPriceTable.environmentVariable, aktPriceVariable, whitelistVariable]

  /// What is wrong with each variable for itself, by its name.
  package static func problems(environment: (String) -> String?) -> [String: ProviderError] {
    var problems: [String: ProviderError] = [:]
    for name in variables {
      do throws(ProviderError) {
        _ = try PriceSettings(
          environment: { $0 == name ? environment(name) : nil }, configuration: Configuration(), profile: nil)
      } catch {
        problems[name] = error
      }
    }
    return problems
  }

  private static func price(
    _ text: String, _ target: PriceTarget
  ) throws(ProviderError) -> Amount<USD> {
    guard let price = Decimal(text), !price.isNegative else {
      throw ProviderError(
        .targetInvalid,
        "\(target.environmentVariable): \"\(text.prefix(60))\" is not a price of 0 or more",
        hint: "set it to US dollars \(target.oneUnit) and month, like "
          + "\(PriceTargets.standard[target].value), or unset it")
    }
    return Amount(price)
  }

  private static func aktPrice(_ text: String) throws(ProviderError) -> AKTPrice {
    guard let price = AKTPrice(text) else {
      throw ProviderError(
        .aktPriceInvalid,
        "\(aktPriceVariable): \"\(text.prefix(60))\" is not a price of AKT",
        hint: "set it to US dollars, more than 0 and at most 1000000, or unset it")
    }
    return price
  }

  private static func whitelistURL(_ text: String) throws(ProviderError) -> String {
    guard let url = ServiceURL(text, allowingPlainHTTP: true) else {
      // What is before an @ is a name and a password.
      let shown = text.contains("@") ? ServiceURL.site(of: text) : String(text.prefix(100))
      throw ProviderError(
        .whitelistInvalid, "\(whitelistVariable): \"\(shown)\" is no web address",
        hint: "write it like https://example.com/tenants.txt")
    }
    return url.text
  }
}
