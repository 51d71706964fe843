/// A key that the configuration file may hold, with what belongs under it.
///
/// The one list from which dotted keys, the JSON Schema and `config show` are made; a test compares it
/// with what `ConfigurationReader` reads.
package struct ConfigurationKey: Hashable, Sendable {
  /// The names on the way to the value. One in capitals stands for a name of the person's choice.
  package let pattern: [String]
  package let kind: Kind
  package let meaning: String
  /// The built-in default, as it would be written.
  package let standard: String?

  /// What a value must be.
  package indirect enum Kind: Hashable, Sendable {
    case text
    case address
    /// https, or http on a loopback address; plain http anywhere where it carries no secret.
    case url(allowingPlainHTTP: Bool)
    /// A decimal number of 0 or more.
    case number
    /// A decimal number from 0 to the given one.
    case numberUpTo(Int)
    /// A decimal number of more than 0, at most the given one.
    case positive(maximum: Int?, orNull: Bool)
    case timeSpan
    case moment
    case date
    case choice([String])
    case list(Kind)
    case cores
    case byteSize
    case cards
    case percentage
    case secret(SecretKind)
    case variableName
    case command
  }

  /// The built-in default as a value.
  package var standardValue: YAMLInsertion? {
    guard let standard else { return nil }
    guard case .list = kind else { return .scalar(standard) }
    return .list(standard.dropFirst().dropLast().split(separator: ",").map { String($0).trimmingBlanks })
  }

  package var name: String { pattern.joined(separator: ".") }

  /// The key whose value stands under these names; nil for a section, or nothing that is known.
  package static func at(_ names: [String]) -> ConfigurationKey? {
    all.first { key in
      key.pattern.count == names.count
        && zip(key.pattern, names).allSatisfy { isPlaceholder($0) || $0 == $1 }
    }
  }

  /// Whether a name of a pattern stands for any name.
  package static func isPlaceholder(_ name: String) -> Bool {
    name.unicodeScalars.first.map { "A"..."Z" ~= $0 } ?? false
  }

  init(_ name: String, _ kind: Kind, _ meaning: String, standard: String? = nil) {
    pattern = name.split(separator: ".").map { String($0) }
    self.kind = kind
    self.meaning = meaning
    self.standard = standard
  }

  func under(_ prefix: String, hasDefaults: Bool = true) -> ConfigurationKey {
    ConfigurationKey("\(prefix).\(name)", kind, meaning, standard: hasDefaults ? standard : nil)
  }
}

extension ConfigurationKey {
  /// Every key, in the order in which a file has them.
  package static let all: [ConfigurationKey] =
    [ConfigurationKey("default_profile", .text, "the profile that holds without --profile")]
    + (profile + price.map { $0.under("price", hasDefaults: false) }
    + forecast.map { $0.under("forecast", hasDefaults: false) }).map { $0.under("profiles.NAME") }
    + price.map { $0.under("price") }
    + earnings
    + forecast.map { $0.under("forecast") }
    + [
      ConfigurationKey("paths.cache", .text, "folder for the price of AKT, the whitelist and block times"),
      ConfigurationKey("paths.data", .text, "folder for the ledger and the use of keys"),
    ]

  /// The keys of a profile but for its prices.
  package static let profile: [ConfigurationKey] =
    [ConfigurationKey("provider", .address, "the provider's address")]
    + SecretKind.allCases.flatMap { secrets($0) }
    + [
      ConfigurationKey("api_key_created", .moment, "when the API key was made"),
      ConfigurationKey("api_key_expires", .moment, "when the API key expires"),
    ]
    + Endpoint.allCases.map {
      ConfigurationKey(
        "endpoints.\($0.rawValue)", .url(allowingPlainHTTP: false),
        "service to ask instead of the public one",
        standard: $0.standardURL)
    }

  private static func secrets(_ kind: SecretKind) -> [ConfigurationKey] {
    let name = kind.rawValue
    return [
      ConfigurationKey(name, .secret(kind), "the \(kind.name) itself"),
      ConfigurationKey("\(name)_file", .text, "file that holds the \(kind.name) and nothing else"),
      ConfigurationKey("\(name)_env", .variableName, "environment variable that holds the \(kind.name)"),
      ConfigurationKey(
        "\(name)_command", .command, "command that prints the \(kind.name), run without a shell"),
    ]
  }

