/// What reached a provider's wallet, and what waits to.
package struct Payouts: Hashable, Sendable {
  /// Leases that ever paid anything out, or could now.
  package let withdrawals: [Withdrawal]
  /// What was exchanged afterwards: for the books another event, with a price of its own. Nil where the node does not
  /// tell.
  package let conversions: [TimedConversion]?
  package let waiting: Waiting

  package init(withdrawals: [Withdrawal], conversions: [TimedConversion]?, waiting: Waiting) {
    self.withdrawals = withdrawals
    self.conversions = conversions
    self.waiting = waiting
  }

  /// What one lease has paid out. The chain keeps the sum and the last time alone.
  package struct Withdrawal: Hashable, Sendable {
    package let money: LeaseMoney
    /// When the account was settled last, which a withdrawal does; nil where nothing was.
    package let last: Block?

    package init(money: LeaseMoney, last: Block?) {
      self.money = money
      self.last = last
    }
  }

  package struct TimedConversion: Hashable, Sendable {
    package let conversion: Conversion
    /// Nil for a block that nobody knows any more.
    package let time: Timestamp?

    package init(conversion: Conversion, time: Timestamp?) {
      self.conversion = conversion
      self.time = time
    }
  }
}

/// What withdrawals would bring now, by denom. An amount is nil where the account of an open lease is not known.
package struct Waiting: Hashable, Sendable {
  package let uakt: Amount<MicroAKT>?
  /// With USDC, of which no new lease is made.
  package let uact: Amount<MicroACT>?
  /// Nil too where nobody says what an AKT costs, and some waits.
  package let usd: Amount<USD>?

  /// Whole units: that is all that a withdrawal pays out (x/escrow).
  package init(_ leases: [LeaseMoney], price: AKTPrice?) {
    let uakt = Self.sum(leases, .uakt).map { Amount<MicroAKT>($0) }
    let uact = Self.sum(leases, .uact).map { Amount<MicroACT>($0) }
    self.uakt = uakt
    self.uact = uact
    guard let uakt, let uact else {
      usd = nil
      return
    }
    let usdOfAKT = uakt == .zero ? .zero : price.map { Amount<USD>(uakt.inAKT.value * $0.usd) }
    usd = usdOfAKT.map { $0 + uact.inUSD }
  }

  private static func sum(_ leases: [LeaseMoney], _ currency: LeaseCurrency) -> Decimal? {
    leases.filter { $0.lease.currency == currency }.map { $0.waiting?.rounded(scale: 0, .towardZero) }
      .reduce(.zero) { sum, part in
        guard let sum, let part else { return nil }
        return sum + part
      }
  }
}
