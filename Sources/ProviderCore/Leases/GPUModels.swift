/// Which cards leases have, as far as it can be known: the chain's leases say only how many.
package struct GPUModels: Hashable, Sendable {
  /// The only model that the provider has.
  private let only: String?
  /// What the provider offered for a lease.
  private let offered: [LeaseID: Set<String>]

  /// `cards` are what the provider has now.
  package init(cards: [GPUCapacity], offers: [LeaseOffer] = []) {
    let models = Set(cards.filter { $0.total > 0 || $0.leased > 0 }.map(\.model))
    only = models.count == 1 ? models.first : nil
    offered = Dictionary(offers.map { ($0.id, $0.models) }) { $0.union($1) }
  }

  /// Nil for a lease without cards, and where it may be one of several.
  package func model(of lease: Lease) -> String? {
    guard let resources = lease.listing?.resources, resources.gpu > 0 else { return nil }
    if let models = offered[lease.id], models.count == 1 { return models.first }
    return only
  }
}

/// The models of cards that a provider offered in a bid.
package struct LeaseOffer: Hashable, Sendable {
  package let id: LeaseID
  package let models: Set<String>
}

extension ChainPage<LeaseOffer> {
  /// Reads `bids/list` (market v1beta5).
  package init?(bids body: [UInt8]) {
    self.init(body, "bids") { value in
      guard let bid = value["bid"], let id = bid["id"].flatMap({ LeaseID(chain: $0) }),
        case .array(let offers)? = bid["resources_offer"]
      else { return nil }
      return LeaseOffer(id: id, models: Set(offers.flatMap { Self.models($0["resources"]?["gpu"]) }))
    }
  }

  /// `vendor/nvidia/model/h100/ram/80Gi` names one; `model/*` is any.
  private static func models(_ gpu: JSONValue?) -> [String] {
    guard case .array(let attributes)? = gpu?["attributes"] else { return [] }
    return attributes.compactMap { attribute in
      let parts = attribute["key"]?.asString?.split(separator: "/").map { String($0) } ?? []
      guard let index = parts.firstIndex(of: "model"), index + 1 < parts.count else { return nil }
      let model = parts[index + 1]
      return model == "*" ? nil : JSONValue.string(model).asName
    }
  }
}
