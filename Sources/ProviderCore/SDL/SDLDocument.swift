/// A deployment file of a tenant (Stack Definition Language 2.0 or 2.1), as far as it matters to what
/// the tenant asks for.
///
/// What a file gets wrong is noted and read as nothing; the parts keep their places for problems that
/// show only across parts.
struct SDLDocument {
  var version: SDLVersion
  var services: [String: SDLService]
  var compute: [String: SDLComputeProfile]
  var placements: [String: SDLPlacement]
  /// Sorted by service, then by placement.
  var deployments: [SDLDeployment]
  /// Leased IP endpoints by name.
  var endpoints: [String: YAMLCursor]
}

/// The rules that a file follows.
enum SDLVersion {
  /// 2.0: one resource unit for each service.
  case unitPerService
  /// 2.1: services that share a compute profile and a placement share a resource unit.
  case unitPerProfile
}

struct SDLService {
  var exposes: [SDLExpose]
  /// Where volumes are mounted, by volume name.
  var mounts: [String: SDLMount]
}

struct SDLMount {
  /// Nil for a volume without a mount point of its own.
  var path: String?
  var place: YAMLCursor
}

/// A port that a service opens.
struct SDLExpose {
  enum TransportProtocol: String {
    case tcp
    case udp
  }

  var transport: TransportProtocol
  /// `as`, else `port`.
  var externalPort: Int
  var targets: [SDLExposeTarget]
}

/// To whom a port is open: another service, the world, or the world at a leased IP.
struct SDLExposeTarget {
  var isGlobal: Bool
  var ip: String?
  var place: YAMLCursor
}

struct SDLComputeProfile {
  /// Thousandths of a thread.
  var cpu: Int
  /// Bytes.
  var memory: Int
  var gpu: GPURequest
  /// In the order in which the chain gets them.
  var volumes: [SDLVolume]
}

struct SDLVolume {
  var name: String
  /// Bytes.
  var size: Int
  /// Nil where the file gives the volume no attributes at all.
  var attributes: SDLVolumeAttributes?
  var place: YAMLCursor

  var isPersistent: Bool { attributes?.isPersistent ?? false }

  /// The class that the daemon reports to a bid script.
  var storageClass: StorageClass { StorageClass(attributes?.storageClass ?? "ephemeral") }
}

struct SDLVolumeAttributes {
  var isPersistent: Bool
  var storageClass: String?
}

struct SDLPlacement {
  /// The tenant's price for a replica, by compute profile.
  var pricing: [String: SDLPrice]
}

struct SDLPrice {
  var denom: String
  /// A replica and block.
  var amount: Decimal
  var place: YAMLCursor
}

/// Replicas of a service at a placement.
struct SDLDeployment {
  var service: String
  var placement: String
  var profile: String
  var count: Int
  var place: YAMLCursor
}
