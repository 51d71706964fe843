package import ProviderCore

/// A provider's leases: the chain's list, which is the truth about money, and the Console's, which has resources
/// and dates.
package struct LeaseBook: Sendable {
  package let leases: [Lease]
  /// Those that only the Console knows.
  package let unlisted: [ListedLease]

  /// Asks for both lists, and for the account of each deployment that is open.
  package init(
    of provider: AccountAddress, chain: ChainClient, listing: ListingClient,
    progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) throws(ProviderError) {
    let listed = try listing.leases(of: provider)
    let own = Dictionary(listed.map { ($0.id, $0) }) { first, _ in first }
    var leases: [LeaseID: Lease] = [:]
    // One that changes its state between two pages may come twice.
    for lease in try chain.leases(of: provider) { leases[lease.id] = lease }
    var accounts: [String: EscrowAccount] = [:]
    for (index, id) in leases.keys.sorted().enumerated() {
      progress(index, leases.count)
      leases[id]?.listing = own[id]
      guard leases[id]?.isOpen == true else { continue }
      let deployment = "\(id.owner)/\(id.dseq)"
      if accounts[deployment] == nil { accounts[deployment] = try chain.account(of: id) }
      leases[id]?.account = accounts[deployment]
    }
    self.leases = leases.values.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
    unlisted = listed.filter { leases[$0.id] == nil }
  }
}
