/// What a forecast takes from a lease, whether the chain was asked for it or it was read from a list.
package struct LeaseRecord: Hashable, Sendable {
  package let denom: String
  /// A block, in the denom.
  package let price: Decimal
  package let start: Timestamp
  /// When it ceased to bring anything; nil while it does.
  package let end: Timestamp?
  /// Nil where the Console does not list it.
  package let resources: LeaseResources?
  /// Of its cards, in small letters; nil for a lease without, and where it is not known.
  package let model: String?

  package init(
    denom: String, price: Decimal, start: Timestamp, end: Timestamp?, resources: LeaseResources?,
    model: String?
  ) {
    self.denom = denom
    self.price = price
    self.start = start
    self.end = end
    self.resources = resources
    self.model = model?.lowercased()
  }

  /// The cards that it has; nil where nobody knows.
  package var gpuUnits: Int? { resources?.gpu }
}

extension LeaseRecord {
  /// Times that nobody has told are reckoned from heights. A lease that runs unpaid has ended where its money did; one
  /// whose money will end some day has not, for tenants pay in again. Nil for heights that make no sense.
  package init?(_ lease: Lease, model: String?, pace: BlockPace) {
    let listing = lease.listing
    self.init(
      denom: lease.denom, price: lease.price,
      created: LeaseMoment(height: lease.created, time: listing?.createdTime),
      closed: lease.closed.map { LeaseMoment(height: $0, time: listing?.closedTime) },
      unpaidSince: LeaseMoney(lease, tip: pace.tip.height).unpaidSince, resources: listing?.resources,
      model: model, pace: pace)
  }

  init?(
    denom: String, price: Decimal, created: LeaseMoment, closed: LeaseMoment?, unpaidSince: Int?,
    resources: LeaseResources?, model: String?, pace: BlockPace
  ) {
    guard let start = created.known(pace) else { return nil }
    var end: Timestamp?
    if let closed {
      guard let time = closed.known(pace) else { return nil }
      end = time
    } else if let unpaidSince {
      end = pace.time(of: unpaidSince)
    }
    self.init(
      denom: denom, price: price, start: start, end: end.map { max($0, start) }, resources: resources,
      model: model)
  }

  /// All leases of a book.
  package static func all(_ leases: [Lease], models: GPUModels, pace: BlockPace) -> [LeaseRecord] {
    leases.compactMap { LeaseRecord($0, model: models.model(of: $0), pace: pace) }
  }
}

/// A height, and its time where somebody has told it.
struct LeaseMoment {
  let height: Int
  let time: Timestamp?

  func known(_ pace: BlockPace) -> Timestamp? { time ?? pace.time(of: height) }
}
