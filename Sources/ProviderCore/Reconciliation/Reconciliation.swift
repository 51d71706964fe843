/// What leases must have brought, day by day, against what the API says that they brought.
package struct Reconciliation: Hashable, Sendable {
  package let days: [DayComparison]
  /// Leases that the Console adds to neither sum, because its database has the chain's name for their denom.
  package let uncounted: [Lease]

  /// `reported` holds the API's figure of each day; a day without one is missing there. `unlisted` are leases that
  /// only the Console knows.
  package init(
    leases: [Lease], unlisted: [ListedLease], blocks: [DayBlocks], reported: [Day: EarningsFigure]
  ) {
    var days = blocks.map { DayComparison($0, leases: leases, reported: reported[$0.day]) }
    Explanation(leases: leases, unlisted: unlisted).explain(&days)
    self.days = days
    uncounted = leases.filter { lease in
      lease.countedCurrency == .other
        && blocks.contains { $0.counted(from: lease.created, to: lease.end) > 0 }
    }
  }

  /// Whether nothing remains to be explained.
  package var isEven: Bool { days.allSatisfy(\.isEven) }

  /// What is lawfully missing in the API's figures: one block a lease at each midnight.
  package var midnight: Accrual { days.map(\.midnight).reduce(.zero, +) }
}

/// One day of it.
package struct DayComparison: Hashable, Sendable {
  package let blocks: DayBlocks
  /// By the Console's rule.
  package let expected: Accrual
  /// What the chain counts and the Console does not: the step from the day before.
  package let midnight: Accrual
  /// Nil where the API has no figure.
  package let reported: Accrual?
  /// What remains, with its likely reasons; empty for a day that is even.
  package internal(set) var findings: [Finding] = []

  package var day: Day { blocks.day }

  package var isEven: Bool { reported != nil && findings.isEmpty }

  /// What the API says too much.
  package var difference: Accrual? { reported.map { $0 - expected } }

  /// Two sums that a service has added up in binary floating point are the same when they differ by less than this
  /// part of themselves: n additions are off by at most n × 1.1e-16, and no provider has ten thousand leases. Nothing
  /// else is tolerated.
  static let floatError = Decimal(significand: BigInteger(1), scale: 12)

  fileprivate init(_ blocks: DayBlocks, leases: [Lease], reported: EarningsFigure?) {
    self.blocks = blocks
    expected = leases.map { $0.counted(in: blocks) }.reduce(.zero, +)
    midnight = leases.map { $0.midnight(in: blocks) }.reduce(.zero, +)
    self.reported = reported.map { Accrual($0) }
  }

  /// Whether an amount is as good as nothing beside the sums of the day.
  func isNothing(_ rest: Accrual) -> Bool {
    guard let reported else { return false }
    return Self.isSmall(rest.uakt.value, reported.uakt.value, expected.uakt.value)
      && Self.isSmall(rest.uact.value, reported.uact.value, expected.uact.value)
  }

  private static func isSmall(_ rest: Decimal, _ one: Decimal, _ other: Decimal) -> Bool {
    rest.magnitude <= max(one.magnitude, other.magnitude) * floatError
  }
}

/// A difference, and where it likely comes from.
package struct Finding: Hashable, Sendable {
  package let reason: Reason
  /// The lease; several where each of them alone would make the same difference; none where nothing fits.
  package let leases: [LeaseID]
  /// What the API says too much because of it.
  package let difference: Accrual
  /// What differs, in words: `the Console has the price 5, the chain 4`.
  package let detail: String

  package enum Reason: String, CaseIterable, Sendable {
    case dayMissing = "day-missing"
    case leaseMissing = "lease-missing"
    case leaseExtra = "lease-extra"
    case priceDiffers = "price-differs"
    case denomDiffers = "denom-differs"
    case spanDiffers = "span-differs"
    case midnightCounted = "midnight-counted"
    case unexplained
  }
}
