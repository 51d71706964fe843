/// The kind of disk that a volume asks for.
package enum StorageClass: Hashable, Sendable {
  /// Local scratch space, gone with the container.
  case ephemeral
  /// Persistent spinning disk.
  case beta1
  /// Persistent SSD.
  case beta2
  /// Persistent NVMe.
  case beta3
  /// A class that the stock bid script has no price for, such as `default` or `ram`.
  case other(String)

  package init(_ name: String) {
    switch name {
    case "ephemeral": self = .ephemeral
    case "beta1": self = .beta1
    case "beta2": self = .beta2
    case "beta3": self = .beta3
    default: self = .other(name)
    }
  }

  package var name: String {
    switch self {
    case .ephemeral: "ephemeral"
    case .beta1: "beta1"
    case .beta2: "beta2"
    case .beta3: "beta3"
    case .other(let name): name
    }
  }

  /// The classes that have a price target of their own.
  package static let priced: [StorageClass] = [.ephemeral, .beta1, .beta2, .beta3]
}
