/// The tenants that a provider serves, as a list on the web has them.
package struct Whitelist: Hashable, Sendable {
  private let tenants: Set<String>

  /// Every word of the text is a tenant, as for the stock script's `grep -w`: what stands between
  /// letters, digits and underscores separates.
  package init(text: String) {
    tenants = Set(
      text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map { String($0) })
  }

  package func contains(_ tenant: String) -> Bool { tenants.contains(tenant) }

  /// How many accounts it names; what else stands in it meets no tenant.
  package var addressCount: Int { tenants.count { AccountAddress($0) != nil } }
}

/// A whitelist with its origin, as the cache keeps it.
package struct WhitelistRecord: Hashable, Sendable {
  package let url: String
  package let list: String
  package let fetchedAt: Timestamp

  package init(url: String, list: String, fetchedAt: Timestamp) {
    self.url = url
    self.list = list
    self.fetchedAt = fetchedAt
  }

  private static let schema = "akash-provider-tool/whitelist-cache/v1"

  /// The text of the cache file.
  package var text: String {
    JSONValue.object([
      "schema": .string(Self.schema), "url": .string(url),
      "fetched_at": .string(fetchedAt.description), "list": .string(list),
    ]).text(.compact) + "\n"
  }

  /// Reads the text of a cache file; nil when it is not one.
  package init?(parsing bytes: [UInt8]) {
    guard let value = try? JSONValue(parsing: bytes), value["schema"]?.asString == Self.schema,
      let url = value["url"]?.asString, let list = value["list"]?.asString,
      let fetchedAt = value["fetched_at"]?.asString.flatMap({ Timestamp($0) })
    else { return nil }
    self.init(url: url, list: list, fetchedAt: fetchedAt)
  }
}
