/// One element of an order's `resources`.
extension JSONReader {
  mutating func resourceUnit(_ index: Int) throws(ProviderError) -> ResourceUnit {
    let path = OrderPath(unit: index)
    guard try peek() == .object else { throw try unexpected("an object", at: path) }
    var unit = ResourceUnit(cpu: 0, memory: 0, storage: [])
    var seen = SeenFields<UnitField>()
    var duplicate: UnitField?
    try open()
    while let field = try nextField(&seen, duplicate: &duplicate) {
      switch field {
      case .cpu: unit.cpu = try wholeNumber(at: OrderPath(unit: index, "cpu"))
      case .memory: unit.memory = try wholeNumber(at: OrderPath(unit: index, "memory"))
      case .gpu: unit.gpu = try gpu(index)
      case .storage: unit.storage = try storage(index)
      case .count:
        unit.count = try wholeNumber(
          at: OrderPath(unit: index, "count"), in: 1...Self.largestWhole)
      case .endpoints:
        unit.endpoints = try optionalWhole(at: OrderPath(unit: index, "endpoint_quantity"))
      case .ipLeases:
        unit.ipLeases = try optionalWhole(at: OrderPath(unit: index, "ip_lease_quantity"))
      }
    }
    try path.refuse(duplicate: duplicate)
    // The script treats an absent GPU, endpoint or IP quantity as 0; the others it needs.
    for required in [UnitField.cpu, .memory, .storage, .count] where !seen.contains(required) {
      throw path.missing(required)
    }
    return unit
  }

  @inline(__always)
  private mutating func optionalWhole(at path: OrderPath) throws(ProviderError) -> Int {
    try skipNull() ? 0 : try wholeNumber(at: path)
  }

  // MARK: Storage

  private mutating func storage(_ index: Int) throws(ProviderError) -> [StorageVolume] {
    guard try peek() == .array else {
      throw try unexpected("an array", at: OrderPath(unit: index, "storage"))
    }
    var volumes: [StorageVolume] = []
    volumes.reserveCapacity(2)
    try open()
    while try nextElement() { volumes.append(try volume(index, volumes.count)) }
    return volumes
  }

  @inline(__always)
  private mutating func volume(
    _ index: Int, _ number: Int
  ) throws(ProviderError) -> StorageVolume {
    let path = OrderPath(unit: index, volume: number)
    guard try peek() == .object else { throw try unexpected("an object", at: path) }
    var volume = StorageVolume(.ephemeral, size: 0)
    var seen = SeenFields<VolumeField>()
    var duplicate: VolumeField?
    try open()
    while let field = try nextField(&seen, duplicate: &duplicate) {
      switch field {
      case .storageClass:
        volume.storageClass = try storageClass(
          at: OrderPath(unit: index, volume: number, "class"))
      case .size:
        volume.size = try wholeNumber(at: OrderPath(unit: index, volume: number, "size"))
      }
    }
    try path.refuse(duplicate: duplicate)
    for required in [VolumeField.storageClass, .size] where !seen.contains(required) {
      throw path.missing(required)
    }
    return volume
  }

  @inline(__always)
  private mutating func storageClass(at path: OrderPath) throws(ProviderError) -> StorageClass {
    guard try peek() == .string else { throw try unexpected("a string", at: path) }
    let name = try string()
    if equals(name, "ephemeral") { return .ephemeral }
    if equals(name, "beta1") { return .beta1 }
    if equals(name, "beta2") { return .beta2 }
    if equals(name, "beta3") { return .beta3 }
    return StorageClass(try notEmpty(name, at: path))
  }

  // MARK: GPU

  private mutating func gpu(_ index: Int) throws(ProviderError) -> GPURequest {
    var gpu = GPURequest.none
    let path = OrderPath(unit: index, "gpu")
    guard try openUnlessNull(at: path) else { return gpu }
    var seen = SeenFields<GPUField>()
    var duplicate: GPUField?
    while let field = try nextField(&seen, duplicate: &duplicate) {
      switch field {
      case .units: gpu.units = try optionalWhole(at: OrderPath(unit: index, "gpu.units"))
      case .attributes: gpu.cards = try attributes(index)
      }
    }
    try path.refuse(duplicate: duplicate)
    return gpu
  }

  private mutating func attributes(_ index: Int) throws(ProviderError) -> [GPUCard] {
    var cards: [GPUCard] = []
    let path = OrderPath(unit: index, "gpu.attributes")
    guard try openUnlessNull(at: path) else { return cards }
    var seen = SeenFields<AttributesField>()
    var duplicate: AttributesField?
    while try nextField(&seen, duplicate: &duplicate) != nil { cards = try vendors(index) }
    try path.refuse(duplicate: duplicate)
    return cards
  }

  /// Far more than there are.
  private static var maximumVendors: Int { 16 }

  private mutating func vendors(_ index: Int) throws(ProviderError) -> [GPUCard] {
    var cards: [GPUCard] = []
    let path = OrderPath(unit: index, "gpu.attributes.vendor")
    guard try openUnlessNull(at: path) else { return cards }
    while let key = try nextKey() {
      let vendor = equals(key, "nvidia") ? GPUVendor.nvidia : GPUVendor(text(key))
      guard !cards.contains(where: { $0.vendor == vendor }) else {
        throw path.error("\"\(vendor.name.prefix(40))\" stands twice")
      }
      guard cards.count < Self.maximumVendors else {
        throw path.error("there are more than \(Self.maximumVendors) vendors")
      }
      if let card = try card(index, vendor) { cards.append(card) }
    }
    return cards
  }

  private mutating func card(
    _ index: Int, _ vendor: GPUVendor
  ) throws(ProviderError) -> GPUCard? {
    let path = OrderPath(unit: index, "gpu.attributes.vendor")
    guard try openUnlessNull(at: path) else { return nil }
    var card = GPUCard(vendor: vendor, model: nil)
    var seen = SeenFields<CardField>()
    var duplicate: CardField?
    while let field = try nextField(&seen, duplicate: &duplicate) {
      switch field {
      case .model: card.model = try optionalText(at: OrderPath(unit: index, "gpu model"))
      case .ram: card.ram = try optionalText(at: OrderPath(unit: index, "gpu ram"))
      case .interface:
        card.interface = try optionalText(at: OrderPath(unit: index, "gpu interface"))
      }
    }
    try path.refuse(duplicate: duplicate)
    return card
  }
}
