import Foundation
import ProviderCore
import TestSupport
import Testing

struct ReconcileTests {
  static let providers = GroundTruth.shared?.providers ?? []
  private static let whole = [
    "reconcile", "--source", "console", "--from", "2025-10-01", "--to", "2026-11-20",
  ]
  private static let october = ["reconcile", "--source", "console", "--month", "2026-10"]

  @Test(arguments: providers)
  func `every day of a provider is even, and is what it truly was`(provider: String) async throws {
    let truth = try #require(GroundTruth.shared)
    let fixture = try await ChainFixture(provider)
    let answer = try await fixture.json(Self.whole)
    #expect(answer.text("schema") == "akash-provider-tool/earnings-reconcile/v1")
    #expect(answer["even"] == .boolean(true))
    let figures = truth.figures(of: provider)
    let days = answer.list("days")
    #expect(days.count == 416)
    for day in days {
      let figure = try #require(day.text("day").flatMap { Day($0) }.flatMap { figures[$0] })
      #expect(day["expected"]?.amount("uakt") == figure.uakt.value)
      #expect(day["expected"]?.amount("uact") == figure.uact.value)
    }
  }

  /// What the chain counts and the Console does not is price × 1 for each lease and midnight, counted here once more.
  @Test func `the blocks at midnight are worked out`() async throws {
    let truth = try #require(GroundTruth.shared)
    let provider = truth.providers[2]
    let fixture = try await ChainFixture(provider)
    let answer = try await fixture.json(Self.october)
    var sums: [LeaseCurrency: Exact] = [.uakt: 0, .uact: 0]
    let october = try #require(ClosedRange<Day>(.month, named: "2026-10"))
    for lease in try truth.leases(of: provider) {
      let midnights = truth.blocks.count { blocks in
        october.contains(blocks.day) && lease.created < blocks.first && (lease.end ?? .max) >= blocks.first
      }
      sums[lease.currency, default: 0] += lease.price * Exact(midnights)
    }
    #expect(answer["midnight"]?.amount("uakt") == sums[.uakt])
    #expect(answer["midnight"]?.amount("uact") == sums[.uact])
  }

  @Test func `neither the chain nor the Console sees the key`() async throws {
    let fixture = try await ChainFixture()
    for arguments in [["leases"], ["payouts"], Self.october, ["utilization", "--month", "2026-10"]] {
      #expect(try await fixture.run(arguments).status == 0)
    }
    let log = try fixture.service.log()
    #expect(log.count > 30)
    let secret = log.filter {
      $0.headers.contains { ["x-api-key", "authorization"].contains($0[0].lowercased()) }
    }
    #expect(secret.map(\.target) == [])
  }

  @Test func `block times are asked for once`() async throws {
    let fixture = try await ChainFixture()
    _ = try await fixture.json(Self.october)
    func asked() throws -> Int { try fixture.service.log().count { $0.target.contains("/blocks/") } }
    let first = try asked()
    // 32 midnights, and the newest block.
    #expect(first <= 32 * 6)
    _ = try await fixture.json(Self.october)
    #expect(try asked() - first == 1)
  }

