/// Makes the orders of a deployment file that has no problems (chain-sdk, `go/sdl`,
/// `groupBuilder_v2.go` and `groupBuilder_v2_1.go`).
struct SDLGroupBuilder {
  private let document: SDLDocument

  init(_ document: SDLDocument) { self.document = document }

  func groups() -> [OrderGroup] {
    let names = Set(document.deployments.map(\.placement)).sorted()
    return names.map { name in
      let deployments = document.deployments.filter { $0.placement == name }
      return OrderGroup(name: name, order: order(deployments))
    }
  }

  /// A resource unit while services are still being added to it.
  private struct Unit {
    var profile: String
    var count: Int
    var endpoints: Int
    var leasedIPs: Set<String>
    var price: SDLPrice
  }

  private func order(_ deployments: [SDLDeployment]) -> Order {
    var units: [Unit] = []
    for deployment in deployments {
      guard let price = document.placements[deployment.placement]?.pricing[deployment.profile],
        let service = document.services[deployment.service]
      else { continue }
      let endpoints = service.endpoints
      if document.version == .unitPerProfile,
        let index = units.firstIndex(where: { $0.profile == deployment.profile })
      {
        units[index].count += deployment.count
        units[index].endpoints += endpoints.count
        units[index].leasedIPs.formUnion(endpoints.leasedIPs)
      } else {
        units.append(
          Unit(
            profile: deployment.profile, count: deployment.count, endpoints: endpoints.count,
            leasedIPs: Set(endpoints.leasedIPs), price: price))
      }
    }
    let amount = units.reduce(Decimal.zero) { $0 + $1.price.amount * Decimal($1.count) }
    return Order(
      resources: units.compactMap { resourceUnit($0) },
      ceiling: Order.Ceiling(denom: units.first?.price.denom ?? "", amount: amount))
  }

  private func resourceUnit(_ unit: Unit) -> ResourceUnit? {
    guard let profile = document.compute[unit.profile] else { return nil }
    return ResourceUnit(
      cpu: profile.cpu, memory: profile.memory, gpu: profile.gpu,
      storage: profile.volumes.map { StorageVolume($0.storageClass, size: $0.size) },
      count: unit.count, endpoints: unit.endpoints, ipLeases: unit.leasedIPs.count)
  }
}

extension SDLService {
  /// Each opening to the world is one endpoint, shared or a port of its own, and one at a leased IP is
  /// a second one beside it. Openings between services are none.
  fileprivate var endpoints: (count: Int, leasedIPs: [String]) {
    let open = exposes.flatMap(\.targets).filter(\.isGlobal)
    let leased = open.compactMap(\.ip)
    return (open.count + leased.count, leased)
  }
}
