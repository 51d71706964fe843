import Foundation
import Glibc
import ProviderCore
import TestSupport
import Testing

/// `forecast` from the ledger. The stand-in's last day is 2026-11-20; warnings of an old ledger depend on today.
struct ForecastLedgerTests {
  @Test(arguments: [(ForecastCurrency.usd, "--gross"), (.akt, "--gross"), (.act, "--gross"), (.usd, "--net")])
  func `the months that were are those of the ledger`(currency: ForecastCurrency, basis: String) async throws
  {
    let fixture = try await ForecastFixture()
    let answer = try await fixture.json("--currency", currency.rawValue, basis)
    #expect(answer.text("schema") == "akash-provider-tool/forecast/v1")
    #expect(answer.text("currency") == currency.rawValue)
    #expect(answer.text("origin") == "2026-11-20")
    #expect(answer.text("from") == "2026-11-21" && answer.text("to") == "2027-02-18")
    // June has a day on which the AKT had no price; take ended in March.
    for row in answer["history"]?.list("rows") ?? [] where row["missing_days"] == .number(0) {
      let days = try ClosedRange.named(row.text("from") ?? "", row.text("to") ?? "")
      let truth = EarningsTruth.sum(of: TestKeys.wallet, in: days)
      let expected =
        switch currency {
        case .usd: truth.usd.value
        case .akt: truth.uakt.inAKT.value
        case .act: truth.uact.inUSD.value
        }
      let difference = try #require(row.amount("amount")) - expected
      #expect((difference.isNegative ? -difference : difference) * 200 <= 1, "\(days)")
    }
    #expect(answer["history"]?.list("rows").count == 6)
  }

  @Test func `what is expected is near what was earned, within its bounds`() async throws {
    let fixture = try await ForecastFixture()
    let answer = try await fixture.json()
    func number(_ row: JSONValue?, _ key: String) throws -> Double {
      try #require(row?.text(key).flatMap { Double($0) })
    }
    let rows = answer.list("rows")
    #expect(rows.map { $0.text("period") } == ["2026-11", "2026-12", "2027-01", "2027-02"])
    for row in try rows + [#require(answer["total"])] {
      let bounds = try ["lo95", "lo80", "mean", "hi80", "hi95"].map { try number(row, $0) }
      #expect(bounds == bounds.sorted() && bounds[0] >= 0)
      #expect(bounds[1] < 0.95 * bounds[2] && bounds[3] > 1.05 * bounds[2])
    }
    let total = try number(answer["total"], "mean")
    #expect(abs(try rows.map { try number($0, "mean") }.reduce(0, +) - total) < 0.05)
    // 90 days before brought so much.
    let before = EarningsTruth.sum(of: TestKeys.wallet, in: try .named("2026-08-23", "2026-11-20"))
    let former = try #require(Double(before.usd.value.plain))
    #expect(0.5 * former...1.5 * former ~= total)
  }

  @Test func `the ledger alone is asked`() async throws {
    let fixture = try await ForecastFixture(chain: true)
    for arguments in [[], ["--backtest"], ["--price-change=-10%", "--capacity", "h100=32"]] {
      let run = try await fixture.start(arguments).end()
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try fixture.service?.log().isEmpty == true)
  }

  /// The same seed gives the same bytes, another the same means.
  @Test func `the seed is all the chance there is`() async throws {
    let fixture = try await ForecastFixture(try .named("2026-08-01", "2026-11-20"))
    let first = try await fixture.forecast("--format", "json")
    #expect(try await fixture.forecast("--format", "json").output == first.output)
    let other = try await fixture.json("--seed", "2")
    let plain = try JSONValue(parsing: Array(first.output))
    #expect(other["total"]?.text("mean") == plain["total"]?.text("mean"))
    #expect(other["total"]?.text("hi95") != plain["total"]?.text("hi95"))
  }

  @Test func `an old ledger is told`() async throws {
    let fixture = try await ForecastFixture(try .named("2026-07-01", "2026-09-30"))
    let run = try await fixture.forecast()
    #expect(run.status == 0)
    #expect(run.errors.contains("warning: the ledger ends on 2026-09-30, "))
    #expect(run.text.contains("2026-10"))
  }

  @Test func `an empty ledger is an error that says what to do`() async throws {
    let fixture = try await ForecastFixture(nil)
    let run = try await fixture.forecast()
    #expect(run.status == 66 || run.status == 65)
    #expect(run.errors.hasPrefix("error: there is no ledger in ") && run.errors.contains("\nhint: "))
    #expect(run.text.isEmpty)
  }

  @Test func `a plan stands beside the base`() async throws {
    let fixture = try await ForecastFixture()
    let plan = "docs/examples/growth-plan.yaml"
    try FileManager.default.copyItem(
      at: TestData.root.appending(path: plan), to: fixture.folder.url.appending(path: "plan.yaml"))
    let answer = try await fixture.json(
      "--horizon", "24m", "--capacity", "h100=32,a100=8,t4=4", "--plan", "plan.yaml")
    let outcome = try #require(answer["plan"])
    #expect(outcome != .null)
    let run = try await fixture.forecast("--plan", "plan.yaml")
    // The example's last event is after 90 days.
    #expect(run.status == 65)
    #expect(run.errors.contains("plan.yaml:"))
  }
}

/// What the chain and a list of leases add.
struct ForecastLeaseTests {
  @Test func `leases and bids of the chain make it a hybrid`() async throws {
    let fixture = try await ForecastFixture(chain: true)
    let answer = try await fixture.json("--leases", "chain", "--bids", "chain")
    #expect(answer["model"]?.text("kind") == "hybrid")
    let targets = try #require(fixture.service).log().map(\.target)
    #expect(targets.contains { $0.contains("/leases") || $0.contains("market") })
    let headers = try #require(fixture.service).log().flatMap(\.headers).flatMap(\.self)
    #expect(!headers.contains { $0.contains(TestKeys.working) }, "the key is nobody's business here")
  }

  @Test func `a list of leases does without the chain`() async throws {
    let fixture = try await ForecastFixture(chain: true)
    let list = try await RunningTool(
      ["earnings", "leases", "--format", "json"], in: fixture.folder.path
    ).end()
    #expect(list.status == 0, "\(list.errors)")
    try fixture.folder.write(list.text, to: "leases.json")
    try #require(fixture.service).control(#"{"clear_log":true}"#)
    let answer = try await fixture.json("--leases", "leases.json", "--capacity", "h100=32")
    #expect(answer["model"]?.text("kind") == "hybrid")
    #expect(try #require(fixture.service).log().isEmpty)
  }

  @Test func `a signal ends it while the chain is silent`() async throws {
    let fixture = try await ForecastFixture(chain: true)
    let service = try #require(fixture.service)
    try service.control(#"{"faults":[{"kind":"hang","service":"both"}]}"#)
    let running = try fixture.start(["--leases", "chain"])
    for _ in 0..<500 where try service.log().isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    running.kill(SIGINT)
    let run = try await running.end(timeout: 30)
    #expect(run.status == 130)
    #expect(run.text.isEmpty)
    #expect(run.seconds < 30)
  }

  @Test func `without a network the chain is an error, and the history is not`() async throws {
    let fixture = try await ForecastFixture(try .named("2026-08-01", "2026-11-20"))
    let run = try await fixture.forecast("--leases", "chain", "--timeout", "2s")
    #expect(run.status == 69 || run.status == 75)
    #expect(run.errors.contains("error: ") && run.text.isEmpty)
    #expect(try await fixture.forecast().status == 0)
  }
}
