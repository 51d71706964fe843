/// A place in an order, spelled out only when an error needs it: `resources[0].storage[1].size`.
///
/// Built for every value that is read, so it holds nothing that needs memory management.
struct OrderPath {
  var unit: Int?
  var volume: Int?
  var field: StaticString

  init(unit: Int? = nil, volume: Int? = nil, _ field: StaticString = "") {
    self.unit = unit
    self.volume = volume
    self.field = field
  }

  /// An `order-invalid` error about this place.
  func error(_ problem: String) -> ProviderError {
    ProviderError(.orderInvalid, "\(self): \(problem)")
  }

  /// An `order-invalid` error about a key that is missing here.
  func missing(_ field: some JSONField) -> ProviderError {
    error("\"\(field.name)\" is missing")
  }

  /// Throws when a key stands twice here.
  func refuse(duplicate: (some JSONField)?) throws(ProviderError) {
    guard let duplicate else { return }
    throw error("\"\(duplicate.name)\" stands twice")
  }
}

extension OrderPath: CustomStringConvertible {
  var description: String {
    var parts: [String] = []
    if let unit { parts.append("resources[\(unit)]") }
    if let volume { parts.append("storage[\(volume)]") }
    if field.utf8CodeUnitCount > 0 { parts.append(field.description) }
    return parts.isEmpty ? "the order" : parts.joined(separator: ".")
  }
}
