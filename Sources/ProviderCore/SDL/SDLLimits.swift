/// What the network refuses, whatever a provider would say (chain-sdk,
/// `go/node/deployment/v1beta4`, validation config; volumes: akash-network/provider).
enum SDLLimits {
  /// Of a replica.
  static let millicores = 384_000
  /// Of a replica.
  static let gpus = 24
  /// Of a replica.
  static let memory = ByteSize(2 << 40)
  /// Of a volume.
  static let storage = ByteSize(32 << 40)
  /// Of a service.
  static let volumes = 4
  /// Of a resource unit.
  static let count = 50
  /// Of a group.
  static let units = 20
  /// Of a file.
  static let groups = 20
  /// A replica and block, in millionths.
  static let unitPrice: Decimal = 10_000_000

  /// Notes what only the finished groups show.
  static func check(_ groups: [OrderGroup], _ document: SDLDocument, _ problems: DocumentProblems) {
    guard let place = document.deployments.first?.place else { return }
    if groups.count > Self.groups {
      problems.add("\(groups.count) placements are more than the network's \(Self.groups)", at: place)
    }
    for group in groups {
      let units = group.order.resources
      if units.count > Self.units {
        problems.add(
          "placement \"\(group.name ?? "")\" has \(units.count) resource units, more than the network's \(Self.units)",
          at: place)
      }
      for unit in units where unit.count > count {
        problems.add(
          "placement \"\(group.name ?? "")\" has \(unit.count) replicas of one profile, more than the network's \(count)",
          at: place)
      }
    }
  }
}
