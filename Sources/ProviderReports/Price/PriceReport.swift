package import ProviderCore

/// The answer of `price`, ready to be shown.
package struct PriceReport: Sendable {
  let groups: [PricedGroup]
  let aktPrice: AKTPriceReading?
  let blocksPerMonth: Decimal

  package init(groups: [PricedGroup], aktPrice: AKTPriceReading?, blocksPerMonth: Decimal) {
    self.groups = groups
    self.aktPrice = aktPrice
    self.blocksPerMonth = blocksPerMonth
  }

  package var isAccepted: Bool { groups.allSatisfy(\.quote.isAccepted) }
}

extension CostLine {
  /// The name that reports and configuration share.
  var name: String {
    switch resource {
    case .target(let target):
      target.configurationPath.joined(separator: ".")
    case .storage(let storageClass): "storage.\(storageClass.name)"
    case .gpu: "gpu"
    }
  }

  var unit: String {
    switch resource {
    case .target(let target): target.unit
    case .storage: "GiB"
    case .gpu: "card"
    }
  }

  /// Which card, for a GPU.
  var card: String? {
    guard case .gpu(let request, _) = resource else { return nil }
    return request.cardName
  }
}
