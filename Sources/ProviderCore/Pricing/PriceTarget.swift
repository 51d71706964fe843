/// A resource that has a price of its own, in US dollars a unit and month.
///
/// Names, defaults and units are those of the stock bid script, `price_script_generic.sh` in
/// akash-network/helm-charts.
package enum PriceTarget: Int, CaseIterable, Sendable {
  case cpu
  case memory
  case ephemeral
  case beta1
  case beta2
  case beta3
  case endpoint
  case ip

  /// The environment variable that the provider daemon's chart sets.
  package var environmentVariable: String {
    switch self {
    case .cpu: "PRICE_TARGET_CPU"
    case .memory: "PRICE_TARGET_MEMORY"
    case .ephemeral: "PRICE_TARGET_HD_EPHEMERAL"
    case .beta1: "PRICE_TARGET_HD_PERS_HDD"
    case .beta2: "PRICE_TARGET_HD_PERS_SSD"
    case .beta3: "PRICE_TARGET_HD_PERS_NVME"
    case .endpoint: "PRICE_TARGET_ENDPOINT"
    case .ip: "PRICE_TARGET_IP"
    }
  }

  /// All variables of the chart that hold prices, those of cards among them.
  package static let variables = allCases.map(\.environmentVariable) + [GPUPriceTable.environmentVariable]

  /// Whether a variable looks like one of the chart's, and is none: the script and this tool pass over it.
  package static func isMisspelt(_ variable: String) -> Bool {
    variable.hasPrefix("PRICE_TARGET_") && !variables.contains(variable)
  }

  /// Where the target stands under `price.targets` in the configuration file.
  package var configurationPath: [String] {
    switch self {
    case .cpu: ["cpu"]
    case .memory: ["memory"]
    case .ephemeral: ["storage", "ephemeral"]
    case .beta1: ["storage", "beta1"]
    case .beta2: ["storage", "beta2"]
    case .beta3: ["storage", "beta3"]
    case .endpoint: ["endpoint"]
    case .ip: ["ip"]
    }
  }

  /// What one of it is.
  package var unit: String {
    switch self {
    case .cpu: "thread"
    case .memory, .ephemeral, .beta1, .beta2, .beta3: "GiB"
    case .endpoint: "endpoint"
    case .ip: "IP"
    }
  }

  /// The same in a sentence: `a thread`, `an endpoint`.
  package var oneUnit: String { (self == .endpoint || self == .ip ? "an " : "a ") + unit }

  /// The target of a storage class; nil for a class that the script has no price for.
  package init?(_ storageClass: StorageClass) {
    switch storageClass {
    case .ephemeral: self = .ephemeral
    case .beta1: self = .beta1
    case .beta2: self = .beta2
    case .beta3: self = .beta3
    case .other: return nil
    }
  }
}

/// Prices of some resources; those that are left out have another source.
package struct PartialPriceTargets: Hashable, Sendable {
  private var prices = [Amount<USD>?](repeating: nil, count: PriceTarget.allCases.count)

  package init() {}

  package subscript(target: PriceTarget) -> Amount<USD>? {
    get { prices[target.rawValue] }
    set { prices[target.rawValue] = newValue }
  }

  /// These prices, and others where these say nothing.
  func over(_ others: PartialPriceTargets) -> PartialPriceTargets {
    var merged = self
    for target in PriceTarget.allCases { merged[target] = self[target] ?? others[target] }
    return merged
  }
}

/// The provider's price of everything but GPUs, in US dollars a unit and month.
package struct PriceTargets: Hashable, Sendable {
  // Fields, not an array: a batch reads them on all cores, which would fight for an array's reference
  // count.
  private var cpu: Amount<USD>
  private var memory: Amount<USD>
  private var ephemeral: Amount<USD>
  private var beta1: Amount<USD>
  private var beta2: Amount<USD>
  private var beta3: Amount<USD>
  private var endpoint: Amount<USD>
  private var ip: Amount<USD>

  /// The script's defaults.
  package static let standard: PriceTargets = {
    func cents(_ cents: Int) -> Amount<USD> {
      Amount(Decimal(significand: BigInteger(cents), scale: 2))
    }
    return PriceTargets(
      cpu: cents(160), memory: cents(80), ephemeral: cents(2), beta1: cents(1), beta2: cents(3),
      beta3: cents(4), endpoint: cents(5), ip: cents(500))
  }()

  package subscript(target: PriceTarget) -> Amount<USD> {
    get {
      switch target {
      case .cpu: cpu
      case .memory: memory
      case .ephemeral: ephemeral
      case .beta1: beta1
      case .beta2: beta2
      case .beta3: beta3
      case .endpoint: endpoint
      case .ip: ip
      }
    }
    set {
      switch target {
      case .cpu: cpu = newValue
      case .memory: memory = newValue
      case .ephemeral: ephemeral = newValue
      case .beta1: beta1 = newValue
      case .beta2: beta2 = newValue
      case .beta3: beta3 = newValue
      case .endpoint: endpoint = newValue
      case .ip: ip = newValue
      }
    }
  }
}
