extension ConfigurationKey {
  /// What a person could write as this key's value; nil where any word will do.
  package var example: String? {
    switch kind {
    case .text: nil
    case .address: "akash1…, copied whole from your wallet"
    case .url: standard ?? "https://example.com/tenants.txt"
    case .positive(maximum: 1_000_000, _): "0.80"
    case .number, .positive: standard ?? "120"
    case .numberUpTo: standard ?? "1"
    case .timeSpan: standard ?? "60m"
    case .moment: "2027-11-21T20:00:00Z"
    case .date: "2026-03-23"
    case .choice(let words): words.joined(separator: " or ")
    case .list(.choice(let words)): "[\(words.joined(separator: ", "))]"
    case .list: standard ?? "[akash1…, akash1…]"
    case .cores: "500m"
    case .byteSize: "512Gi"
    case .cards: "8"
    case .percentage: "15%"
    case .secret: "akash_ and 64 digits; \"keys add\" puts it there"
    case .variableName: "AKASH_API_KEY"
    case .command: "pass show akash/console"
    }
  }
}

extension DocumentProblem {
  /// What a person can do about a problem of a configuration file; nil where the message says it all.
  package var cure: String? {
    // `price.akt_price.sources[0]` is about the list.
    let place = String(path.prefix { $0 != "[" })
    switch kind {
    case .conflict(let cure): return cure
    case .unknownKey(let isGuessed): return isGuessed ? nil : Self.known(under: place)
    case .structure:
      let section = (try? ConfigurationPath(place))?.names ?? []
      return Self.names(under: section).first.map {
        "write its keys below it, each on a line of its own: \($0): …"
      }
    case .value:
      let key = (try? ConfigurationPath(place))?.key
      return key?.example.map { "write it like \($0)" }
    }
  }

  private static func known(under place: String) -> String? {
    let section = place.isEmpty ? [] : (try? ConfigurationPath(place))?.names
    return section.map { "known here: " + names(under: $0).joined(separator: ", ") }
  }

  /// The names that may stand below a section.
  private static func names(under section: [String]) -> [String] {
    var names: [String] = []
    for key in ConfigurationKey.all where key.pattern.count > section.count {
      let fits = zip(key.pattern, section).allSatisfy { ConfigurationKey.isPlaceholder($0) || $0 == $1 }
      let name = key.pattern[section.count]
      if fits, !names.contains(name) { names.append(name) }
    }
    return names
  }
}
