/// A bid of a provider, won or not.
package struct ChainBid: Hashable, Sendable {
  package let id: LeaseID
  package let denom: String
  /// A block, in the denom.
  package let price: Decimal
  /// The height at which it was made.
  package let created: Int
  /// What it offers, as an order asks for it; without a ceiling.
  package let order: Order

  package init(id: LeaseID, denom: String, price: Decimal, created: Int, order: Order) {
    self.id = id
    self.denom = denom
    self.price = price
    self.created = created
    self.order = order
  }

  /// All cards of the order.
  package var gpuUnits: Int { order.resources.reduce(0) { $0 + $1.count * $1.gpu.units } }

  /// The only model that its cards are of; nil for a bid without cards, and for one of several models or of any.
  package var gpuModel: String? {
    let cards = order.resources.filter { $0.gpu.units > 0 }.flatMap(\.gpu.cards)
    let models = Set(cards.map(\.model))
    guard models.count == 1, let model = models.first.flatMap(\.self), model != "*" else { return nil }
    return model
  }
}

// MARK: Reading

extension ChainPage<ChainBid> {
  /// Reads `bids/list` (market v1beta5).
  package init?(wholeBids body: [UInt8]) {
    self.init(body, "bids") { ChainBid(chain: $0) }
  }
}

extension ChainBid {
  fileprivate init?(chain value: JSONValue) {
    guard let bid = value["bid"], let id = bid["id"].flatMap({ LeaseID(chain: $0) }),
      let price = bid["price"]?.asCoin, !price.amount.isNegative, let created = bid["created_at"]?.asWhole,
      case .array(let offers)? = bid["resources_offer"]
    else { return nil }
    var units: [ResourceUnit] = []
    for offer in offers {
      guard let unit = ResourceUnit(offer: offer) else { return nil }
      units.append(unit)
    }
    self.init(
      id: id, denom: price.denom, price: price.amount, created: created,
      order: Order(resources: units, ceiling: nil))
  }
}

extension ResourceUnit {
  /// More replicas or cards than this no provider has, and their product must not overflow.
  private static let most = 1_000_000

  fileprivate init?(offer: JSONValue) {
    guard let resources = offer["resources"], let cpu = resources["cpu"]?["units"]?["val"]?.asWhole,
      let memory = resources["memory"]?["quantity"]?["val"]?.asWhole, let count = offer["count"]?.asWhole,
      1...Self.most ~= count
    else { return nil }
    let cards = resources["gpu"]?["units"]?["val"]?.asWhole ?? 0
    guard cards <= Self.most else { return nil }
    var volumes: [StorageVolume] = []
    for row in resources["storage"]?.elements ?? [] {
      guard let size = row["quantity"]?["val"]?.asWhole else { return nil }
      // Without a class it is ephemeral (akash-network/provider, bidengine/shellscript.go).
      let name = row["attributes"]?.elements.first { $0["key"]?.asString == "class" }?["value"]?.asString
      volumes.append(StorageVolume(StorageClass(name ?? "ephemeral"), size: size))
    }
    let endpoints = resources["endpoints"]?.elements ?? []
    let leased = endpoints.filter { $0["kind"]?.asString == "LEASED_IP" }
    self.init(
      cpu: cpu, memory: memory, gpu: GPURequest(units: cards, cards: Self.cards(resources["gpu"])),
      storage: volumes, count: count, endpoints: endpoints.count,
      ipLeases: Set(leased.map { $0["sequence_number"]?.asWhole }).count)
  }

  /// One entry a vendor, the last of several, as the daemon hands them on: `vendor/nvidia/model/h100/ram/80Gi`.
  private static func cards(_ gpu: JSONValue?) -> [GPUCard] {
    var cards: [GPUCard] = []
    for attribute in gpu?["attributes"]?.elements ?? [] {
      let parts = attribute["key"]?.asString?.split(separator: "/").map { String($0) } ?? []
      func part(_ name: String) -> String? {
        guard let place = parts.firstIndex(of: name), place + 1 < parts.count else { return nil }
        return parts[place + 1] == "*" ? "*" : JSONValue.string(parts[place + 1]).asName
      }
      guard let vendor = part("vendor") else { continue }
      let card = GPUCard(
        vendor: GPUVendor(vendor), model: part("model"), ram: part("ram"), interface: part("interface"))
      cards.removeAll { $0.vendor == card.vendor }
      cards.append(card)
    }
    return cards
  }
}

extension JSONValue {
  fileprivate var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
