/// What has become of a lease's money, in its denom.
package struct EscrowPayment: Hashable, Sendable {
  /// Everything that was ever paid out on the lease.
  package let withdrawn: Decimal
  /// Settled, and not paid out yet.
  package let balance: Decimal
  /// Owed since the tenant's money ended.
  package let unsettled: Decimal

  package init(withdrawn: Decimal, balance: Decimal, unsettled: Decimal) {
    self.withdrawn = withdrawn
    self.balance = balance
    self.unsettled = unsettled
  }
}

/// The account that a deployment's leases are paid from.
package struct EscrowAccount: Hashable, Sendable {
  /// Up to this height what is due has been set aside (x/escrow, `accountSettle`): settling is lazy.
  package let settledAt: Int
  /// By denom. Negative for an overdrawn account.
  package let funds: [String: Decimal]
  /// By denom, what all open leases of the deployment take a block together, those of other providers too.
  package let rates: [String: Decimal]

  package init(settledAt: Int, funds: [String: Decimal], rates: [String: Decimal]) {
    self.settledAt = settledAt
    self.funds = funds
    self.rates = rates
  }

  /// The last height that is paid for in full; nil where nothing is taken, or where it lies beyond all heights.
  func dryHeight(_ denom: String) -> Int? {
    guard let rate = rates[denom], rate > 0 else { return nil }
    let funds = max(.zero, funds[denom] ?? .zero)
    guard let blocks = funds.divided(by: rate, scale: 0, .towardZero).significand.asInt,
      blocks < Int.max / 2
    else { return nil }
    return settledAt + blocks
  }

  /// What a lease has earned since the account was settled, as far as the money goes.
  func pending(_ price: Decimal, _ denom: String, tip: Int) -> Decimal {
    let due = price * Decimal(max(0, tip - settledAt))
    let funds = max(.zero, funds[denom] ?? .zero)
    guard let rate = rates[denom], rate > price else { return min(due, funds) }
    return min(due, (funds * price).divided(by: rate, scale: 18, .towardZero))
  }
}
