import Foundation
import ProviderCore
import TestSupport
import Testing

struct PayoutsTests {
  /// The wallet holds everything ever withdrawn, and 48 211 904 uakt besides (the stand-in spends nothing).
  @Test(arguments: GroundTruth.shared?.providers.prefix(3) ?? [])
  func `what was withdrawn is what the wallet got`(provider: String) async throws {
    let fixture = try await ChainFixture(provider)
    let answer = try await fixture.json(["payouts"])
    var sums: [String: Exact] = ["uakt": 48_211_904]
    for withdrawal in answer.list("withdrawals") {
      sums[withdrawal.text("denom") ?? "", default: 0] += withdrawal.amount("withdrawn") ?? 0
    }
    let wallet = try fixture.service.get("/cosmos/bank/v1beta1/balances/\(provider)")
    let balances = try JSONValue(parsing: wallet).list("balances")
    #expect(balances.count > 1)
    for balance in balances { #expect(sums[balance.text("denom") ?? ""] == balance.amount("amount")) }
  }

  @Test func `a node without the ledger is told, and nothing is made up`() async throws {
    let fixture = try await ChainFixture()
    let run = try await fixture.run(["payouts", "--format", "json"])
    #expect(run.status == 0)
    #expect(run.errors.contains("bme ledger"))
    let answer = try JSONValue(parsing: Array(run.output))
    #expect(answer.text("schema") == "akash-provider-tool/earnings-payouts/v1")
    #expect(answer["conversions"] == nil)
    #expect(run.text.contains(#""conversions":null"#))
  }

  /// 0.112061 AKT at 0.5034630244940761 and 24.943401 ACT wait: worked out by hand from the stand-in's schedule.
  @Test(arguments: [("24.99", 0), ("25.01", 1), ("0", 0), ("100000", 1)] as [(String, Int32)])
  func `a script learns when enough waits`(least: String, status: Int32) async throws {
    let fixture = try await ChainFixture()
    let answer = try await fixture.json(["payouts", "--min", least], status: status)
    #expect(answer["waiting"]?.text("usd")?.hasPrefix("24.99981956") == true)
  }

  @Test func `without a price the AKT has no value`() async throws {
    let fixture = try await ChainFixture()
    try fixture.service.control(#"{"options":{"oracle_unhealthy":true}}"#)
    let run = try await fixture.run(["payouts", "--format", "json"])
    #expect(run.status == 0)
    #expect(run.errors.contains("has no price"))
    #expect(run.text.contains(#""usd":null"#))
    // The ACT alone is enough for the one, and says nothing about the other.
    #expect(try await fixture.run(["payouts", "--min", "20"]).status == 0)
    #expect(try await fixture.run(["payouts", "--min", "25"]).status == 69)
  }
}