  /// The keys of the `earnings` section.
  package static let earnings: [ConfigurationKey] = [
    ConfigurationKey("since", .date, "the first day that \"earnings sync\" fetches"),
    ConfigurationKey(
      "reread", .timeSpan, "a day this young is read again by it",
      standard: EarningsConfiguration.standardReread.description),
    ConfigurationKey("take.DATE.uakt", .percentage, "what the network keeps of uakt from that date on"),
    ConfigurationKey("take.DATE.other", .percentage, "what it keeps of all else"),
  ].map { $0.under("earnings") }

  /// The keys of a `forecast` section.
  package static let forecast: [ConfigurationKey] = [
    ConfigurationKey("capacity.MODEL", .cards, "the cards of a model that the provider has"),
    ConfigurationKey(
      "former_prices.DATE.MODEL", .number, "US dollars a card and month up to and including that date"),
    ConfigurationKey(
      "turnover", .timeSpan, "after how long a lease is replaced by another, on average",
      standard: ForecastConfiguration.standardTurnover.description),
    ConfigurationKey(
      "elasticity", .numberUpTo(ForecastConfiguration.highestElasticity),
      "by what part leases become fewer for each part that the price rises",
      standard: ForecastConfiguration.standardElasticity.plain),
  ]

  /// The keys of a `price` section.
  package static let price: [ConfigurationKey] =
    PriceTarget.allCases.map { target in
      ConfigurationKey(
        "targets." + target.configurationPath.joined(separator: "."), .number,
        "US dollars \(target.oneUnit) and month", standard: PriceTargets.standard[target].value.description)
    }
    + [
      ConfigurationKey(
        "gpu.MODEL", .number, "US dollars a card and month; the key is model[.ram][.interface] or \"*\""),
      ConfigurationKey(
        "blocks_per_month", .positive(maximum: nil, orNull: false), "blocks that a month has",
        standard: BidPricing.standardBlocksPerMonth.plain),
      ConfigurationKey(
        "akt_price.usd", .positive(maximum: 1_000_000, orNull: true),
        "the price of an AKT, instead of any source"),
      ConfigurationKey(
        "akt_price.max_age", .timeSpan, "a price this young is used without asking",
        standard: AKTPriceSettings.standardFreshness.maximumAge.description),
      ConfigurationKey(
        "akt_price.max_stale_age", .timeSpan, "and one this young when no source answers",
        standard: AKTPriceSettings.standardFreshness.maximumStaleAge.description),
      ConfigurationKey(
        "akt_price.sources", .list(.choice(AKTPriceSource.allCases.map(\.rawValue))),
        "sources, asked in this order",
        standard: "[" + AKTPriceSource.standardOrder.map(\.rawValue).joined(separator: ", ") + "]"),
    ] + policy.map { $0.under("policy") }

  private static let policy: [ConfigurationKey] = [
    ConfigurationKey("allow", .list(.text), "the only tenants served"),
    ConfigurationKey("deny", .list(.text), "tenants not served"),
    ConfigurationKey(
      "tenants.ADDRESS.rate", .positive(maximum: nil, orNull: false), "a fixed rate a block for this tenant"),
    ConfigurationKey("tenants.ADDRESS.discount", .percentage, "a discount for this tenant"),
    ConfigurationKey("limits.cpu.min", .cores, "the fewest cores of a replica"),
    ConfigurationKey("limits.cpu.max", .cores, "the most cores of a replica"),
    ConfigurationKey("limits.memory.min", .byteSize, "the least memory of a replica"),
    ConfigurationKey("limits.memory.max", .byteSize, "the most memory of a replica"),
    ConfigurationKey("limits.storage.min", .byteSize, "the least storage of a replica, all volumes together"),
    ConfigurationKey("limits.storage.max", .byteSize, "the most storage of a replica, all volumes together"),
    ConfigurationKey("limits.gpu.min", .cards, "the fewest cards of a replica"),
    ConfigurationKey("limits.gpu.max", .cards, "the most cards of a replica"),
    ConfigurationKey("unmatched_gpu_price", .number, "US dollars for a card that no mapping matches"),
    ConfigurationKey("storage.CLASS", .number, "US dollars a GiB and month of a further storage class"),
    ConfigurationKey(
      "unpriced_storage", .choice(BidPolicy.UnpricedStorage.allCases.map(\.rawValue)),
      "what to do with a storage class without a price", standard: "warn"),
    ConfigurationKey("whitelist_url", .url(allowingPlainHTTP: true), "a list of the tenants to serve"),
  ]
}
