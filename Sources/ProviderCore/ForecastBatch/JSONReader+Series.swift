/// The parts of a line of `forecast --batch`.
extension JSONReader {
  mutating func seriesID() throws(ProviderError) -> JSONValue {
    switch try peek() {
    case .string: return .string(text(try string()))
    case .number: return .number(spelling(try number()))
    case .null:
      _ = try literal()
      return .null
    default: throw try unexpected("a string or a number", at: SeriesPath(field: "id"))
    }
  }

  /// The values of a series; null is a value that nobody knows.
  mutating func values() throws(ProviderError) -> [Double?] {
    try list("values") { json, path throws(ProviderError) in
      try json.skipNull() ? nil : try json.real(at: path)
    }
  }

  /// A list, or null for an empty one.
  mutating func list<Element>(
    _ name: StaticString,
    _ element: (inout JSONReader, SeriesPath) throws(ProviderError) -> Element
  ) throws(ProviderError) -> [Element] {
    if try skipNull() { return [] }
    guard try peek() == .array else { throw try unexpected("an array", at: SeriesPath(list: name)) }
    var elements: [Element] = []
    try open()
    while try nextElement() {
      elements.append(try element(&self, SeriesPath(list: name, index: elements.count)))
    }
    return elements
  }

  mutating func bookedLease(at path: SeriesPath) throws(ProviderError) -> BookedLease {
    guard try peek() == .object else { throw try unexpected("an object", at: path) }
    var seen = SeenFields<BookedLeaseField>()
    var duplicate: BookedLeaseField?
    var start = 0.0
    var end: Double?
    var usdPerDay = 0.0
    var model: String?
    var units = 0
    var isPaidInAKT = false
    try open()
    while let field = try nextField(&seen, duplicate: &duplicate) {
      let path = SeriesPath(list: path.list, index: path.index, field: field.name)
      switch field {
      case .start: start = try real(at: path)
      case .end: end = try skipNull() ? nil : try real(at: path)
      case .usdPerDay: usdPerDay = try real(at: path, least: 0)
      case .gpuModel: model = try skipNull() ? nil : try text(at: path)
      case .gpuUnits: units = try skipNull() ? 0 : try whole(at: path, in: 0...BookedLease.mostUnits)
      case .denom: isPaidInAKT = try isAKT(at: path)
      }
    }
    try path.refuse(duplicate: duplicate)
    try path.require([BookedLeaseField.start, .end, .usdPerDay, .denom], seen)
    return BookedLease(
      start: start, end: end, usdPerDay: usdPerDay, gpuModel: model, gpuUnits: units,
      isPaidInAKT: isPaidInAKT)
  }

  mutating func gpuStock(at path: SeriesPath) throws(ProviderError) -> GPUStock {
    guard try peek() == .object else { throw try unexpected("an object", at: path) }
    var seen = SeenFields<GPUStockField>()
    var duplicate: GPUStockField?
    var model = ""
    var units: Int?
    var price: Double?
    try open()
    while let field = try nextField(&seen, duplicate: &duplicate) {
      let path = SeriesPath(list: path.list, index: path.index, field: field.name)
      switch field {
      case .model: model = try text(at: path)
      case .units: units = try skipNull() ? nil : try whole(at: path, in: 0...BookedLease.mostUnits)
      case .usdPerGPUDay: price = try skipNull() ? nil : try real(at: path, least: 0)
      }
    }
    try path.refuse(duplicate: duplicate)
    try path.require([GPUStockField.model], seen)
    return GPUStock(model: model, units: units, usdPerGPUDay: price)
  }

  private mutating func isAKT(at path: SeriesPath) throws(ProviderError) -> Bool {
    guard try peek() == .string else { throw try unexpected("\"akt\" or \"usd\"", at: path) }
    let place = position
    let denom = try string()
    if equals(denom, "akt") { return true }
    if equals(denom, "usd") { return false }
    position = place
    throw try unexpected("\"akt\" or \"usd\"", at: path)
  }
}
