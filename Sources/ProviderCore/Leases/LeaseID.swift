/// What a lease is known by on the chain, its provider apart.
package struct LeaseID: Hashable, Sendable {
  /// The tenant.
  package let owner: AccountAddress
  /// The deployment, the group in it, and the order of the group.
  package let dseq: UInt64
  package let gseq: UInt64
  package let oseq: UInt64

  package init(owner: AccountAddress, dseq: UInt64, gseq: UInt64, oseq: UInt64) {
    self.owner = owner
    self.dseq = dseq
    self.gseq = gseq
    self.oseq = oseq
  }
}

extension LeaseID: Comparable {
  package static func < (left: LeaseID, right: LeaseID) -> Bool {
    (left.owner.text, left.dseq, left.gseq, left.oseq)
      < (right.owner.text, right.dseq, right.gseq, right.oseq)
  }
}

extension LeaseID: CustomStringConvertible {
  /// `akash1…/29100123/1/1`, as the chain's escrow writes it.
  package var description: String { "\(owner)/\(dseq)/\(gseq)/\(oseq)" }
}
