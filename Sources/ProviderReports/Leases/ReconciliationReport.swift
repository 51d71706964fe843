package import ProviderCore

/// What the leases must have brought against what the API says, and where the money of each lease is.
package struct ReconciliationReport: Sendable {
  private let provider: AccountAddress
  private let days: ClosedRange<Day>
  private let reconciliation: Reconciliation
  private let money: [LeaseMoney]
  private let tip: Block
  /// Whose figures were checked.
  private let source: String

  package init(
    provider: AccountAddress, days: ClosedRange<Day>, reconciliation: Reconciliation, money: [LeaseMoney],
    tip: Block, source: String
  ) {
    self.provider = provider
    self.days = days
    self.reconciliation = reconciliation
    self.money = money
    self.tip = tip
    self.source = source
  }

  /// Days that the chain has not finished.
  package var unfinished: [Day] {
    let known = Set(reconciliation.days.map(\.day))
    return days.filter { !known.contains($0) }
  }
}

// MARK: For programs

extension ReconciliationReport {
  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/earnings-reconcile/v1"),
      "provider": .string(provider.text),
      "from": .string("\(days.lowerBound)"),
      "to": .string("\(days.upperBound)"),
      "source": .string(source),
      "even": .boolean(reconciliation.isEven),
      "tip": .object(["height": .number(tip.height), "time": .string("\(tip.time)")]),
      "unfinished_days": .array(unfinished.map { .string("\($0)") }),
      "midnight": reconciliation.midnight.json,
      "days": .array(reconciliation.days.map(\.json)),
      "uncounted_leases": .array(reconciliation.uncounted.map { .string("\($0.id)") }),
      "leases": .array(money.map(\.json)),
    ])
  }
}

extension DayComparison {
  fileprivate var json: JSONValue {
    .object([
      "day": .string("\(day)"),
      "first_block": .number(blocks.first),
      "last_block": .number(blocks.last),
      "expected": expected.json,
      "midnight": midnight.json,
      "reported": reported?.json ?? .null,
      "difference": difference?.json ?? .null,
      "even": .boolean(isEven),
      "findings": .array(
        findings.map { finding in
          .object([
            "reason": .string(finding.reason.rawValue),
            "leases": .array(finding.leases.map { .string("\($0)") }),
            "difference": finding.difference.json,
            "detail": .string(finding.detail),
          ])
        }),
    ])
  }
}

extension LeaseMoney {
  var json: JSONValue {
    .object([
      "lease": .string("\(lease.id)"),
      "state": .string(lease.state.rawValue),
      "denom": .string(lease.denom),
      "price": .amount(lease.price),
      "created_height": .number(lease.created),
      "closed_height": .count(lease.closed),
      "accrued": .amount(accrued),
      "withdrawn": .amount(lease.payment.withdrawn),
      "balance": .amount(lease.payment.balance),
      "pending": .amount(pending),
      "waiting": .amount(waiting),
      "unsettled": .amount(lease.payment.unsettled),
      "rounding": .amount(rounding),
      "unpaid_since_height": .count(unpaidSince),
      "unpaid": .amount(unpaid),
    ])
  }
}

// MARK: For people

extension ReconciliationReport {
  package func table(_ palette: Palette) -> String {
    let head = palette.faint(
      "\(provider), \(days.lowerBound) to \(days.upperBound), figures from \(source), chain at block \(tip.height)"
    )
    var lines = [head, verdict(palette)]
    let midnight = reconciliation.midnight
    if !midnight.isZero {
      lines.append("Lawfully not in the API's figures: \(midnight.words) for the blocks at midnight.")
    }
    for lease in reconciliation.uncounted {
      lines.append("In no sum of the API, whose database does not know its denom: lease \(lease.id.short).")
    }
    if !reconciliation.isEven { lines += [""] + findings() }
    let shown = money.filter(isOfInterest)
    if !shown.isEmpty { lines += ["", "Since each lease began:"] + leases(shown) }
    lines += unpaid(palette)
    return lines.joined(separator: "\n") + "\n"
  }

  private func verdict(_ palette: Palette) -> String {
    let count = reconciliation.days.count
    let odd = reconciliation.days.count { !$0.isEven }
    let days = count == 1 ? "1 day" : "\(count) days"
    return odd == 0
      ? palette.good("\(days), all of them even.")
      : palette.bad("\(odd) of \(days) \(odd == 1 ? "differs" : "differ").")
  }

  private func findings() -> [String] {
    var table = TextTable([
      ("DAY", .left), ("API SAYS TOO MUCH", .right), ("LEASE", .left), ("LIKELY REASON", .left),
    ])
    for day in reconciliation.days {
      for finding in day.findings {
        let leases = finding.leases.map(\.short)
        table.add([
          "\(day.day)", finding.difference.words,
          leases.count > 1 ? "one of \(leases.joined(separator: ", "))" : leases.first ?? "",
          ErrorReport.oneLine(finding.detail),
        ])
      }
    }
    return table.lines()
  }

  /// A lease of these days, or one with money that somebody waits for.
  private func isOfInterest(_ money: LeaseMoney) -> Bool {
    let lease = money.lease
    let runs = reconciliation.days.contains { $0.blocks.earned(from: lease.created, to: lease.end) > 0 }
    return runs || money.waiting != .zero
  }

  private func leases(_ shown: [LeaseMoney]) -> [String] {
    var table = TextTable([
      ("LEASE", .left), ("STATE", .left), ("ACCRUED", .right), ("WITHDRAWN", .right), ("WAITING", .right),
      ("OWED", .right),
    ])
    for money in shown {
      let lease = money.lease
      table.add([
        lease.id.short, money.stateWords, lease.money(money.accrued), lease.money(lease.payment.withdrawn),
        lease.money(money.waiting),
        lease.payment.unsettled.isZero ? "" : lease.money(lease.payment.unsettled),
      ])
    }
    return table.lines()
  }

  private func unpaid(_ palette: Palette) -> [String] {
    let unpaid = money.filter { $0.unpaidSince != nil }
    guard !unpaid.isEmpty else { return [] }
    return [""]
      + unpaid.map { money in
        palette.bad("Runs unpaid since block \(money.unpaidSince ?? 0): ")
          + "lease \(money.lease.id.short), \(money.lease.money(money.unpaid)) so far."
      }
  }
}

extension LeaseMoney {
  /// The chain's state for people, or that nobody pays for it, which the chain has not noticed yet.
  var stateWords: String {
    if unpaidSince != nil { return "unpaid" }
    return lease.state == .insufficientFunds ? "out of money" : lease.state.rawValue
  }
}
