/// Reads a `price` section, of the file or of a profile.
struct PriceSectionReader {
  func section(_ place: YAMLCursor) -> PriceConfiguration {
    let fields = place.section(["targets", "gpu", "blocks_per_month", "akt_price", "policy"])
    var section = PriceConfiguration()
    if let targets = fields["targets"] { section.targets = self.targets(targets) }
    // A table in which nothing stands is none: it must not hide the one of the top level.
    section.gpu = fields["gpu"].map { gpu($0) }.flatMap { $0.isEmpty ? nil : $0 }
    section.blocksPerMonth = fields["blocks_per_month"].flatMap { blocks($0) }
    if let aktPrice = fields["akt_price"] { section.aktPrice = self.aktPrice(aktPrice) }
    if let policy = fields["policy"] { section.policy = PolicySectionReader().section(policy) }
    return section
  }

  private func targets(_ place: YAMLCursor) -> PartialPriceTargets {
    let top = PriceTarget.allCases.map { $0.configurationPath[0] }
    let fields = place.section(top.filter { $0 != "storage" } + ["storage"])
    let classes = PriceTarget.allCases.filter { $0.configurationPath.count == 2 }
    let storage = fields["storage"]?.section(classes.map { $0.configurationPath[1] }) ?? [:]
    var targets = PartialPriceTargets()
    for target in PriceTarget.allCases {
      let path = target.configurationPath
      let value = path.count == 2 ? storage[path[1]] : fields[path[0]]
      targets[target] = value?.usd()
    }
    return targets
  }

  private func gpu(_ place: YAMLCursor) -> [GPUPriceTable.Mapping] {
    place.table().compactMap { key, value in
      if !GPUPriceTable.Mapping.isValid(key: key) {
        value.note(
          "expected a key model[.ram][.interface] or \"*\", found \"\(key.prefix(60))\"",
          kind: .conflict(cure: "write it like a100 or h100.80Gi.sxm"))
      }
      return value.usd().map { GPUPriceTable.Mapping(key: key, price: $0) }
    }
  }

  private func blocks(_ place: YAMLCursor) -> Decimal? {
    let blocks = place.decimal()
    if blocks?.isZero == true { place.note("expected more than 0 blocks a month, found 0") }
    return blocks
  }

  private func aktPrice(_ place: YAMLCursor) -> AKTPriceConfiguration {
    let fields = place.section(["usd", "max_age", "max_stale_age", "sources"])
    var section = AKTPriceConfiguration()
    if let usd = fields["usd"], !usd.isNull {
      section.usd = usd.decimal().flatMap { AKTPrice(usd: $0) }
      if section.usd == nil {
        usd.note("expected more than 0 and at most 1000000 US dollars, found \(usd.found)")
      }
    }
    section.maximumAge = fields["max_age"]?.timeSpan()
    section.maximumStaleAge = fields["max_stale_age"]?.timeSpan()
    if let sources = fields["sources"] {
      let elements = sources.elements()
      section.sources = elements.compactMap { $0.choice(AKTPriceSource.self) }
      if elements.isEmpty { sources.note("the list of sources is empty") }
    }
    return section
  }
}

/// Reads a `price.policy` section.
struct PolicySectionReader {
  private static let keys = [
    "allow", "deny", "tenants", "limits", "unmatched_gpu_price", "storage", "unpriced_storage",
    "whitelist_url",
  ]

  func section(_ place: YAMLCursor) -> PolicyConfiguration {
    let fields = place.section(Self.keys)
    var section = PolicyConfiguration()
    section.allow = fields["allow"].map { $0.elements().compactMap { $0.text() } }
    section.deny = fields["deny"].map { $0.elements().compactMap { $0.text() } }
    for (tenant, value) in fields["tenants"]?.table() ?? [] {
      section.terms[tenant] = terms(value)
    }
    let limits = fields["limits"]?.section(SizeLimit.Resource.allCases.map(\.rawValue)) ?? [:]
    section.limits = SizeLimit.Resource.allCases.compactMap { resource in
      limits[resource.rawValue].flatMap { limit($0, resource) }
    }
    section.unmatchedGPUPrice = fields["unmatched_gpu_price"]?.usd()
    for (name, value) in fields["storage"]?.table() ?? [] {
      if PriceTarget(StorageClass(name)) != nil {
        value.note("class \"\(name)\" has its price under price.targets.storage")
      }
      section.storagePrices[name] = value.usd()
    }
    section.unpricedStorage = fields["unpriced_storage"]?.choice(BidPolicy.UnpricedStorage.self)
    section.whitelistURL = fields["whitelist_url"]?.url(allowingPlainHTTP: true)
    return section
  }

  private func terms(_ place: YAMLCursor) -> TenantTerms? {
    let fields = place.section(["rate", "discount"])
    switch (fields["rate"], fields["discount"]) {
    case (let rate?, nil):
      let amount = rate.decimal()
      if amount?.isZero == true { rate.note("expected a rate of more than 0, found 0") }
      return amount.map { .fixedRate($0) }
    case (nil, let discount?): return discount.percentage().map { .discount(percent: $0) }
    default:
      place.note("expected either \"rate\" or \"discount\"", kind: .conflict(cure: "keep one of the two"))
      return nil
    }
  }

  /// Nil where neither end is given.
  private func limit(_ place: YAMLCursor, _ resource: SizeLimit.Resource) -> SizeLimit? {
    let fields = place.section(["min", "max"])
    if fields.isEmpty { return nil }
    let minimum = fields["min"].flatMap { size($0, resource) }
    let maximum = fields["max"].flatMap { size($0, resource) }
    if let minimum, let maximum, minimum > maximum {
      place.note("the minimum is above the maximum", kind: .conflict(cure: "exchange them"))
    }
    return SizeLimit(resource: resource, minimum: minimum, maximum: maximum)
  }

  private func size(_ place: YAMLCursor, _ resource: SizeLimit.Resource) -> Int? {
    guard let text = place.text() else { return nil }
    let (size, example): (Int?, String) =
      switch resource {
      case .cpu: (CPUQuantity(text)?.millicores, "cores like 0.5 or 500m")
      case .memory, .storage: (ByteSize(text)?.bytes, "a size like 512Mi or 2G")
      case .gpu: (UInt32(text).map { Int($0) }, "a number of cards")
      }
    if size == nil { place.note("expected \(example), found \(place.found)") }
    return size
  }
}
