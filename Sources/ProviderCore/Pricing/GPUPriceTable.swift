/// The provider's price of each GPU model, in US dollars a card and month, and how a card finds its
/// price.
///
/// A key is `model[.ram][.interface]`. A card is looked up by its full key, then without the last
/// part, then by its model alone; what finds nothing costs the catch-all. The rules are the stock
/// script's, surprises included: see `docs/pricing.md`.
package struct GPUPriceTable: Hashable, Sendable {
  /// In the order in which they were given.
  package let mappings: [Mapping]
  /// The price of a card that no mapping matches.
  package let catchAll: Amount<USD>
  private let prices: [String: Amount<USD>]

  package struct Mapping: Hashable, Sendable {
    package let key: String
    package let price: Amount<USD>

    package init(key: String, price: Amount<USD>) {
      self.key = key
      self.price = price
    }
  }

  /// The script's catch-all when no mapping is dearer.
  package static let leastCatchAll = Amount<USD>(100)

  /// A key that stands twice has its last price. `unmatched`, where given, replaces the script's
  /// catch-all, which is the highest mapping or 100, whichever is more
  /// (akash-network/support issue 139).
  package init(mappings: [Mapping], unmatched: Amount<USD>? = nil) {
    self.mappings = mappings
    prices = Dictionary(mappings.map { ($0.key, $0.price) }, uniquingKeysWith: { $1 })
    catchAll = unmatched ?? max(Self.leastCatchAll, prices.values.max() ?? .zero)
  }

  /// The price of exactly this key.
  package func price(of key: String) -> Amount<USD>? { prices[key] }

  /// The same prices with another catch-all.
  package func with(unmatched: Amount<USD>?) -> GPUPriceTable {
    GPUPriceTable(mappings: mappings, unmatched: unmatched)
  }

  /// A card's price and how it was found.
  package struct Match: Hashable, Sendable {
    /// The mapping's key; nil for the catch-all.
    package let key: String?
    package let price: Amount<USD>
    /// The full key that was looked up first; nil for a card without a model.
    package let wanted: String?
  }

  /// The price of the card that a request asks for.
  ///
  /// With several vendors the script reads NVIDIA's entry, then AMD's, and no other; of AMD's it reads
  /// the model alone.
  package func match(_ request: GPURequest) -> Match {
    guard let index = Self.pricedIndex(of: request), var full = request.cards[index].model else {
      return Match(key: nil, price: catchAll, wanted: nil)
    }
    if request.cards[index].vendor == .nvidia {
      if let ram = request.cards[index].ram { full += "." + ram }
      if let interface = request.cards[index].interface { full += "." + interface }
    }
    if let price = prices[full] { return Match(key: full, price: price, wanted: full) }
    // bash's `${key%.*}` and `${key%%.*}`.
    if let lastDot = full.utf8.lastIndex(of: UInt8(ascii: ".")),
      let firstDot = full.utf8.firstIndex(of: UInt8(ascii: "."))
    {
      for key in [String(full[..<lastDot]), String(full[..<firstDot])] {
        if let price = prices[key] { return Match(key: key, price: price, wanted: full) }
      }
    }
    return Match(key: nil, price: catchAll, wanted: full)
  }

  /// The card that the script prices.
  package static func pricedCard(of request: GPURequest) -> GPUCard? {
    pricedIndex(of: request).map { request.cards[$0] }
  }

  private static func pricedIndex(of request: GPURequest) -> Int? {
    request.cards.firstIndex { $0.vendor == .nvidia }
      ?? request.cards.firstIndex { $0.vendor == .amd }
  }
}

extension GPUPriceTable {
  /// The environment variable that the provider daemon's chart sets.
  package static let environmentVariable = "PRICE_TARGET_GPU_MAPPINGS"

  /// Reads `a100=120,t4=80,*=130`. Throws `gpu-mapping-invalid`, naming the pair, where the script
  /// would bid on half a mapping.
  package init(parsing text: String) throws(ProviderError) {
    var mappings: [Mapping] = []
    var pairs = text.split(separator: ",", omittingEmptySubsequences: false)
    // bash's `read -a` drops one empty field at the end.
    if pairs.last?.isEmpty == true { pairs.removeLast() }
    for pair in pairs { mappings.append(try Mapping(parsing: pair)) }
    self.init(mappings: mappings)
  }
}

extension GPUPriceTable.Mapping {
  fileprivate init(parsing pair: Substring) throws(ProviderError) {
    let sides = pair.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, Self.isValid(key: String(sides[0])) else {
      throw Self.error(pair, "is not of the form model[.ram][.interface]=price")
    }
    guard let price = Decimal(String(sides[1])), !price.isNegative else {
      throw Self.error(pair, "has no price of 0 or more after the \"=\"")
    }
    self.init(key: String(sides[0]), price: Amount(price))
  }

  /// Whether `key` can name a card: letters, digits, `.`, `-`, `_`, `+` and `*`.
  package static func isValid(key: String) -> Bool {
    !key.isEmpty
      && key.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || ".-_+*".unicodeScalars.contains($0))
      }
  }

  private static func error(_ pair: Substring, _ problem: String) -> ProviderError {
    ProviderError(
      .gpuMappingInvalid,
      "\(GPUPriceTable.environmentVariable): \"\(pair.prefix(60))\" \(problem)",
      hint: "write the mappings like a100=120,h100.80Gi.sxm=1650,*=130")
  }
}
