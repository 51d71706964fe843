/// A lease as the chain has it, with what the Console knows beside it.
package struct Lease: Hashable, Sendable {
  package let id: LeaseID
  package let denom: String
  /// A block, in the denom.
  package let price: Decimal
  package let state: State
  package let created: Int
  /// The height at which it was closed; nil while it is open, whether or not anybody pays.
  package let closed: Int?
  package let payment: EscrowPayment
  /// The deployment's money; known for open leases only, where it decides how long it lasts.
  package var account: EscrowAccount?
  /// Nil where the Console does not list it.
  package var listing: ListedLease?

  /// `reclaiming` still runs, and in full: the provider has announced its end (AEP-82).
  package enum State: String, Sendable {
    case active
    case reclaiming
    case closed
    case insufficientFunds = "insufficient_funds"
  }

  package init(
    id: LeaseID, denom: String, price: Decimal, state: State, created: Int, closed: Int?,
    payment: EscrowPayment, account: EscrowAccount? = nil, listing: ListedLease? = nil
  ) {
    self.id = id
    self.denom = denom
    self.price = price
    self.state = state
    self.created = created
    self.closed = closed
    self.payment = payment
    self.account = account
    self.listing = listing
  }

  package var isOpen: Bool { closed == nil }

  package var currency: LeaseCurrency { LeaseCurrency(chainDenom: denom) }

  /// Where an open lease's money ends; nil for a closed lease, and for one whose money never ends.
  package var dryHeight: Int? { isOpen ? account?.dryHeight(denom) : nil }

  /// The height up to which it accrues, nil for one without an end in sight: a lease that is closed late counts to
  /// its closing, funded or not; an open one to where its money ends.
  package var end: Int? { closed ?? dryHeight }
}
