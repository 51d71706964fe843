/// An escrow account as the chain lists it, without what is taken from it.
package struct ChainAccount: Hashable, Sendable {
  package let id: String
  package let settledAt: Int
  package let funds: [String: Decimal]
}

/// What one lease takes from an account a block.
package struct ChainPaymentRate: Hashable, Sendable {
  package let account: String
  package let denom: String
  package let rate: Decimal
}

extension ChainPage<ChainAccount> {
  /// Reads `types/accounts` (escrow v1).
  package init?(accounts body: [UInt8]) {
    self.init(body, "accounts") { value in
      guard let id = value["id"]?["xid"]?.asString, let state = value["state"],
        let settledAt = state["settled_at"]?.asWhole, case .array(let funds)? = state["funds"]
      else { return nil }
      let coins = funds.compactMap(\.asCoin)
      guard coins.count == funds.count else { return nil }
      return ChainAccount(id: id, settledAt: settledAt, funds: .sums(coins))
    }
  }
}

extension ChainPage<ChainPaymentRate> {
  /// Reads `types/payments` (escrow v1).
  package init?(payments body: [UInt8]) {
    self.init(body, "payments") { value in
      guard let account = value["id"]?["aid"]?["xid"]?.asString,
        let rate = value["state"]?["rate"]?.asCoin
      else { return nil }
      return ChainPaymentRate(account: account, denom: rate.denom, rate: rate.amount)
    }
  }
}

extension EscrowAccount {
  /// The account of one deployment, out of lists that may hold others: the chain takes an id for a prefix.
  package init?(of id: LeaseID, in accounts: [ChainAccount], payments: [ChainPaymentRate]) {
    let name = "\(id.owner)/\(id.dseq)"
    guard let account = accounts.first(where: { $0.id == name }) else { return nil }
    let rates = payments.filter { $0.account == name }.map { ($0.denom, $0.rate) }
    self.init(settledAt: account.settledAt, funds: account.funds, rates: .sums(rates))
  }
}

extension [String: Decimal] {
  fileprivate static func sums(_ coins: [(denom: String, amount: Decimal)]) -> Self {
    Dictionary(coins.map { ($0.denom, $0.amount) }, uniquingKeysWith: +)
  }
}
