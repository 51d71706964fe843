/// What a tenant asks for, as the provider daemon hands it to a bid script
/// (akash-network/provider, `bidengine/shellscript.go`).
package struct Order: Hashable, Sendable {
  package var resources: [ResourceUnit]
  /// The most that the tenant pays; nil in the legacy form, a bare array of resources.
  package var ceiling: Ceiling?
  /// Decimal places of the bid.
  package var precision: Int

  /// The script's default, kept "for backward compatibility".
  package static let defaultPrecision = 6
  /// A chain amount (`LegacyDec`) has no more places.
  package static let maximumPrecision = 18

  package init(
    resources: [ResourceUnit], ceiling: Ceiling?, precision: Int = Order.defaultPrecision
  ) {
    self.resources = resources
    self.ceiling = ceiling
    self.precision = precision
  }

  /// What the order is paid in; uakt in the legacy form.
  package var denom: String { ceiling?.denom ?? Denomination.uakt.rawValue }

  /// The order's highest acceptable price a block, for the whole group.
  package struct Ceiling: Hashable, Sendable {
    /// As the order spells it; `Denomination` knows those that a bid can be made in.
    package var denom: String
    package var amount: Decimal

    package init(denom: String, amount: Decimal) {
      self.denom = denom
      self.amount = amount
    }
  }
}

/// An order and the placement of a deployment file that it is for.
package struct OrderGroup: Hashable, Sendable {
  /// Nil for an order that comes from nowhere but the chain.
  package let name: String?
  package var order: Order

  package init(name: String?, order: Order) {
    self.name = name
    self.order = order
  }
}

/// One kind of container of an order and how many of it; quantities are for a single replica
/// unless they say otherwise.
package struct ResourceUnit: Hashable, Sendable {
  /// Thousandths of a CPU thread.
  package var cpu: Int
  /// Bytes.
  package var memory: Int
  package var gpu: GPURequest
  package var storage: [StorageVolume]
  /// Replicas, at least 1.
  package var count: Int
  /// All endpoints of the unit, leased IPs included, **not** multiplied by `count`.
  package var endpoints: Int
  /// Distinct leased IPs of the unit, **not** multiplied by `count`.
  package var ipLeases: Int

  package init(
    cpu: Int, memory: Int, gpu: GPURequest = .none, storage: [StorageVolume], count: Int = 1,
    endpoints: Int = 0, ipLeases: Int = 0
  ) {
    self.cpu = cpu
    self.memory = memory
    self.gpu = gpu
    self.storage = storage
    self.count = count
    self.endpoints = endpoints
    self.ipLeases = ipLeases
  }
}

/// A volume of a container.
package struct StorageVolume: Hashable, Sendable {
  package var storageClass: StorageClass
  /// Bytes.
  package var size: Int

  package init(_ storageClass: StorageClass, size: Int) {
    self.storageClass = storageClass
    self.size = size
  }
}

/// The GPUs of a container.
package struct GPURequest: Hashable, Sendable {
  package var units: Int
  /// What each vendor's card must be; the daemon keeps one entry a vendor.
  package var cards: [GPUCard]

  package init(units: Int, cards: [GPUCard]) {
    self.units = units
    self.cards = cards
  }

  package static let none = GPURequest(units: 0, cards: [])
}

/// Who makes a graphics card.
package enum GPUVendor: Hashable, Sendable {
  case nvidia
  case amd
  /// One that the stock bid script does not look at.
  case other(String)

  package init(_ name: String) {
    switch name {
    case "nvidia": self = .nvidia
    case "amd": self = .amd
    default: self = .other(name)
    }
  }

  package var name: String {
    switch self {
    case .nvidia: "nvidia"
    case .amd: "amd"
    case .other(let name): name
    }
  }
}

/// A graphics card as an order names it.
package struct GPUCard: Hashable, Sendable {
  package var vendor: GPUVendor
  /// `a100`, or `*` for any; nil where the order leaves it out.
  package var model: String?
  /// `80Gi`; nil where the tenant does not care.
  package var ram: String?
  /// `pcie`, `sxm`, …; nil where the tenant does not care.
  package var interface: String?

  package init(
    vendor: GPUVendor, model: String?, ram: String? = nil, interface: String? = nil
  ) {
    self.vendor = vendor
    self.model = model
    self.ram = ram
    self.interface = interface
  }
}
