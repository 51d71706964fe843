/// Every value that holds, for a person to see: option, then environment, then the profile, then the top level
/// of the file, then the built-in default. `PriceSettings` decides likewise for the pricing itself; a test compares the
/// two.
package struct EffectiveConfiguration {
  let root: YAMLNode
  private let profile: String?
  private let profileOption: String?
  private let variable: (String) -> String?
  private let folders: [String: String]

  /// `profile` is the one that holds, `profileOption` the one that an option has named, `folders` the defaults of
  /// `paths`.
  package init(
    root: YAMLNode, profile: String?, profileOption: String?,
    variable: @escaping (String) -> String?, folders: [String: String] = [:]
  ) {
    self.folders = folders
    self.root = root
    self.profile = profile
    self.profileOption = profileOption
    self.variable = { name in variable(name).flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// The variable that overrides a key of a `price` section.
  package static func priceVariable(_ names: [String]) -> String? {
    switch names {
    case ["gpu"]: GPUPriceTable.environmentVariable
    case ["akt_price", "usd"]: PriceSettings.aktPriceVariable
    case ["policy", "whitelist_url"]: PriceSettings.whitelistVariable
    default: PriceTarget.allCases.first { ["targets"] + $0.configurationPath == names }?.environmentVariable
    }
  }

  package var values: [EffectiveValue] {
    profileValues + priceValues + earningsValues + forecastValues + pathValues
  }

  // MARK: Profile

  var profilePath: [String]? { profile.map { ["profiles", $0] } }

  private var profileValues: [EffectiveValue] {
    var values: [EffectiveValue] = []
    if let profile {
      values.append(
        EffectiveValue(names: ["profile"], value: .scalar(profile), origin: profileOrigin))
    }
    for key in ConfigurationKey.profile {
      if case .secret(let kind) = key.kind, let text = variable(kind.environmentVariable) {
        values.append(
          EffectiveValue(
            names: key.pattern, value: .scalar(text), origin: .variable(kind.environmentVariable),
            secret: kind))
      } else if isOverridden(key) {
        continue
      } else if let value = value(key.pattern, under: profilePath) ?? standard(key) {
        values.append(value)
      }
    }
    return values
  }

  /// Whether a key is about a secret that the environment gives instead.
  private func isOverridden(_ key: ConfigurationKey) -> Bool {
    SecretKind.allCases.contains { kind in
      variable(kind.environmentVariable) != nil && key.name.hasPrefix("\(kind.rawValue)_")
    }
  }

  /// Names the profile that holds.
  package static let profileVariable = "AKASH_PROVIDER_TOOL_PROFILE"

  private var profileOrigin: ValueOrigin {
    if profileOption != nil { return .option("--profile") }
    if variable(Self.profileVariable) != nil { return .variable(Self.profileVariable) }
    return root["default_profile"].map { .file(line: $0.line) } ?? .standard
  }

  // MARK: Price

  private var priceValues: [EffectiveValue] {
    let keys = ConfigurationKey.price.map { key in key.pattern.prefix { !ConfigurationKey.isPlaceholder($0) }
    }
    var units: [[String]] = []
    for names in keys.map({ Self.unit(Array($0)) }) where units.last != names { units.append(names) }
    return units.flatMap { unit in
      switch unit {
      case ["policy", "tenants"], ["policy", "storage"]: named(unit).flatMap { priceValue($0) }
      default: priceValue(unit)
      }
    }
  }

  /// What is taken as a whole from one place: a table of cards, a limit with both its ends; else each value
  /// by itself.
  private static func unit(_ names: [String]) -> [String] {
    names.starts(with: ["policy", "limits"]) ? Array(names.prefix(3)) : names
  }

  /// The names that stand under a section in the profile or at the top level.
  private func named(_ section: [String]) -> [[String]] {
    var found: [[String]] = []
    for prefix in pricePrefixes {
      guard case .mapping(let entries, _)? = root[prefix + section] else { continue }
      for name in entries.map(\.key.text) where !found.contains(section + [name]) {
        found.append(section + [name])
      }
    }
    return found
  }

  private var pricePrefixes: [[String]] { (profilePath.map { [$0 + ["price"]] } ?? []) + [["price"]] }

  private func priceValue(_ unit: [String]) -> [EffectiveValue] {
    if let name = Self.priceVariable(unit), let text = variable(name) {
      return overriding(unit, text, name)
    }
    for prefix in pricePrefixes {
      let found = leaves(["price"] + unit, root[prefix + unit])
      if !found.isEmpty { return found }
    }
    return ConfigurationKey.price.first { $0.pattern == unit }.flatMap { key in
      standard(key).map { [Self.underPrice($0)] }
    } ?? []
  }

  private func overriding(_ unit: [String], _ text: String, _ name: String) -> [EffectiveValue] {
    guard unit == ["gpu"], let table = try? GPUPriceTable(parsing: text) else {
      return [EffectiveValue(names: ["price"] + unit, value: .scalar(text), origin: .variable(name))]
    }
    // A card that stands twice has its last price.
    let cards = table.mappings.enumerated().filter { index, mapping in
      !table.mappings[(index + 1)...].contains { $0.key == mapping.key }
    }
    return cards.map(\.element).map {
      EffectiveValue(
        names: ["price", "gpu", $0.key], value: .scalar($0.price.value.description),
        origin: .variable(name))
    }
  }

  /// The values below a node, each with its line.
  func leaves(_ names: [String], _ node: YAMLNode?) -> [EffectiveValue] {
    guard let node, !node.isNull else { return [] }
    switch node {
    case .mapping(let entries, _): return entries.flatMap { leaves(names + [$0.key.text], $0.value) }
    case .scalar, .sequence:
      return [
        EffectiveValue(
          names: names, value: node.insertion, origin: .file(line: node.line))
      ]
    }
  }

  private static func underPrice(_ value: EffectiveValue) -> EffectiveValue {
    EffectiveValue(names: ["price"] + value.names, value: value.value, origin: value.origin)
  }

  // MARK: Earnings, paths and the rest

  /// A table of take is taken whole, as the reader does.
  private var earningsValues: [EffectiveValue] {
    [["since"], ["reread"], ["take"]].flatMap { names -> [EffectiveValue] in
      let path = ["earnings"] + names
      let found = leaves(path, root[path])
      if !found.isEmpty { return found }
      return ConfigurationKey.earnings.filter { $0.pattern == path }.compactMap { standard($0) }
    }
  }

  private var pathValues: [EffectiveValue] {
    ["cache", "data"].compactMap { name in
      value(["paths", name], under: [])
        ?? folders[name].map {
          EffectiveValue(names: ["paths", name], value: .scalar($0), origin: .standard)
        }
    }
  }

  private func value(_ names: [String], under prefix: [String]?) -> EffectiveValue? {
    guard let prefix, let node = root[prefix + names], !node.isNull else { return nil }
    let key = ConfigurationKey.profile.first { $0.pattern == names }
    let secret: SecretKind? = if case .secret(let kind)? = key?.kind { kind } else { nil }
    return EffectiveValue(
      names: names, value: node.insertion, origin: .file(line: node.line), secret: secret)
  }

  func standard(_ key: ConfigurationKey) -> EffectiveValue? {
    key.standardValue.map { EffectiveValue(names: key.pattern, value: $0, origin: .standard) }
  }
}
