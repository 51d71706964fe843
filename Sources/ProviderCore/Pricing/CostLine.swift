/// One line of what an order costs: a resource, how much of it, and its price a month.
package struct CostLine: Hashable, Sendable {
  package enum Resource: Hashable, Sendable {
    case target(PriceTarget)
    /// A storage class that the policy prices, or that costs nothing.
    case storage(StorageClass)
    /// The cards of one resource unit; `index` counts the order's units from 0.
    case gpu(GPURequest, index: Int)
  }

  package let resource: Resource
  /// In the resource's unit, all replicas together.
  package let quantity: Decimal
  /// A unit and month.
  package let price: Amount<USD>
  /// A month, all replicas together.
  package let cost: Amount<USD>
  /// How a GPU found its price; nil for other resources.
  package let match: GPUPriceTable.Match?
}

/// Where the costs of an order go, line by line: summed for a bid, kept for an explanation.
protocol CostSink {
  /// `quantity` × `price` is the cost. The rest is for those who ask.
  mutating func add(
    _ quantity: Decimal, at price: Amount<USD>, cost: Decimal,
    _ resource: @autoclosure () -> CostLine.Resource, match: @autoclosure () -> GPUPriceTable.Match?)
}

/// The sum alone.
struct CostTotal: CostSink {
  private(set) var total = Amount<USD>.zero

  mutating func add(
    _ quantity: Decimal, at price: Amount<USD>, cost: Decimal,
    _ resource: @autoclosure () -> CostLine.Resource, match: @autoclosure () -> GPUPriceTable.Match?
  ) {
    total += Amount(cost)
  }
}

/// Every line.
struct CostLines: CostSink {
  private(set) var lines: [CostLine] = []

  mutating func add(
    _ quantity: Decimal, at price: Amount<USD>, cost: Decimal,
    _ resource: @autoclosure () -> CostLine.Resource, match: @autoclosure () -> GPUPriceTable.Match?
  ) {
    lines.append(
      CostLine(
        resource: resource(), quantity: quantity, price: price, cost: Amount(cost),
        match: match()))
  }
}

extension BidPricing {
  /// Hands over what the order asks for, in a fixed order. Resources that the order does not use at all
  /// have no line, except CPU and memory.
  func addCosts(of order: Order, to sink: inout some CostSink) {
    let totals = Totals(order)
    add(.cpu, Decimal(significand: BigInteger(totals.cpu), scale: 3), to: &sink)
    add(.memory, ScriptArithmetic.gibibytes(totals.memory), to: &sink)
    for target in Totals.storageTargets where totals.bytes(target) > 0 {
      add(target, ScriptArithmetic.gibibytes(totals.bytes(target)), to: &sink)
    }
    if totals.endpoints > 0 { add(.endpoint, Decimal(totals.endpoints), to: &sink) }
    if totals.ipLeases > 0 { add(.ip, Decimal(totals.ipLeases), to: &sink) }
    guard !totals.furtherStorage.isEmpty else { return addGPUCosts(of: order, to: &sink) }
    for (name, bytes) in totals.furtherStorage.sorted(by: { $0.key < $1.key }) {
      let price = policy.storagePrices[name] ?? .zero
      let quantity = ScriptArithmetic.gibibytes(bytes)
      sink.add(
        quantity, at: price, cost: ScriptArithmetic.product(quantity, price.value),
        .storage(.other(name)), match: nil)
    }
    addGPUCosts(of: order, to: &sink)
  }

  private func addGPUCosts(of order: Order, to sink: inout some CostSink) {
    for (index, unit) in order.resources.enumerated() where unit.gpu.units > 0 {
      let match = gpuPrices.match(unit.gpu)
      let cards = Decimal(Int128(unit.count) * Int128(unit.gpu.units))
      sink.add(
        cards, at: match.price, cost: cards * match.price.value, .gpu(unit.gpu, index: index),
        match: match)
    }
  }

  @inline(__always)
  private func add(_ target: PriceTarget, _ quantity: Decimal, to sink: inout some CostSink) {
    let price = targets[target]
    sink.add(
      quantity, at: price, cost: ScriptArithmetic.product(quantity, price.value), .target(target),
      match: nil)
  }
}

/// The order's quantities, summed as the script sums them: replicas multiply everything but endpoints
/// and IPs. (`jq` reads the script's `.endpoint_quantity//0 * .count` as `.endpoint_quantity // (0 *
/// .count)`.)
private struct Totals {
  /// Thousandths of a thread.
  var cpu: Int128 = 0
  /// Bytes.
  var memory: Int128 = 0
  /// Bytes of ephemeral storage, and of beta1 to beta3.
  private var storage: (Int128, Int128, Int128, Int128) = (0, 0, 0, 0)
  /// Bytes of each other class, by its name.
  var furtherStorage: [String: Int128] = [:]
  var endpoints: Int128 = 0
  var ipLeases: Int128 = 0

  static let storageTargets: [PriceTarget] = [.ephemeral, .beta1, .beta2, .beta3]

  func bytes(_ target: PriceTarget) -> Int128 {
    switch target {
    case .ephemeral: storage.0
    case .beta1: storage.1
    case .beta2: storage.2
    case .beta3: storage.3
    default: 0
    }
  }

  init(_ order: Order) {
    for unit in order.resources {
      let count = Int128(unit.count)
      cpu += Int128(unit.cpu) * count
      memory += Int128(unit.memory) * count
      for volume in unit.storage { add(volume, count) }
      endpoints += Int128(unit.endpoints)
      ipLeases += Int128(unit.ipLeases)
    }
  }

  private mutating func add(_ volume: StorageVolume, _ count: Int128) {
    let bytes = Int128(volume.size) * count
    switch volume.storageClass {
    case .ephemeral: storage.0 += bytes
    case .beta1: storage.1 += bytes
    case .beta2: storage.2 += bytes
    case .beta3: storage.3 += bytes
    case .other(let name): furtherStorage[name, default: 0] += bytes
    }
  }
}