  @Test func `what an interrupted run has found is kept`() async throws {
    let fixture = try await ChainFixture()
    func asked() throws -> Int { try fixture.service.log().count { $0.target.contains("/blocks/") } }
    try fixture.service.control(#"{"faults":[{"kind":"latency","ms":20,"match":"/blocks/","count":-1}]}"#)
    let tool = try RunningTool(["earnings"] + Self.october, in: fixture.folder.path)
    while try asked() < 50 { try await Task.sleep(for: .milliseconds(10)) }
    tool.kill(SIGINT)
    #expect(try await tool.end(timeout: 30).status == 130)
    let before = try asked()
    try fixture.service.control(#"{"clear":true}"#)
    _ = try await fixture.json(Self.october)
    // 32 midnights take some 100 questions in all; at most one of them was asked for twice.
    #expect(try asked() - before <= 32 * 6 - 50)
  }

  @Test func `a chain that pages by three gives the same`() async throws {
    let fixture = try await ChainFixture()
    let whole = try await fixture.json(Self.october)
    try fixture.service.control(#"{"options":{"max_limit":3}}"#)
    #expect(try await fixture.json(Self.october) == whole)
  }

  /// price × blocks = withdrawn + waiting + owed, but for what each settlement cuts off: less than one unit. There is
  /// one every 600 blocks at most, and another halfway where a tenant adds money.
  @Test(arguments: providers.prefix(3))
  func `the money of every lease is somewhere`(provider: String) async throws {
    let fixture = try await ChainFixture(provider)
    let answer = try await fixture.json(Self.october)
    let tip = 29_361_091
    #expect(answer.list("leases").count > 20)
    for lease in answer.list("leases") {
      let rounding = try #require(lease.amount("rounding"))
      let created = lease["created_height"]?.asDecimal?.significand.asInt ?? 0
      let closed = lease["closed_height"]?.asDecimal?.significand.asInt ?? tip
      let settlements = 2 + (closed - created) / 300
      #expect(rounding > -1 && rounding <= Exact(settlements), "\(lease.text("lease") ?? "")")
    }
  }

  @Test func `leases that run unpaid are told`() async throws {
    let fixture = try await ChainFixture()
    let run = try await fixture.run(Self.october)
    // Ids 6, 17, 47, 53, 56, 62 are dry and nobody has settled them since; all are of provider 1 here but those of others.
    let truth = try #require(GroundTruth.shared)
    let dry = truth.leases.filter {
      $0.provider == TestKeys.wallet && $0.closed == nil && (Int($0.predictedClosed) ?? .max) < 29_361_091
    }
    #expect(!dry.isEmpty)
    for lease in dry {
      #expect(run.text.contains("Runs unpaid since block \(lease.predictedClosed): "), "\(lease.id)")
    }
    #expect(run.text.components(separatedBy: "Runs unpaid").count - 1 == dry.count)
  }

  // MARK: Planted

  /// What the Console's copy of the chain has wrong.
  struct Plant: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Of `leases.json`.
    let lease: Int
    let reason: String
    /// Changes the lease's row; nil removes it.
    let change: @Sendable (inout [String: Any]) -> Bool
  }

  static let plants = [
    Plant(testDescription: "a lease that is missing", lease: 43, reason: "lease-missing") { _ in false },
    Plant(testDescription: "another price", lease: 43, reason: "price-differs") {
      $0["price"] = 12.5
      return true
    },
    Plant(testDescription: "another denom", lease: 43, reason: "denom-differs") {
      $0["denom"] = "uakt"
      return true
    },
  ]

  @Test(arguments: plants)
  func `a planted fault is found and named`(plant: Plant) async throws {
    let truth = try #require(GroundTruth.shared)
    // One of provider 1's that runs through October, in uact.
    let lease = try #require(
      truth.leases.first {
        $0.id >= plant.lease && $0.provider == TestKeys.wallet && $0.denom == "uact"
          && $0.created < 28_000_000
          && $0.closed ?? 0 > 29_200_000
          || $0.id >= plant.lease && $0.provider == TestKeys.wallet
            && $0.denom == "uact" && $0.created < 29_000_000 && $0.closed == nil
            && (Int($0.predictedClosed) ?? 0) > 29_200_000
      })
    let altered = try TemporaryFolder()
    try altered.write(
      String(decoding: try TestData.bytes("console/truth.json"), as: UTF8.self), to: "truth.json")
    try altered.write(try Self.rows(changing: lease.id, plant), to: "leases.json")
    let console = try ChainStandIn(data: altered.path)
    let fixture = try await ChainFixture(console: console.url)
    let answer = try await fixture.json(Self.october, status: 1)
    #expect(answer["even"] == .boolean(false))
    let name = "\(lease.owner)/\(lease.dseq)/\(lease.gseq)/\(lease.oseq)"
    let odd = answer.list("days").filter { $0["even"] == .boolean(false) }
    #expect(!odd.isEmpty)
    for day in odd {
      #expect(day.list("findings").map { $0.text("reason") } == [plant.reason])
      #expect(day.list("findings").flatMap { $0.list("leases") } == [.string(name)])
    }
  }

  private static func rows(changing id: Int, _ plant: Plant) throws -> String {
    let data = Data(try TestData.bytes("console/leases.json"))
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let changed = rows.compactMap { row -> [String: Any]? in
      guard row["id"] as? Int == id else { return row }
      var row = row
      return plant.change(&row) ? row : nil
    }
    return String(decoding: try JSONSerialization.data(withJSONObject: changed), as: UTF8.self)
  }

  /// The Console has stopped on 29 October, and knows the end of no day from then on.
  @Test func `days without a figure are named`() async throws {
    let console = try ChainStandIn()
    try console.control(#"{"options":{"tip":"2026-10-29"}}"#)
    let fixture = try await ChainFixture(console: console.url)
    let answer = try await fixture.json(Self.october, status: 1)
    let odd = answer.list("days").filter { $0["even"] == .boolean(false) }
    #expect(odd.map { $0.text("day") } == ["2026-10-29", "2026-10-30", "2026-10-31"])
    for day in odd {
      #expect(day["reported"] == nil)
      #expect(day.list("findings").map { $0.text("reason") } == ["day-missing"])
    }
  }

  /// A file of the person's, with the true figures of four days: one of them wrong by a lease, one left out.
  @Test func `the ledger is checked as well`() async throws {
    let truth = try #require(GroundTruth.shared)
    let fixture = try await ChainFixture()
    let lease = try #require(try truth.leases(of: TestKeys.wallet).first)
    let days = try #require(Day("2026-10-04")).number..<(try #require(Day("2026-10-08")).number)
    let figures = truth.figures(of: TestKeys.wallet)
    var csv = "day,uakt,uact,usd\n"
    for day in days.map({ Day(number: $0) }) where "\(day)" != "2026-10-06" {
      let figure = try #require(figures[day])
      let blocks = try #require(truth.blocks.first { $0.day == day })
      let missing = "\(day)" == "2026-10-05" ? lease.counted(in: blocks) : .zero
      csv += "\(day),\((figure.uakt - missing.uakt).value),\((figure.uact - missing.uact).value),1\n"
    }
    try fixture.folder.write(csv, to: "days.csv")
    let imported = try await fixture.run([
      "import", "days.csv", "--columns", "day=day,uakt=uakt,uact=uact,usd=usd",
    ])
    #expect(imported.status == 0, "\(imported.errors)")
    let answer = try await fixture.json(
      ["reconcile", "--source", "ledger", "--from", "2026-10-04", "--to", "2026-10-07"], status: 1)
    let findings = answer.list("days").map { $0.list("findings").map { $0.text("reason") } }
    #expect(findings == [[], ["lease-missing"], ["day-missing"], []])
    let named = answer.list("days").flatMap { $0.list("findings") }.flatMap { $0.list("leases") }
    #expect(named == [.string("\(lease.id)")])
  }

  // MARK: Hostile answers

  struct Trouble: Sendable, CustomTestStringConvertible {
    let fault: String
    let status: Int32

    var testDescription: String { fault }
  }

  static let troubles = [
    Trouble(fault: #""kind":"garbage""#, status: 69),
    Trouble(fault: #""kind":"truncate","declare":"full""#, status: 69),
    Trouble(fault: #""kind":"huge","bytes":50000000"#, status: 69),
    Trouble(fault: #""kind":"redirect""#, status: 69),
    Trouble(fault: #""kind":"hang""#, status: 75), Trouble(fault: #""kind":"drop""#, status: 69),
    Trouble(fault: #""kind":"status","status":429,"retry_after":3600"#, status: 75),
  ]

  @Test(arguments: troubles, ["leases/list", "types/accounts", "blocks/", "/deployments/"])
  func `trouble with a service is told, and nothing is made up`(trouble: Trouble, place: String) async throws
  {
    let fixture = try await ChainFixture()
    try fixture.service.control(#"{"faults":[{\#(trouble.fault),"match":"\#(place)","count":-1}]}"#)
    // Long enough for every try on a busy machine, and not for one that nothing answers.
    let limit = trouble.fault.contains("hang") ? "2s" : "20s"
    let run = try await fixture.run(Self.october + ["--timeout", limit])
    #expect(run.status == trouble.status, "\(run.errors)")
    #expect(run.text == "")
    #expect(run.errors.hasPrefix("error: the "))
  }

  @Test func `a node of another version is told so`() async throws {
    let fixture = try await ChainFixture()
    try fixture.service.control(
      #"{"faults":[{"kind":"status","service":"chain","match":"leases/list","status":501,"count":-1,"body":{"code":12,"message":"Not Implemented","details":[]}}]}"#
    )
    let run = try await fixture.run(Self.october)
    #expect(run.status == 69)
    #expect(run.errors.contains("unsupported API version"))
  }
}
