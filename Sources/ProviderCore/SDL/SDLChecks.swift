/// The rules that hold between the parts of a deployment file (chain-sdk, `go/sdl/v2.go`,
/// `validate`).
struct SDLChecks {
  private let document: SDLDocument
  private let problems: DocumentProblems

  init(_ document: SDLDocument, _ problems: DocumentProblems) {
    self.document = document
    self.problems = problems
  }

  func run() {
    for deployment in document.deployments {
      checkReferences(deployment)
      checkVolumes(deployment)
    }
    checkEndpoints()
    checkDenoms()
  }

  private func checkReferences(_ deployment: SDLDeployment) {
    let place = deployment.place
    if document.services[deployment.service] == nil {
      place.note("no service is named \"\(deployment.service)\"")
    }
    if !deployment.profile.isEmpty, document.compute[deployment.profile] == nil {
      place.note("no compute profile is named \"\(deployment.profile)\"")
    }
    guard let placement = document.placements[deployment.placement] else {
      place.note("no placement profile is named \"\(deployment.placement)\"")
      return
    }
    if !deployment.profile.isEmpty, placement.pricing[deployment.profile] == nil {
      place.note(
        "placement \"\(deployment.placement)\" has no pricing for profile \"\(deployment.profile)\"")
    }
  }

  private func checkVolumes(_ deployment: SDLDeployment) {
    guard let profile = document.compute[deployment.profile],
      let service = document.services[deployment.service]
    else { return }
    var mounted: [String: String] = [:]
    for (name, mount) in service.mounts.sorted(by: { $0.key < $1.key }) {
      if !profile.volumes.contains(where: { $0.name == name }) {
        mount.place.note(
          "compute profile \"\(deployment.profile)\" has no volume named \"\(name.prefix(60))\"")
      }
      if let path = mount.path, let other = mounted.updateValue(name, forKey: path) {
        mount.place.note("\"\(path)\" is where volume \"\(other)\" is mounted already")
      }
    }
    for volume in profile.volumes
    where volume.isPersistent && service.mounts[volume.name]?.path == nil {
      volume.place.note(
        "the persistent volume \"\(volume.name)\" needs a mount in "
          + "services.\(deployment.service).params.storage.\(volume.name)")
    }
  }

  // MARK: Endpoints

  private struct LeasedPort: Hashable {
    var ip: String
    var port: Int
    var transport: SDLExpose.TransportProtocol
  }

  private func checkEndpoints() {
    var owners: [LeasedPort: String] = [:]
    var used: Set<String> = []
    for name in Set(document.deployments.map(\.service)).sorted() {
      for expose in document.services[name]?.exposes ?? [] {
        for target in expose.targets {
          guard let ip = target.ip else { continue }
          used.insert(ip)
          check(target, leasing: ip)
          let port = LeasedPort(ip: ip, port: expose.externalPort, transport: expose.transport)
          if let owner = owners.updateValue(name, forKey: port) {
            target.place.note(
              "port \(port.port)/\(port.transport.rawValue) of \"\(ip)\" is taken by service \"\(owner)\"")
          }
        }
      }
    }
    for (name, place) in document.endpoints.sorted(by: { $0.key < $1.key }) {
      if !isEndpointName(name) {
        place.note("expected a name of a-z, then a-z, 0-9, - or _, found \"\(name.prefix(60))\"")
      }
      if !used.contains(name) { place.note("the endpoint is declared but never used") }
    }
  }

  private func check(_ target: SDLExposeTarget, leasing ip: String) {
    if !target.isGlobal { target.place.note("a leased ip needs global: true") }
    if document.endpoints[ip] == nil {
      target.place.note("no endpoint is named \"\(ip.prefix(60))\"")
    }
  }

  /// `^[a-z]+[-_0-9a-z]+$`.
  private func isEndpointName(_ name: String) -> Bool {
    let lower = Set("abcdefghijklmnopqrstuvwxyz".utf8)
    let later = lower.union("-_0123456789".utf8)
    return name.utf8.count > 1 && name.utf8.first.map { lower.contains($0) } == true
      && name.utf8.allSatisfy { later.contains($0) }
  }

  /// A deployment has one denom (`ValidateDeploymentGroups`).
  private func checkDenoms() {
    var first: String?
    for deployment in document.deployments {
      let pricing = document.placements[deployment.placement]?.pricing
      guard let price = pricing?[deployment.profile] else { continue }
      if let first, first != price.denom {
        price.place.note("the denom \"\(price.denom)\" differs from \"\(first)\" used elsewhere")
      }
      first = first ?? price.denom
    }
  }
}
