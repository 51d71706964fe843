import ProviderCore
import ProviderReports
import TestSupport
import Testing

struct PayoutReportTests {
  /// The ledger's sample: 25 ACT became 35.042328 AKT at 0.71342291, and 5 ACT wait to be burned.
  private func report() throws -> PayoutReport {
    let bytes = try TestData.bytes("chain/answers/lcd-bme-ledger.json")
    let records = try #require(ChainPage<Conversion>(ledger: bytes)).items
    let conversions = records.map {
      Payouts.TimedConversion(
        conversion: $0, time: $0.status == .executed ? Timestamp("2026-11-21T15:55:00Z") : nil)
    }
    let provider = try #require(AccountAddress("akash18ga02jzaq8cw52anyhzkwta5wygufgu6zsz6xc"))
    return PayoutReport(
      provider: provider,
      payouts: Payouts(withdrawals: [], conversions: conversions, waiting: Waiting([], price: nil)),
      tip: Block(height: 29_470_000, time: try #require(Timestamp("2026-11-21T19:00:03Z"))), price: nil)
  }

  @Test func `a conversion has its amounts, price and block`() throws {
    #expect(
      try report().json["conversions"]
        == JSONValue(
          parsing: Array(
            """
            [{"height":29468120,"time":"2026-11-21T15:55:00Z","status":"executed","uact":"25000000","uakt":"35042328",\
            "usd_per_akt":"0.71342291"},\
            {"height":29469998,"time":null,"status":"pending","uact":"5000000","uakt":null,"usd_per_akt":null}]
            """.utf8)))
  }

  @Test func `people read whole AKT and ACT`() throws {
    #expect(
      try report().table == """
        Waits to be withdrawn: 0.000000 AKT, 0.000000 ACT (0.0000 USD).

        CONVERTED                BLOCK        ACT        AKT     USD/AKT
        2026-11-21T15:55:00Z  29468120  25.000000  35.042328  0.71342291  executed
        -                     29469998   5.000000          -           -  pending

        """)
  }
}
