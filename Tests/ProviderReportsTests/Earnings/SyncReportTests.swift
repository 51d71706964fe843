import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct SyncReportTests {
  private static func figure(_ uakt: Int, _ uact: Int, _ usd: Int) -> EarningsFigure {
    EarningsFigure(uakt: Amount(Decimal(uakt)), uact: Amount(Decimal(uact)), usd: Amount(Decimal(usd)))
  }

  private static func outcome() throws -> SyncOutcome {
    var outcome = SyncOutcome(
      provider: try #require(AccountAddress(TestKeys.wallet)), source: .providerConsole,
      days: try .named("2026-11-01", "2026-11-21"))
    outcome.added = 18
    outcome.unchanged = 1
    outcome.missing = [try .named("2026-11-21")]
    outcome.revised = [
      SyncOutcome.Revision(
        day: try .named("2026-11-19"), before: figure(1_500_000, 2_000_000, 3),
        after: figure(1_500_000, 2_000_001, 4))
    ]
    return outcome
  }

  @Test func `tells what is new and what has changed, before and after`() throws {
    #expect(
      SyncReport([try Self.outcome()]).text == """
        \(TestKeys.wallet), 2026-11-01 to 2026-11-21 from provider-console: days: 18 new, \
        1 read again without a change, 1 changed, 1 not to be had yet
          2026-11-19  2 ACT is now 2.000001 ACT; 3 USD is now 4 USD

        """)
  }

  @Test func `the same for programs`() throws {
    var outcome = try Self.outcome()
    outcome.failure = ProviderError(.serviceFailed, "broken")
    #expect(
      SyncReport([outcome]).json.text(.compact)
        == #"{"schema":"akash-provider-tool/earnings-sync/v1","syncs":[{"provider":"\#(TestKeys.wallet)","#
        + #""source":"provider-console","from":"2026-11-01","to":"2026-11-21","finished":false,"new":18,"unchanged":1,"#
        + #""revised":[{"day":"2026-11-19","before":{"uakt":"1500000","uact":"2000000","usd":"3"},"#
        + #""after":{"uakt":"1500000","uact":"2000001","usd":"4"}}],"left":0,"missing_days":["2026-11-21"]}]}"#
    )
  }
}
