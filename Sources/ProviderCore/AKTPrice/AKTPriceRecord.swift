/// A price with its origin, as the cache keeps it.
package struct AKTPriceRecord: Hashable, Sendable {
  package let price: AKTPrice
  package let source: AKTPriceSource
  package let fetchedAt: Timestamp

  package init(price: AKTPrice, source: AKTPriceSource, fetchedAt: Timestamp) {
    self.price = price
    self.source = source
    self.fetchedAt = fetchedAt
  }

  private static let schema = "akash-provider-tool/akt-price-cache/v1"

  /// The text of the cache file.
  package var text: String {
    JSONValue.object([
      "schema": .string(Self.schema), "usd": .string(price.usd.plain),
      "source": .string(source.rawValue), "fetched_at": .string(fetchedAt.description),
    ]).text(.compact) + "\n"
  }

  /// Reads the text of a cache file; nil when it is not one.
  package init?(parsing bytes: [UInt8]) {
    guard let value = try? JSONValue(parsing: bytes), value["schema"]?.asString == Self.schema,
      let price = value["usd"]?.asDecimal.flatMap({ AKTPrice(usd: $0) }),
      let source = value["source"]?.asString.flatMap({ AKTPriceSource(rawValue: $0) }),
      let fetchedAt = value["fetched_at"]?.asString.flatMap({ Timestamp($0) })
    else { return nil }
    self.init(price: price, source: source, fetchedAt: fetchedAt)
  }
}
