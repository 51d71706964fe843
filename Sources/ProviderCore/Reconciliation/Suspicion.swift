/// A way in which the API may be wrong about one lease, and what that would make of each day.
struct Suspicion: Sendable {
  let lease: LeaseID
  let reason: Finding.Reason
  let detail: String
  /// What the API says too much of a day if it is so.
  let effect: @Sendable (DayBlocks) -> Accrual

  func finding(_ blocks: DayBlocks) -> Finding {
    Finding(reason: reason, leases: [lease], difference: effect(blocks), detail: detail)
  }
}

// MARK: What the Console itself says otherwise than the chain

extension Suspicion {
  /// For each lease about which the Console's listing and the chain disagree.
  static func all(_ leases: [Lease], unlisted: [ListedLease]) -> [Suspicion] {
    // Without a listing there is nothing to compare with.
    let hasListing = leases.contains { $0.listing != nil } || !unlisted.isEmpty
    guard hasListing else { return [] }
    return leases.compactMap { lease in
      guard let listed = lease.listing else { return missing(lease) }
      return disagreement(lease, listed)
    } + unlisted.map(extra)
  }

  private static func missing(_ lease: Lease) -> Suspicion {
    Suspicion(
      lease: lease.id, reason: .leaseMissing, detail: "the chain has the lease, the Console does not list it"
    ) { -lease.counted(in: $0) }
  }

  private static func extra(_ listed: ListedLease) -> Suspicion {
    Suspicion(
      lease: listed.id, reason: .leaseExtra, detail: "the Console lists the lease, the chain does not have it"
    ) { listed.counted(in: $0, to: listed.closed) }
  }

  private static func disagreement(_ lease: Lease, _ listed: ListedLease) -> Suspicion? {
    var details: [(reason: Finding.Reason, detail: String)] = []
    let denom = LeaseCurrency(indexedDenom: listed.denom)
    if denom != lease.countedCurrency {
      details.append((.denomDiffers, "the Console has the denom \(listed.denom), the chain \(lease.denom)"))
    }
    if listed.price != lease.price {
      details.append(
        (
          .priceDiffers,
          "the Console has the price \(listed.price.plain) a block, the chain \(lease.price.plain)"
        ))
    }
    if listed.created != lease.created {
      details.append(
        (.spanDiffers, "the Console has it begin at block \(listed.created), the chain at \(lease.created)"))
    }
    if listed.closed != lease.closed {
      details.append(
        (.spanDiffers, "the Console has it end at \(name(listed.closed)), the chain at \(name(lease.closed))")
      )
    }
    guard let reason = details.first?.reason else { return nil }
    let end = listed.closed ?? lease.end
    return Suspicion(lease: lease.id, reason: reason, detail: details.map(\.detail).joined(separator: "; ")) {
      listed.counted(in: $0, to: end) - lease.counted(in: $0)
    }
  }

  private static func name(_ height: Int?) -> String { height.map { "block \($0)" } ?? "no block yet" }
}

extension ListedLease {
  fileprivate func counted(in blocks: DayBlocks, to end: Int?) -> Accrual {
    Accrual(price * Decimal(blocks.counted(from: created, to: end)), in: LeaseCurrency(indexedDenom: denom))
  }
}

// MARK: What arithmetic alone may find

extension Suspicion {
  /// The ways in which one day's figure may be wrong about a lease, each of which makes a definite amount.
  static func ofOneDay(_ lease: Lease, _ day: DayComparison) -> [Suspicion] {
    let blocks = day.blocks
    let counted = lease.counted(in: blocks)
    var found: [Suspicion] = []
    func suspect(_ reason: Finding.Reason, _ detail: String, _ effect: Accrual) {
      if !day.isNothing(effect) {
        found.append(Suspicion(lease: lease.id, reason: reason, detail: detail) { _ in effect })
      }
    }
    if !counted.isZero {
      suspect(
        .leaseMissing, "the difference is what the lease earned that day: the API does not count it", -counted
      )
      suspect(
        .leaseExtra, "the difference is what the lease earned that day: the API counts it twice", counted)
      let swapped = Accrual(uakt: Amount(counted.uact.value), uact: Amount(counted.uakt.value))
      suspect(
        .denomDiffers, "what the lease earned that day is in the other sum: the API has another denom",
        swapped - counted)
    }
    suspect(
      .midnightCounted,
      "the difference is the lease's block at midnight, which the API does not count otherwise",
      lease.midnight(in: blocks))
    return found + [lease.touches(blocks) ? otherSpan(lease, day) : nil].compactMap(\.self)
  }
}

extension Suspicion {
  /// A whole number of a lease's blocks more or less: the API has it begin or end elsewhere. Says nothing about a
  /// lease that does neither around that day, for a round price divides many a sum.
  static func otherSpan(_ lease: Lease, _ day: DayComparison) -> Suspicion? {
    let (blocks, currency) = (day.blocks, lease.countedCurrency)
    guard lease.price > 0, let own = day.difference?[currency] else { return nil }
    let steps = own.divided(by: lease.price, scale: 0, .halfEven)
    let counted = blocks.counted(from: lease.created, to: lease.end)
    let room = -counted...max(0, blocks.last - blocks.first) - counted
    guard let count = steps.significand.asInt, count != 0, count != -counted, room ~= count else {
      return nil
    }
    let effect = Accrual(lease.price * steps, in: currency)
    // It must be whole to a thousandth, and the sums known that well.
    let thousandth = Accrual(lease.price * Decimal(significand: BigInteger(1), scale: 3), in: currency)
    guard let rest = day.difference.map({ $0 - effect }), day.isNothing(rest), !day.isNothing(thousandth)
    else {
      return nil
    }
    return Suspicion(
      lease: lease.id, reason: .spanDiffers,
      detail: "the difference is \(abs(count)) blocks of the lease: the API has it begin or end elsewhere"
    ) { _ in effect }
  }
}

extension Lease {
  /// Whether it begins or ends on a day, or at its very bounds.
  fileprivate func touches(_ blocks: DayBlocks) -> Bool {
    guard blocks.first <= blocks.last else { return false }
    let bounds = [created - 1, created, end, end.map { $0 + 1 }].compactMap(\.self)
    return bounds.contains { blocks.first...blocks.last ~= $0 }
  }
}

extension Accrual {
  /// The amount in one of the two sums; nil for neither.
  subscript(currency: LeaseCurrency) -> Decimal? {
    switch currency {
    case .uakt: uakt.value
    case .uact: uact.value
    case .other: nil
    }
  }
}
