/// The older way to price: the scales of the daemon's `scale` strategy, micro-units of the order's denom a
/// block (akash-network/provider, `bidengine/pricing.go`).
package struct BidScales: Hashable, Sendable {
  package enum Resource: String, CaseIterable, Sendable {
    /// For each thousandth of a core.
    case cpu
    /// For each MiB.
    case memory
    /// For each MiB: `0.0001,beta2=0.0002`, of which the part without a name is for ephemeral storage.
    case storage
    case endpoint
    case ip

    /// The daemon's variable.
    package var environmentVariable: String { "AKASH_BID_PRICE_\(rawValue.uppercased())_SCALE" }
    /// The provider chart's value.
    package var helmValue: String { "bidprice\(rawValue)scale" }
    /// The daemon's flag.
    package var flag: String { "--bid-price-\(rawValue)-scale" }
  }

  private var texts: [Resource: String] = [:]

  package init() {}

  package subscript(resource: Resource) -> String? {
    get { texts[resource] }
    set { texts[resource] = newValue }
  }

  package var isEmpty: Bool { texts.isEmpty }

  /// The same prices as targets, in US dollars a unit and month. The denom is uact, which is a millionth of a
  /// dollar and what orders are paid in today; with `aktPrice` it is uakt at that price of an AKT.
  ///
  /// Throws `import-invalid`, naming the scale.
  package func targets(
    aktPrice: AKTPrice?
  ) throws(ProviderError) -> [(PriceTarget, Amount<USD>)] {
    var targets: [(PriceTarget, Amount<USD>)] = []
    func add(_ target: PriceTarget, _ resource: Resource, _ text: String) throws(ProviderError) {
      guard let scale = Decimal(text), !scale.isNegative else {
        throw ImportedPrices.invalid(resource.environmentVariable, text, "is not a scale of 0 or more")
      }
      targets.append((target, Amount(Self.usdPerMonth(scale, resource, aktPrice))))
    }
    if let text = texts[.cpu] { try add(.cpu, .cpu, text) }
    if let text = texts[.memory] { try add(.memory, .memory, text) }
    for part in (texts[.storage] ?? "").split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingBlanks }
      let name = sides.count == 2 ? sides[0] : "ephemeral"
      guard let target = PriceTarget(StorageClass(name)) else {
        throw ImportedPrices.invalid(
          Resource.storage.environmentVariable, String(part), "is of a storage class without a target")
      }
      try add(target, .storage, sides.last ?? "")
    }
    if let text = texts[.endpoint] { try add(.endpoint, .endpoint, text) }
    if let text = texts[.ip] { try add(.ip, .ip, text) }
    return targets
  }

  /// 1000 thousandths a thread, 1024 MiB a GiB; a millionth of a coin; the script's blocks a month.
  private static func usdPerMonth(
    _ scale: Decimal, _ resource: Resource, _ aktPrice: AKTPrice?
  ) -> Decimal {
    let factor: Decimal =
      switch resource {
      case .cpu: 1000
      case .memory, .storage: 1024
      case .endpoint, .ip: 1
      }
    return (scale * factor * BidPricing.standardBlocksPerMonth * (aktPrice?.usd ?? 1)).millionth
  }
}
