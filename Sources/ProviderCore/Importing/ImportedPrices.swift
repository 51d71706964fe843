/// Prices that a provider has somewhere else, as they would stand in the configuration.
package struct ImportedPrices: Hashable, Sendable {
  /// Values by their names below a `price` section.
  package var values: [Value] = []
  /// Taken whole, as the stock script takes it; nil where the source has none.
  package var gpu: [GPUPriceTable.Mapping]?
  package var provider: AccountAddress?
  /// What a person should know about the import.
  package var notes: [String] = []

  package struct Value: Hashable, Sendable {
    package let names: [String]
    package let text: String
  }

  package init() {}

  package var isEmpty: Bool { values.isEmpty && gpu == nil && provider == nil }

  package mutating func add(_ names: [String], _ text: String) {
    values.removeAll { $0.names == names }
    values.append(Value(names: names, text: text))
  }
}

extension ImportedPrices {
  /// Reads what the stock script and this tool take from variables, or else the scales of the daemon's own
  /// strategy. An empty variable counts as unset.
  ///
  /// Throws `import-invalid`, naming the variable.
  package init(
    variables: (String) -> String?, aktPrice: AKTPrice? = nil
  ) throws(ProviderError) {
    self.init()
    func variable(_ name: String) -> String? { variables(name).flatMap { $0.isEmpty ? nil : $0 } }
    for target in PriceTarget.allCases {
      guard let text = variable(target.environmentVariable) else { continue }
      try addTarget(target, text, from: target.environmentVariable)
    }
    if let text = variable(GPUPriceTable.environmentVariable) {
      try addCards(text, from: GPUPriceTable.environmentVariable)
    }
    if let text = variable(PriceSettings.whitelistVariable) {
      add(["policy", "whitelist_url"], text)
    }
    var scales = BidScales()
    for resource in BidScales.Resource.allCases {
      scales[resource] = variable(resource.environmentVariable)
    }
    try addScales(scales, aktPrice: aktPrice)
  }

  mutating func addTarget(
    _ target: PriceTarget, _ text: String, from name: String
  ) throws(ProviderError) {
    guard let price = Decimal(text), !price.isNegative else {
      throw Self.invalid(name, text, "is not a price of 0 or more")
    }
    add(["targets"] + target.configurationPath, text)
  }

  /// Throws `import-invalid`; `name` is what the person calls the mappings.
  package mutating func addCards(_ text: String, from name: String) throws(ProviderError) {
    let table: GPUPriceTable
    do throws(ProviderError) {
      table = try GPUPriceTable(parsing: text)
    } catch {
      let problem = error.message.dropFirst("\(GPUPriceTable.environmentVariable): ".count)
      throw ProviderError(.importInvalid, "\(name): \(problem)", hint: error.hint)
    }
    // A key that stands twice has its last price.
    var cards: [GPUPriceTable.Mapping] = []
    for mapping in table.mappings {
      cards.removeAll { $0.key == mapping.key }
      cards.append(mapping)
    }
    gpu = cards
  }

  mutating func addScales(_ scales: BidScales, aktPrice: AKTPrice?) throws(ProviderError) {
    guard !scales.isEmpty else { return }
    guard !values.contains(where: { $0.names.first == "targets" }), gpu == nil else {
      notes.append("the bid price scales are left out: with target prices the daemon does not use them")
      return
    }
    for (target, price) in try scales.targets(aktPrice: aktPrice) {
      add(["targets"] + target.configurationPath, price.value.reduced.plain)
    }
    let unit = aktPrice.map { "uakt at \($0.usd.plain) US dollars" } ?? "uact"
    notes.append("the scales are read as \(unit) a block, and turned into US dollars a month")
    notes.append("the scale strategy charges nothing for GPUs: set price.gpu before you bid on them")
  }

  static func invalid(_ name: String, _ text: String, _ problem: String) -> ProviderError {
    ProviderError(.importInvalid, "\(name): \"\(text.prefix(60))\" \(problem)", hint: "nothing was imported")
  }
}
