package import ProviderCore

/// What reached the wallet, and what waits.
package struct PayoutReport: Sendable {
  private let provider: AccountAddress
  private let payouts: Payouts
  private let tip: Block
  private let price: AKTPrice?

  package init(provider: AccountAddress, payouts: Payouts, tip: Block, price: AKTPrice?) {
    self.provider = provider
    self.payouts = payouts
    self.tip = tip
    self.price = price
  }

  package var json: JSONValue {
    let waiting = payouts.waiting
    return .object([
      "schema": .string("akash-provider-tool/earnings-payouts/v1"),
      "provider": .string(provider.text),
      "tip": .object(["height": .number(tip.height), "time": .string("\(tip.time)")]),
      "akt_usd": .amount(price?.usd),
      "waiting": .object([
        "uakt": .amount(waiting.uakt?.value), "uact": .amount(waiting.uact?.value),
        "usd": .amount(waiting.usd?.value),
      ]),
      "withdrawals": .array(payouts.withdrawals.map(\.json)),
      "conversions": payouts.conversions.map { .array($0.map(\.json)) } ?? .null,
    ])
  }

  package var table: String {
    var lines = [waiting]
    if !payouts.withdrawals.isEmpty { lines += [withdrawn, ""] + withdrawals }
    if let conversions = payouts.conversions, !conversions.isEmpty { lines += [""] + table(of: conversions) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var waiting: String {
    let waiting = payouts.waiting
    let usd = waiting.usd.map { "\($0.value.fixed(4)) USD" } ?? "of unknown value"
    let akt = waiting.uakt?.inAKT.value.fixed(6) ?? "an unknown amount of"
    let act = waiting.uact?.inUSD.value.fixed(6) ?? "an unknown amount of"
    return "Waits to be withdrawn: \(akt) AKT, \(act) ACT (\(usd))."
  }

  private var withdrawn: String {
    let leases = payouts.withdrawals.map(\.money.lease)
    let sums = [LeaseCurrency.uakt, .uact].map { currency in
      leases.filter { $0.currency == currency }.map(\.payment.withdrawn).reduce(.zero, +).millionth.fixed(6)
    }
    return "Withdrawn so far: \(sums[0]) AKT, \(sums[1]) ACT, USDC included."
  }

  private var withdrawals: [String] {
    var table = TextTable([
      ("LEASE", .left), ("STATE", .left), ("WITHDRAWN", .right), ("LAST SETTLED", .left), ("WAITING", .right),
    ])
    for withdrawal in payouts.withdrawals {
      let lease = withdrawal.money.lease
      table.add([
        lease.id.short, withdrawal.money.stateWords, lease.money(lease.payment.withdrawn),
        withdrawal.last?.time.description ?? "never", lease.money(withdrawal.money.waiting),
      ])
    }
    return table.lines()
  }

  private func table(of conversions: [Payouts.TimedConversion]) -> [String] {
    var table = TextTable([
      ("CONVERTED", .left), ("BLOCK", .right), ("ACT", .right), ("AKT", .right), ("USD/AKT", .right),
      ("", .left),
    ])
    for timed in conversions {
      let conversion = timed.conversion
      table.add([
        timed.time?.description ?? "-", String(conversion.height), conversion.burned.inUSD.value.fixed(6),
        conversion.received?.inAKT.value.fixed(6) ?? "-", conversion.price?.plain ?? "-",
        conversion.status.rawValue,
      ])
    }
    return table.lines()
  }
}

extension Payouts.Withdrawal {
  fileprivate var json: JSONValue {
    let lease = money.lease
    return .object([
      "lease": .string("\(lease.id)"),
      "state": .string(lease.state.rawValue),
      "denom": .string(lease.denom),
      "withdrawn": .amount(lease.payment.withdrawn),
      "waiting": .amount(money.waiting),
      "last_settled_height": .count(last?.height),
      "last_settled_at": .string(last?.time.description),
    ])
  }
}

extension Payouts.TimedConversion {
  fileprivate var json: JSONValue {
    .object([
      "height": .number(conversion.height),
      "time": .string(time?.description),
      "status": .string(conversion.status.rawValue),
      "uact": .amount(conversion.burned.value),
      "uakt": .amount(conversion.received?.value),
      "usd_per_akt": .amount(conversion.price),
    ])
  }
}
