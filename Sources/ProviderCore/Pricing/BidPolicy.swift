/// What the provider decides beyond prices: whom to serve, on which terms, and what sizes.
///
/// Providers used to hack these into copies of the stock script; without a policy every bid is the
/// script's.
package struct BidPolicy: Hashable, Sendable {
  /// The only tenants served; nil for everyone.
  package var allow: [String]?
  package var deny: [String]
  package var terms: [String: TenantTerms]
  package var limits: [SizeLimit]
  /// A card that no mapping matches costs this, instead of the script's catch-all.
  package var unmatchedGPUPrice: Amount<USD>?
  /// Prices a GiB and month of storage classes that the script has none for, by name.
  package var storagePrices: [String: Amount<USD>]
  package var unpricedStorage: UnpricedStorage

  /// What to do with a storage class that has no price.
  package enum UnpricedStorage: String, CaseIterable, Sendable {
    /// Give it away, as the script does.
    case free
    /// Give it away and say so.
    case warn
    case refuse
  }

  package init(
    allow: [String]? = nil, deny: [String] = [], terms: [String: TenantTerms] = [:],
    limits: [SizeLimit] = [], unmatchedGPUPrice: Amount<USD>? = nil,
    storagePrices: [String: Amount<USD>] = [:], unpricedStorage: UnpricedStorage = .warn
  ) {
    self.allow = allow
    self.deny = deny
    self.terms = terms
    self.limits = limits
    self.unmatchedGPUPrice = unmatchedGPUPrice
    self.storagePrices = storagePrices
    self.unpricedStorage = unpricedStorage
  }

  /// Why the policy refuses an order before it is priced, or nil.
  func refusal(of order: Order, from tenant: Tenant) -> Refusal? {
    if allow != nil || !deny.isEmpty {
      switch tenant {
      case .anyone: break
      case .unknown: return .tenantUnknown
      case .known(let address):
        if deny.contains(address) { return .tenantDenied(address) }
        if let allow, !allow.contains(address) { return .tenantNotAllowed(address) }
      }
    }
    for limit in limits {
      for (index, unit) in order.resources.enumerated() {
        if let violation = limit.violation(by: unit, index: index) {
          return .sizeOutOfRange(violation)
        }
      }
    }
    if unpricedStorage == .refuse, let storageClass = unpricedClasses(of: order).first {
      return .unpricedStorage(storageClass)
    }
    return nil
  }

  /// The storage classes of an order that cost nothing because nobody has priced them.
  package func unpricedClasses(of order: Order) -> [StorageClass] {
    var classes: [StorageClass] = []
    for volume in order.resources.flatMap(\.storage) where volume.size > 0 {
      guard case .other(let name) = volume.storageClass, storagePrices[name] == nil else { continue }
      classes.append(volume.storageClass)
    }
    var seen: Set<StorageClass> = []
    return classes.filter { seen.insert($0).inserted }
  }
}

/// Who asks.
package enum Tenant: Hashable, Sendable {
  case known(String)
  /// An order of we do not know whom: lists of tenants refuse it.
  case unknown
  /// No order yet, such as a deployment file that a provider looks at: lists do not apply.
  case anyone

  var address: String? {
    guard case .known(let address) = self else { return nil }
    return address
  }
}

/// What a tenant pays instead of the list price.
package enum TenantTerms: Hashable, Sendable {
  /// A rate a block, in the denom of the order.
  case fixedRate(Decimal)
  /// Per cent off, 0 to 100.
  case discount(percent: Decimal)
}

/// The smallest and largest replica that the provider serves, for one resource.
package struct SizeLimit: Hashable, Sendable {
  package enum Resource: String, CaseIterable, Sendable {
    /// In thousandths of a thread.
    case cpu
    /// In bytes.
    case memory
    /// In bytes, all volumes of a replica together.
    case storage
    /// In cards.
    case gpu
  }

  package let resource: Resource
  package let minimum: Int?
  package let maximum: Int?

  package init(resource: Resource, minimum: Int?, maximum: Int?) {
    self.resource = resource
    self.minimum = minimum
    self.maximum = maximum
  }

  /// A replica outside the limits.
  package struct Violation: Hashable, Sendable {
    package let resource: Resource
    package let index: Int
    package let size: Int
    package let limit: Int

    var sentence: String {
      let side = size < limit ? "below the minimum" : "above the maximum"
      return "resources[\(index)] asks for \(resource.text(size)) of \(resource), "
        + "\(side) of \(resource.text(limit))"
    }
  }

  func violation(by unit: ResourceUnit, index: Int) -> Violation? {
    let size = resource.size(of: unit)
    for limit in [minimum.filter { size < $0 }, maximum.filter { size > $0 }] {
      if let limit {
        return Violation(resource: resource, index: index, size: size, limit: limit)
      }
    }
    return nil
  }
}

extension Optional {
  /// The value, if it passes the test.
  fileprivate func filter(_ isIncluded: (Wrapped) -> Bool) -> Wrapped? {
    flatMap { isIncluded($0) ? $0 : nil }
  }
}

extension SizeLimit.Resource {
  func size(of unit: ResourceUnit) -> Int {
    switch self {
    case .cpu: unit.cpu
    case .memory: unit.memory
    case .storage:
      // A tenant may ask for more than a number can say; no limit is as high.
      unit.storage.reduce(0) { sum, volume in
        let (total, isTooLarge) = sum.addingReportingOverflow(volume.size)
        return isTooLarge ? .max : total
      }
    case .gpu: unit.gpu.units
    }
  }

  /// A size with its unit, as the refusal shows it.
  func text(_ size: Int) -> String {
    switch self {
    case .cpu: "\(size)m"
    case .memory, .storage: ByteSize(size).description
    case .gpu: "\(size)"
    }
  }
}
