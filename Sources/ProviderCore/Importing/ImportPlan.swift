/// What an import would change in a configuration.
package struct ImportPlan: Hashable, Sendable {
  package let changes: [Change]

  package struct Change: Hashable, Sendable {
    package let path: [String]
    /// Nil for what is new.
    package let old: String?
    /// Nil for what goes.
    package let new: String?

    package var edit: YAMLEdit { new.map { .set(path, .scalar($0)) } ?? .remove(path) }

    /// `price.targets.cpu: 1.60 → 1.80`
    package var line: String {
      "\(path.joined(separator: ".")): \(old ?? "(unset)") → \(new ?? "(removed)")"
    }
  }

  /// Prices become those that hold for a profile (nil: for all). One that the profile has of its own changes
  /// there, every other one at the top level; where the person has named the profile (`isNamed`), all become its
  /// own. What holds already, however it is spelled, is no change.
  package init(
    _ imported: ImportedPrices, into root: YAMLNode, profile: String?, isNamed: Bool = false
  ) {
    let places = Places(root: root, own: profile.map { ["profiles", $0, "price"] }, isNamed: isNamed)
    var changes: [Change] = []
    if let provider = imported.provider, let profile {
      let path = ["profiles", profile, "provider"]
      let old = Self.text(root[path])
      if old != provider.text { changes.append(Change(path: path, old: old, new: provider.text)) }
    }
    for value in imported.values {
      let old = Self.text(places.holding(value.names))
      guard !Self.isSame(old, value.text) else { continue }
      let path = places.section(for: value.names) + value.names
      changes.append(Change(path: path, old: Self.text(root[path]), new: value.text))
    }
    if let gpu = imported.gpu { changes += Self.changes(of: gpu, places) }
    self.changes = changes
  }

  /// A table of cards is taken whole.
  private static func changes(of cards: [GPUPriceTable.Mapping], _ places: Places) -> [Change] {
    let holding = entries(places.holding(["gpu"]))
    let isSame =
      holding.count == cards.count
      && cards.allSatisfy { card in
        holding.contains { $0.key == card.key && Self.isSame($0.text, card.price.value.description) }
      }
    if isSame { return [] }
    let table = places.section(for: ["gpu"]) + ["gpu"]
    let present = entries(places.root[table])
    let set = cards.compactMap { card -> Change? in
      let old = present.first { $0.key == card.key }?.text
      let new = card.price.value.description
      return Self.isSame(old, new) ? nil : Change(path: table + [card.key], old: old, new: new)
    }
    let gone = present.filter { entry in !cards.contains { $0.key == entry.key } }
    return set + gone.map { Change(path: table + [$0.key], old: $0.text, new: nil) }
  }

  private static func entries(_ node: YAMLNode?) -> [(key: String, text: String?)] {
    guard case .mapping(let entries, _)? = node else { return [] }
    return entries.map { ($0.key.text, text($0.value)) }
  }

  private static func text(_ node: YAMLNode?) -> String? {
    guard case .scalar(let scalar)? = node, !scalar.isNull else { return nil }
    return scalar.text
  }

  private static func isSame(_ old: String?, _ new: String) -> Bool {
    guard let old else { return false }
    if let old = Decimal(old), let new = Decimal(new) { return old == new }
    return old == new
  }
}

/// Where in a configuration a price stands, and where one is put.
private struct Places {
  let root: YAMLNode
  /// The profile's own `price` section.
  let own: [String]?
  let isNamed: Bool

  private static let top = ["price"]

  private func says(_ section: [String], _ names: [String]) -> YAMLNode? {
    guard let node = root[section + names], !node.isNull else { return nil }
    if case .mapping(let entries, _) = node, entries.isEmpty { return nil }
    return node
  }

  /// What holds: the profile's own, else the top level's.
  func holding(_ names: [String]) -> YAMLNode? {
    own.flatMap { says($0, names) } ?? says(Self.top, names)
  }

  func section(for names: [String]) -> [String] {
    guard let own, isNamed || says(own, names) != nil else { return Self.top }
    return own
  }
}
