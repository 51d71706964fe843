/// The cards of one model that a provider has now.
package struct GPUCapacity: Hashable, Sendable {
  package let model: String
  package let ram: String?
  package let interface: String?
  package let total: Int
  package let leased: Int

  package init(model: String, ram: String?, interface: String?, total: Int, leased: Int) {
    self.model = model
    self.ram = ram
    self.interface = interface
    self.total = total
    self.leased = leased
  }

  /// More cards of a kind than there are, and few enough to be added up.
  private static let most = 1_000_000

  /// Reads the Console's `gpu?provider=…`; nil for anything else.
  package static func all(body: [UInt8]) -> [GPUCapacity]? {
    guard let details = (try? JSONValue(parsing: body))?["gpus"]?["details"],
      case .object(let vendors) = details
    else { return nil }
    var cards: [GPUCapacity] = []
    for vendor in vendors {
      guard case .array(let rows) = vendor.value else { return nil }
      for row in rows {
        guard let model = row["model"]?.asName, let total = row["allocatable"]?.asWhole,
          let leased = row["allocated"]?.asWhole, total <= most, leased <= most
        else { return nil }
        cards.append(
          GPUCapacity(
            model: model, ram: row["ram"]?.asName, interface: row["interface"]?.asName, total: total,
            leased: leased))
      }
    }
    return cards
  }
}
