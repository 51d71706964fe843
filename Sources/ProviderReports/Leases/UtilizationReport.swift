package import ProviderCore

/// How much of a provider was leased in some days.
package struct UtilizationReport: Sendable {
  private let provider: AccountAddress
  private let days: ClosedRange<Day>
  private let utilization: Utilization

  package init(provider: AccountAddress, days: ClosedRange<Day>, utilization: Utilization) {
    self.provider = provider
    self.days = days
    self.utilization = utilization
  }

  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/earnings-utilization/v1"),
      "provider": .string(provider.text),
      "from": .string("\(days.lowerBound)"),
      "to": .string("\(days.upperBound)"),
      "hours": .amount(utilization.hours),
      "gpu": .array(
        utilization.gpu.map { row in
          .object([JSONMember(key: "model", value: .string(row.model))] + row.members("gpu_hours"))
        }),
      "cpu": .object(utilization.cpu.members("core_hours")),
      "memory": .object(utilization.memory.members("gib_hours")),
      "unknown_leases": .array(utilization.unknown.map { .string("\($0)") }),
    ])
  }

  package var table: String {
    var table = TextTable([("", .left), ("USED", .right), ("CAPACITY", .right), ("", .right)])
    for row in utilization.gpu { table.add(row.cells(row.model ?? "cards of unknown model", "card hours")) }
    table.add(utilization.cpu.cells("CPU", "core hours"))
    table.add(utilization.memory.cells("memory", "GiB hours"))
    let head = "\(provider), \(days.lowerBound) to \(days.upperBound); the capacity is that of now"
    return ([head] + table.lines()).joined(separator: "\n") + "\n"
  }
}

extension Utilization.Row {
  fileprivate func members(_ unit: String) -> [JSONMember] {
    [
      JSONMember(key: unit, value: .amount(used)),
      JSONMember(key: "capacity_\(unit)", value: .amount(capacity)),
      JSONMember(key: "share", value: .amount(share)),
    ]
  }

  fileprivate func cells(_ name: String, _ unit: String) -> [String] {
    [
      name, "\(used.fixed(1)) \(unit)", capacity?.fixed(1) ?? "-",
      share.map { ($0 * 100).fixed(1) + "%" } ?? "",
    ]
  }
}
