extension ChainPage<Lease> {
  /// Reads `leases/list` (market v1beta5).
  package init?(leases body: [UInt8]) {
    self.init(body, "leases") { Lease(chain: $0) }
  }
}

extension Lease {
  fileprivate init?(chain value: JSONValue) {
    guard let lease = value["lease"], let escrow = value["escrow_payment"]?["state"],
      let id = lease["id"].flatMap({ LeaseID(chain: $0) }),
      let state = lease["state"]?.asString.flatMap({ State(rawValue: $0) }),
      let price = lease["price"]?.asCoin, !price.amount.isNegative,
      let created = lease["created_at"]?.asWhole, let closed = lease["closed_on"]?.asWhole,
      let payment = EscrowPayment(chain: escrow)
    else { return nil }
    self.init(
      id: id, denom: price.denom, price: price.amount, state: state, created: created,
      closed: closed == 0 ? nil : closed, payment: payment)
  }
}

extension LeaseID {
  init?(chain id: JSONValue) {
    guard let owner = id["owner"]?.asAddress, let dseq = id["dseq"]?.asUnsigned,
      let gseq = id["gseq"]?.asUnsigned, let oseq = id["oseq"]?.asUnsigned
    else { return nil }
    self.init(owner: owner, dseq: dseq, gseq: gseq, oseq: oseq)
  }
}

extension EscrowPayment {
  fileprivate init?(chain state: JSONValue) {
    guard let withdrawn = state["withdrawn"]?.asCoin, let balance = state["balance"]?.asCoin,
      let unsettled = state["unsettled"]?.asCoin
    else { return nil }
    self.init(withdrawn: withdrawn.amount, balance: balance.amount, unsettled: unsettled.amount)
  }
}
