package import ProviderCore

/// A provider's leases, one a row.
package struct LeaseList: Sendable {
  let provider: AccountAddress
  let leases: [LeaseMoney]
  let models: GPUModels
  let tip: Block
  let blocksPerMonth: Decimal
  let isMonthConfigured: Bool

  package init(
    provider: AccountAddress, leases: [LeaseMoney], models: GPUModels, tip: Block, blocksPerMonth: Decimal,
    isMonthConfigured: Bool
  ) {
    self.provider = provider
    self.leases = leases
    self.models = models
    self.tip = tip
    self.blocksPerMonth = blocksPerMonth
    self.isMonthConfigured = isMonthConfigured
  }

  /// What it takes a month, in its denom.
  private func monthly(_ lease: Lease) -> Decimal { lease.price * blocksPerMonth }

  /// How long it has run, in days to the hundredth.
  private func days(_ lease: Lease) -> String? {
    guard let start = lease.listing?.createdTime,
      let end = lease.isOpen ? tip.time : lease.listing?.closedTime
    else { return nil }
    return Decimal(end.seconds(since: start)).divided(by: 86_400, scale: 2, .halfEven).fixed(2)
  }
}

// MARK: For people

extension LeaseList {
  package var table: String {
    var table = TextTable([
      ("LEASE", .left), ("STATE", .left), ("CPU", .right), ("MEMORY", .right), ("GPU", .left),
      ("A BLOCK", .right), ("A MONTH", .right), ("START", .left), ("END", .left), ("DAYS", .right),
      ("EARNED", .right), ("WITHDRAWN", .right),
    ])
    for money in leases { table.add(cells(money)) }
    let constant = isMonthConfigured ? "as configured" : "as the stock bid script has it"
    let count = leases.count == 1 ? "1 lease" : "\(leases.count) leases"
    let foot = "\(count); a month has \(blocksPerMonth.plain) blocks, \(constant)"
    return (table.lines() + [foot]).joined(separator: "\n") + "\n"
  }

  private func cells(_ money: LeaseMoney) -> [String] {
    let lease = money.lease
    let resources = lease.listing?.resources
    let gpu = resources.map { resources in
      resources.gpu == 0 ? "" : "\(resources.gpu) × \(models.model(of: lease) ?? "?")"
    }
    return [
      lease.id.short, money.stateWords,
      resources.map { Decimal(significand: BigInteger($0.cpu), scale: 3).plain } ?? "-",
      resources.map { Decimal($0.memory).divided(by: Decimal(1 << 30), scale: 1, .halfEven).plain + " GiB" }
        ?? "-",
      gpu ?? "-", lease.price.plain, lease.money(monthly(lease)), day(lease.listing?.createdTime),
      lease.isOpen ? "" : day(lease.listing?.closedTime), days(lease) ?? "-", lease.money(money.accrued),
      lease.money(lease.payment.withdrawn),
    ]
  }

  private func day(_ time: Timestamp?) -> String { time.map { "\(Day(of: $0))" } ?? "-" }
}

// MARK: For programs

extension LeaseList {
  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/earnings-leases/v1"),
      "provider": .string(provider.text),
      "tip": .object(["height": .number(tip.height), "time": .string("\(tip.time)")]),
      "blocks_per_month": .string(blocksPerMonth.plain),
      "blocks_per_month_source": .string(isMonthConfigured ? "configuration" : "default"),
      "leases": .array(leases.map { row($0) }),
    ])
  }

  package var ndjson: String { leases.map { row($0).text(.compact) + "\n" }.joined() }

  package var csv: String {
    var text = ""
    CSVWriter.append(Self.columns, to: &text)
    for money in leases {
      let row = row(money)
      CSVWriter.append(Self.columns.map { Self.field(row[$0]) }, to: &text)
    }
    return text
  }

  private static let columns = [
    "lease", "tenant", "state", "denom", "price", "price_per_month", "usd_per_month", "cpu", "memory", "gpu",
    "gpu_model", "ephemeral_storage", "persistent_storage", "created_height", "started_at", "closed_height",
    "ended_at", "days", "earned", "withdrawn", "waiting", "unsettled", "unpaid_since_height",
  ]

  private static func field(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text)?, .number(let text)?: text
    default: ""
    }
  }

  private func row(_ money: LeaseMoney) -> JSONValue {
    let lease = money.lease
    let resources = lease.listing?.resources
    let monthly = monthly(lease)
    return .object([
      "lease": .string("\(lease.id)"),
      "tenant": .string(lease.id.owner.text),
      "state": .string(lease.state.rawValue),
      "denom": .string(lease.denom),
      "price": .amount(lease.price),
      "price_per_month": .amount(monthly),
      // What an AKT will cost in a month nobody knows.
      "usd_per_month": .amount(lease.currency == .uact ? monthly.millionth : nil),
      "cpu": .count(resources?.cpu),
      "memory": .count(resources?.memory),
      "gpu": .count(resources?.gpu),
      "gpu_model": .string(models.model(of: lease)),
      "ephemeral_storage": .count(resources?.ephemeralStorage),
      "persistent_storage": .count(resources?.persistentStorage),
      "created_height": .number(lease.created),
      "started_at": .string(lease.listing?.createdTime?.description),
      "closed_height": .count(lease.closed),
      "ended_at": .string(lease.isOpen ? nil : lease.listing?.closedTime?.description),
      "days": days(lease).map { .number($0) } ?? .null,
      "earned": .amount(money.accrued),
      "withdrawn": .amount(lease.payment.withdrawn),
      "waiting": .amount(money.waiting),
      "unsettled": .amount(lease.payment.unsettled),
      "unpaid_since_height": .count(money.unpaidSince),
    ])
  }
}
