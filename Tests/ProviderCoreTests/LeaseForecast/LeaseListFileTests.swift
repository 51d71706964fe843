import ProviderCore
import TestSupport
import Testing

struct LeaseListFileTests {
  /// As `earnings leases --format json` prints a lease that is closed, one that runs, and one that the Console does not
  /// list and whose money has ended.
  static let list = """
    {"schema":"akash-provider-tool/earnings-leases/v1","provider":"akash18ga02jzaq8cw52anyhzkwta5wygufgu6zsz6xc",
    "tip":{"height":1000000,"time":"2026-11-22T00:00:00Z"},"blocks_per_month":"438292.8",
    "blocks_per_month_source":"default","leases":[
    {"lease":"a/1/1/1","denom":"uakt","price":"12.5","cpu":8000,"memory":68719476736,"gpu":2,"gpu_model":"h100",
    "ephemeral_storage":1,"persistent_storage":2,"created_height":800000,"started_at":"2026-11-08T03:00:00Z",
    "closed_height":900000,"ended_at":"2026-11-15T02:00:00Z","unpaid_since_height":null},
    {"lease":"a/2/1/1","denom":"uact","price":"3","cpu":1000,"memory":1,"gpu":0,"gpu_model":null,
    "ephemeral_storage":1,"persistent_storage":0,"created_height":900000,"started_at":"2026-11-15T02:00:00Z",
    "closed_height":null,"ended_at":null,"unpaid_since_height":null},
    {"lease":"a/3/1/1","denom":"uact","price":"7","cpu":null,"memory":null,"gpu":null,"gpu_model":null,
    "ephemeral_storage":null,"persistent_storage":null,"created_height":900000,"started_at":null,
    "closed_height":null,"ended_at":null,"unpaid_since_height":950000}]}
    """

  private static func read(_ text: String) throws(ProviderError) -> LeaseListFile {
    try LeaseListFile(parsing: Array(text.utf8), name: "\"l.json\"")
  }

  @Test func `leases are read as they were printed`() throws {
    let file = try Self.read(Self.list)
    #expect(file.provider.text == "akash18ga02jzaq8cw52anyhzkwta5wygufgu6zsz6xc")
    #expect(file.pace.tip == LeaseSample.tip)
    #expect(file.pace.blocksPerDay == 14_400)
    #expect(file.records.map(\.price) == [Decimal("12.5"), 3, 7])
    #expect(file.records.map(\.gpuUnits) == [2, 0, nil])
    #expect(file.records.map(\.model) == ["h100", nil, nil])
    // The last two times are reckoned: 100000 and 50000 blocks of 6 s before the newest.
    let starts = ["2026-11-08T03:00:00Z", "2026-11-15T02:00:00Z", "2026-11-15T01:20:00Z"]
    #expect(file.records.map(\.start.description) == starts)
    let ends = ["2026-11-15T02:00:00Z", nil, "2026-11-18T12:40:00Z"]
    #expect(file.records.map(\.end?.description) == ends)
  }

  @Test(arguments: [
    (#""akash-provider-tool/earnings-leases/v1""#, #""other/v1""#, "no list of leases"),
    (#""height":1000000"#, #""height":-1"#, "tip.height"), (#""438292.8""#, #""0""#, "\"0\""),
    (#""438292.8""#, #""1e9""#, "blocks_per_month"), (#""12.5""#, #""-12.5""#, "leases[0]"),
    (#""gpu":2"#, #""gpu":"two""#, "leases[0]"), (#""uact","price":"3""#, #""uact""#, "leases[1]"),
    ("2026-11-08T03:00:00Z", "yesterday", "leases[0]"),
    (#""closed_height":900000"#, #""closed_height":"x""#, "leases[0]"),
    (#""provider":"akash1"#, #""provider":"akash2"#, "provider"),
  ])
  func `what is no such list is refused, with the field`(part: String, instead: String, words: String) throws
  {
    let range = try #require(Self.list.firstRange(of: part))
    let text = Self.list[..<range.lowerBound] + instead + Self.list[range.upperBound...]
    let error = #expect(throws: ProviderError.self) { try Self.read(String(text)) }
    #expect(error?.code == .inputUnrecognised)
    #expect(error?.message.contains("\"l.json\"") == true)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func `heights beyond reason are refused, not reckoned with`() throws {
    let text = Self.list.replacing("\"438292.8\"", with: "\"0.004\"").replacing(
      "800000", with: "9007199254740991"
    )
    .replacing("\"2026-11-08T03:00:00Z\"", with: "null")
    #expect(throws: ProviderError.self) { try Self.read(text) }
  }

  @Test func `what is no JSON is called that`() {
    let error = #expect(throws: ProviderError.self) { try Self.read("LEASE  STATE") }
    #expect(error?.code == .jsonInvalid)
  }
}
