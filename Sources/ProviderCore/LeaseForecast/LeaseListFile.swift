/// The leases in what `earnings leases --format json` prints.
package struct LeaseListFile: Hashable, Sendable {
  package let provider: AccountAddress
  package let pace: BlockPace
  package let records: [LeaseRecord]

  /// The schema that the list begins with.
  package static let schema = "akash-provider-tool/earnings-leases/v1"

  /// Throws `json-invalid` for what is no JSON, and `input-unrecognised` for what is no such list, naming the field.
  /// `name` is what messages call the file.
  package init(parsing bytes: [UInt8], name: String) throws(ProviderError) {
    let root: JSONValue
    do throws(ProviderError) {
      root = try JSONValue(parsing: bytes)
    } catch {
      throw ProviderError(error.code, "\(name): \(error.message)", hint: Self.cure)
    }
    guard root["schema"]?.asString == Self.schema, case .array(let rows)? = root["leases"] else {
      throw Self.error("\(name) is no list of leases")
    }
    func required<Value>(_ value: Value?, _ field: String) throws(ProviderError) -> Value {
      guard let value else { throw Self.error("\(name): \"\(field)\" is missing or makes no sense") }
      return value
    }
    provider = try required(root["provider"]?.asAddress, "provider")
    let tip = Block(
      height: try required(root["tip"]?["height"]?.asWhole, "tip.height"),
      time: try required(root["tip"]?["time"]?.asString.flatMap { Timestamp($0) }, "tip.time"))
    let blocks = try required(root["blocks_per_month"]?.asDecimal, "blocks_per_month")
    guard blocks > 0, blocks < 1_000_000_000 else {
      throw Self.error("\(name): \"\(blocks.plain.prefix(60))\" is no number of blocks a month")
    }
    pace = BlockPace(tip: tip, blocksPerMonth: blocks)
    var records: [LeaseRecord] = []
    for (index, row) in rows.enumerated() {
      records.append(try required(LeaseRecord(row, pace: pace), "leases[\(index)]"))
    }
    self.records = records
  }

  private static func error(_ message: String) -> ProviderError {
    ProviderError(.inputUnrecognised, message, hint: cure)
  }

  private static let cure =
    "\"earnings leases --format json\" prints one, without --state, --gpu and --tenant"
}

extension LeaseRecord {
  fileprivate init?(_ row: JSONValue, pace: BlockPace) {
    guard let denom = row["denom"]?.asDenom, let price = row["price"]?.asDecimal, !price.isNegative,
      let created = row["created_height"]?.asWhole
    else { return nil }
    /// Absent, or a time; nil for anything else.
    func time(_ name: String) -> Timestamp?? {
      guard let value = row[name] else { return .some(nil) }
      return value.asString.flatMap { Timestamp($0) }.map { .some($0) }
    }
    guard let started = time("started_at"), let ended = time("ended_at") else { return nil }
    var closed: LeaseMoment?
    if let height = row["closed_height"] {
      guard let height = height.asWhole else { return nil }
      closed = LeaseMoment(height: height, time: ended)
    }
    var resources: LeaseResources?
    if row["cpu"] != nil {
      guard let read = LeaseResources(listed: row) else { return nil }
      resources = read
    }
    self.init(
      denom: denom, price: price, created: LeaseMoment(height: created, time: started), closed: closed,
      unpaidSince: row["unpaid_since_height"]?.asWhole, resources: resources,
      model: row["gpu_model"]?.asName, pace: pace)
  }
}

extension LeaseResources {
  fileprivate init?(listed row: JSONValue) {
    guard let cpu = row["cpu"]?.asWhole, let gpu = row["gpu"]?.asWhole, let memory = row["memory"]?.asWhole,
      let ephemeral = row["ephemeral_storage"]?.asWhole,
      let persistent = row["persistent_storage"]?.asWhole
    else { return nil }
    self.init(cpu: cpu, gpu: gpu, memory: memory, ephemeralStorage: ephemeral, persistentStorage: persistent)
  }
}
