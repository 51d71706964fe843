/// A page of the Console's list of a provider's deployments.
package struct DeploymentPage: Sendable {
  /// Of all pages.
  package let total: Int
  /// On this page.
  package let deployments: Int
  /// The provider's leases in them.
  package let leases: [ListedLease]

  /// Nil for an answer that is no such page.
  package init?(body: [UInt8], of provider: AccountAddress) {
    guard let answer = try? JSONValue(parsing: body), let total = answer["total"]?.asWhole,
      case .array(let values)? = answer["deployments"]
    else { return nil }
    var leases: [ListedLease] = []
    for value in values {
      guard case .array(let rows)? = value["leases"] else { return nil }
      // A deployment may have leases with several providers.
      for row in rows where row["provider"]?.asString == provider.text {
        guard let lease = ListedLease(row, in: value) else { return nil }
        leases.append(lease)
      }
    }
    self.total = total
    deployments = values.count
    self.leases = leases
  }
}

extension ListedLease {
  fileprivate init?(_ lease: JSONValue, in deployment: JSONValue) {
    guard let owner = deployment["owner"]?.asAddress, let dseq = deployment["dseq"]?.asUnsigned,
      let gseq = lease["gseq"]?.asUnsigned, let oseq = lease["oseq"]?.asUnsigned,
      let denom = deployment["denom"]?.asDenom, let price = lease["price"]?.asDecimal,
      let created = lease["createdHeight"]?.asWhole
    else { return nil }
    self.init(
      id: LeaseID(owner: owner, dseq: dseq, gseq: gseq, oseq: oseq), denom: denom, price: price,
      created: created, closed: lease["closedHeight"]?.asWhole,
      createdTime: lease["createdDate"]?.asString.flatMap { Timestamp($0) },
      closedTime: lease["closedDate"]?.asString.flatMap { Timestamp($0) },
      resources: lease["resources"].flatMap { LeaseResources($0) })
  }
}

extension LeaseResources {
  fileprivate init?(_ value: JSONValue) {
    // Sums of the database come as strings at times.
    func field(_ name: String) -> Int? { value[name]?.asWhole }
    guard let cpu = field("cpu"), let gpu = field("gpu"), let memory = field("memory"),
      let ephemeral = field("ephemeralStorage"), let persistent = field("persistentStorage")
    else { return nil }
    self.init(cpu: cpu, gpu: gpu, memory: memory, ephemeralStorage: ephemeral, persistentStorage: persistent)
  }
}
