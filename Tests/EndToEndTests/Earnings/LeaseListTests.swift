import Foundation
import ProviderCore
import TestSupport
import Testing

struct LeaseListTests {
  /// The stand-in's own table: leases and those that run.
  @Test(arguments: zip((GroundTruth.shared?.providers ?? []), [(85, 14), (44, 6), (21, 5), (0, 0)]))
  func `all leases are listed, whatever their state`(provider: String, count: (all: Int, running: Int))
    async throws
  {
    let fixture = try await ChainFixture(provider)
    let all = try await fixture.json(["leases"]).list("leases")
    #expect(all.count == count.all)
    let active = try await fixture.json(["leases", "--state", "active"]).list("leases")
    #expect(active.count == count.running)
    #expect(active.allSatisfy { ["active", "reclaiming"].contains($0.text("state")) })
    let closed = try await fixture.json(["leases", "--state", "closed"]).list("leases")
    #expect(closed.count == count.all - count.running)
  }

  @Test func `a lease has its price, resources, card and dates`() async throws {
    let fixture = try await ChainFixture()
    let answer = try await fixture.json(["leases"])
    #expect(answer.text("schema") == "akash-provider-tool/earnings-leases/v1")
    #expect(answer.text("blocks_per_month") == "429909")
    // The first of `leases.json`: 31.25 a block, 31.25 × 429909 a month; made 5 980 091 blocks before the newest.
    let lease = try #require(
      answer.list("leases").first { $0.text("lease")?.hasSuffix("/23380990/1/1") == true })
    #expect(lease.text("price") == "31.25")
    #expect(lease.text("price_per_month") == "13434656.25")
    #expect(lease["usd_per_month"] == nil)
    #expect(lease.text("earned") == "186877843.75")
    #expect(lease["closed_height"] == nil)
    #expect(lease["gpu_model"] == nil)
    let cards = answer.list("leases").filter { $0["gpu"] != .number("0") }
    #expect(!cards.isEmpty)
    #expect(cards.allSatisfy { $0.text("gpu_model") == "h100" })
  }

  @Test func `the months of the configuration hold`() async throws {
    let fixture = try await ChainFixture()
    let path = ".config/akash-provider-tool/config.yaml"
    let text = try #require(fixture.folder.read(path))
    try fixture.folder.write(text + "price: {blocks_per_month: 400000}\n", to: path)
    let answer = try await fixture.json(["leases"])
    #expect(answer.text("blocks_per_month_source") == "configuration")
    #expect(answer.list("leases").contains { $0.text("price_per_month") == "12500000" })
  }

  @Test func `filters and orders`() async throws {
    let fixture = try await ChainFixture()
    func leases(_ arguments: String...) async throws -> [JSONValue] {
      try await fixture.json(["leases"] + arguments).list("leases")
    }
    let tenant = "akash18sw8mg5n7h30u0f4up8kxvkq5qy9zmfr78tald"
    let own = try #require(GroundTruth.shared).leases.count {
      $0.owner == tenant && $0.provider == TestKeys.wallet
    }
    #expect(try await leases("--tenant", tenant).count == own)
    #expect(try await leases("--gpu", "H100").allSatisfy { $0.text("gpu_model") == "h100" })
    #expect(try await leases("--gpu", "t4").isEmpty)
    for (order, key) in [("earned", "earned"), ("price", "price")] {
      let amounts = try await leases("--sort", order).filter { $0.text("denom") == "uakt" }.map {
        $0.amount(key)
      }
      #expect(zip(amounts, amounts.dropFirst()).allSatisfy { ($0 ?? 0) >= ($1 ?? 0) })
    }
  }

  @Test func `all formats have all leases`() async throws {
    let fixture = try await ChainFixture()
    func lines(_ format: String) async throws -> [Substring] {
      try await fixture.run(["leases", "--format", format]).text.split(whereSeparator: \.isNewline)
    }
    let csv = try await lines("csv")
    #expect(csv.count == 86)
    #expect(csv[0].hasPrefix("lease,tenant,state,denom,price,"))
    let ndjson = try await lines("ndjson")
    #expect(ndjson.count == 85)
    #expect(ndjson.allSatisfy { (try? JSONValue(parsing: Array($0.utf8))) != nil })
    // A line of titles, and one that says what a month is.
    #expect(try await lines("table").count == 87)
  }
}

struct UtilizationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let provider: Int
    let model: String
    /// By a program of its own (Python, fractions) from the Console's dates and resources of each lease.
    let used: (gpu: Double, cpu: Double, memory: Double)
    /// Nodes × 8 cards, 128 cores and 1024 GiB × the 744 hours of October.
    let nodes: Int

    var testDescription: String { "provider \(provider)" }
  }

  static let cases = [
    Case(provider: 1, model: "h100", used: (2968.9205555, 53_618.106111, 350_749.737777), nodes: 4),
    Case(provider: 2, model: "a100", used: (2716.9277777, 40_193.161111, 303_089.177777), nodes: 3),
    Case(provider: 3, model: "rtx4090", used: (2565.1483333, 39_187.104861, 291_029.728611), nodes: 2),
  ]

  @Test(arguments: cases)
  func `hours are those of the leases`(example: Case) async throws {
    let provider = try #require(GroundTruth.shared).providers[example.provider - 1]
    let fixture = try await ChainFixture(provider)
    let answer = try await fixture.json(["utilization", "--month", "2026-10"])
    func number(_ value: JSONValue?, _ key: String) -> Double {
      value?.text(key).flatMap { Double($0) } ?? .nan
    }
    let gpu = try #require(answer.list("gpu").first)
    #expect(gpu.text("model") == example.model)
    #expect(abs(number(gpu, "gpu_hours") - example.used.gpu) < 1e-5)
    #expect(abs(number(answer["cpu"], "core_hours") - example.used.cpu) < 1e-5)
    #expect(abs(number(answer["memory"], "gib_hours") - example.used.memory) < 1e-5)
    #expect(number(gpu, "capacity_gpu_hours") == Double(example.nodes * 8 * 744))
    #expect(number(answer["cpu"], "capacity_core_hours") == Double(example.nodes * 128 * 744))
    #expect(number(answer["memory"], "capacity_gib_hours") == Double(example.nodes * 1024 * 744))
    #expect(abs(number(gpu, "share") - example.used.gpu / Double(example.nodes * 8 * 744)) < 1e-6)
  }

  @Test func `what an offline provider has nobody knows`() async throws {
    let provider = try #require(GroundTruth.shared).providers[3]
    let answer = try await ChainFixture(provider).json(["utilization", "--month", "2026-10"])
    #expect(answer.list("gpu") == [])
    #expect(answer["cpu"]?["capacity_core_hours"] == nil)
  }

  /// The stand-in's chain ends on 2026-11-21.
  @Test(arguments: [(0, "has not begun: the newest block is of 2026-11-21T"), (40, "is yet to come")])
  func `days that have not begun are refused`(ahead: Int, words: String) async throws {
    let day = Day.today.advanced(by: ahead)
    let run = try await ChainFixture().run(["utilization", "--from", "\(day)", "--to", "\(day)"])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("error: \(day) \(words)"), "\(run.errors)")
  }
}
