/// How a forecast came about.
package struct ForecastMethod: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// From the history alone.
    case ensemble
    /// From the leases, with bounds that are to a part the history's.
    case hybrid
    /// The history is too short for anything but its mean.
    case mean
    /// Every day was the same; that goes on.
    case constant
  }

  package let kind: Kind
  /// By weight, the heaviest first; they add up to 1.
  package let members: [Member]

  package struct Member: Hashable, Sendable {
    /// `ETS`, `Theta`.
    package let name: String
    package let weight: Double

    package init(name: String, weight: Double) {
      self.name = name
      self.weight = weight
    }
  }

  package init(kind: Kind, members: [Member]) {
    self.kind = kind
    self.members = members.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }
  }
}
