/// Where the money of a lease is, in its denom: what it accrued in its whole life is withdrawn, waits, is owed, or
/// was lost to rounding.
package struct LeaseMoney: Hashable, Sendable {
  package let lease: Lease
  /// The newest block.
  package let tip: Int

  package init(_ lease: Lease, tip: Int) {
    self.lease = lease
    self.tip = tip
  }

  /// Price × blocks, to its end or to now.
  package var accrued: Decimal {
    lease.price * Decimal(max(0, min(tip, lease.end ?? tip) - lease.created))
  }

  /// Not settled yet; nil where it would be but the account is not known.
  package var pending: Decimal? {
    guard lease.isOpen else { return .zero }
    return lease.account?.pending(lease.price, lease.denom, tip: tip)
  }

  /// What a withdrawal would bring now.
  package var waiting: Decimal? { pending.map { lease.payment.balance + $0 } }

  /// Every settlement pays whole units and drops the rest (x/escrow), so a little accrues that nobody gets.
  package var rounding: Decimal? {
    waiting.map { accrued - lease.payment.withdrawn - lease.payment.unsettled - $0 }
  }

  /// Since when it runs although nobody pays; nil where somebody does.
  package var unpaidSince: Int? {
    guard let dry = lease.dryHeight, dry < tip else { return nil }
    return dry
  }

  /// What it would have earned since.
  package var unpaid: Decimal {
    lease.payment.unsettled + (unpaidSince.map { lease.price * Decimal(tip - $0) } ?? .zero)
  }
}
