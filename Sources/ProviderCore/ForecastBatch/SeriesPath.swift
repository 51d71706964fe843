/// A place in a line of `forecast --batch`, spelled out only when an error needs it: `leases[17].end_day`.
struct SeriesPath {
  var list: StaticString = ""
  var index: Int?
  var field: StaticString = ""

  /// A `value-invalid` error about this place.
  func error(_ problem: String) -> ProviderError { ProviderError(.valueInvalid, "\(self): \(problem)") }

  /// Throws when a key stands twice here.
  func refuse(duplicate: (some JSONField)?) throws(ProviderError) {
    guard let duplicate else { return }
    throw error("\"\(duplicate.name)\" stands twice")
  }

  /// Throws when a key is missing here.
  func require<Field: JSONField>(_ fields: [Field], _ seen: SeenFields<Field>) throws(ProviderError) {
    guard let missing = fields.first(where: { !seen.contains($0) }) else { return }
    throw error("\"\(missing.name)\" is missing")
  }
}

extension SeriesPath: CustomStringConvertible {
  var description: String {
    let list = index.map { "\(self.list)[\($0)]" } ?? self.list.description
    let parts = [list, field.description].filter { !$0.isEmpty }
    return parts.isEmpty ? "the series" : parts.joined(separator: ".")
  }
}
