import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct LedgerSyncTests {
  private final class Fixture {
    let folder: TemporaryFolder
    let ledger: Ledger
    let provider: AccountAddress
    let service: EarningsService
    let clock = FixedClock(Timestamp(seconds: 1_800_000_000))

    init() throws {
      folder = try TemporaryFolder()
      ledger = try Ledger.open(in: folder.path)
      provider = try #require(AccountAddress(TestKeys.wallet))
      service = EarningsService(horizon: try .named("2026-11-19"))
    }

    func sync(_ first: String, _ last: String, rereading recent: String? = nil) throws -> SyncOutcome {
      let sync = LedgerSync(
        provider, client: service, walletCheck: nil, ledger: ledger, clock: clock.clock, progress: { _, _ in }
      )
      let last = try Day.named(last)
      return try sync.run(.named(first)...last, rereading: recent.map { try .named($0)...last })
    }

    func days() throws -> [LedgerDay] { try ledger.days(of: provider, in: EarningsTruth.days, .latest) }
  }

  @Test func `what is missing is fetched day by day, newest first`() throws {
    let fixture = try Fixture()
    let outcome = try fixture.sync("2026-11-14", "2026-11-18")
    #expect(outcome.added == 5 && outcome.failure == nil && outcome.missing == [])
    #expect(
      fixture.service.questions.map { "\($0.lowerBound)" } == [
        "2026-11-18", "2026-11-17", "2026-11-16", "2026-11-15", "2026-11-14",
      ])
    #expect(fixture.service.questions.allSatisfy { $0.count == 1 })
    for day in try fixture.days() {
      #expect(day.figure == EarningsTruth.figure(of: TestKeys.wallet, on: day.day))
    }
    let again = try fixture.sync("2026-11-12", "2026-11-18")
    #expect(again.added == 2 && again.unchanged == 0)
    #expect(fixture.service.questions.count == 7)
  }

  @Test func `recent days are read again, and what has changed is told`() throws {
    let fixture = try Fixture()
    _ = try fixture.sync("2026-11-10", "2026-11-18")
    let (old, recent) = (try Day.named("2026-11-12"), try Day.named("2026-11-16"))
    let other = EarningsFigure(uakt: .zero, uact: Amount(1), usd: Amount(1))
    for day in [old, recent] { fixture.service.rewrite(day, as: other) }
    let outcome = try fixture.sync("2026-11-10", "2026-11-18", rereading: "2026-11-14")
    #expect(outcome.added == 0 && outcome.unchanged == 4)
    let before = try #require(EarningsTruth.figure(of: TestKeys.wallet, on: recent))
    #expect(outcome.revised == [SyncOutcome.Revision(day: recent, before: before, after: other)])
    let days = try fixture.days()
    #expect(days.map(\.revision) == [0, 0, 0, 0, 0, 0, 1, 0, 0])
    #expect(
      try fixture.sync("2026-11-10", "2026-11-18").unchanged == 0, "nothing is read again unless wanted")
  }

  @Test func `days that the service has not seen are missing, and fetched the next time`() throws {
    let fixture = try Fixture()
    fixture.service.move(horizon: try .named("2026-11-17"))
    let outcome = try fixture.sync("2026-11-15", "2026-11-18")
    #expect(outcome.added == 2 && outcome.failure == nil)
    #expect(outcome.missing.map(\.description) == ["2026-11-17", "2026-11-18"])
    fixture.service.move(horizon: try .named("2026-11-19"))
    #expect(try fixture.sync("2026-11-15", "2026-11-18").added == 2)
    #expect(try fixture.days().map { $0.day.description }.last == "2026-11-18")
  }

  @Test func `a failure in the middle keeps what has arrived, and the next sync goes on`() throws {
    let fixture = try Fixture()
    fixture.service.fail(at: 4, with: ProviderError(.serviceTimedOut, "slow"))
    let outcome = try fixture.sync("2026-11-01", "2026-11-18")
    #expect(outcome.failure?.code == .serviceTimedOut && outcome.added == 3)
    #expect(try fixture.days().map { $0.day.description } == ["2026-11-16", "2026-11-17", "2026-11-18"])
    #expect(try fixture.sync("2026-11-01", "2026-11-18").added == 15)
    #expect(try fixture.days().count == 18)
  }

  @Test func `a key is proven on a day that the public Console has seen, and days before that are left out`()
    throws
  {
    let fixture = try Fixture()
    let check = WalletCheck(
      Secret(TestKeys.working), of: fixture.provider,
      publicFigures: EarningsService(horizon: try .named("2026-11-17")))
    let sync = LedgerSync(
      fixture.provider, client: fixture.service, walletCheck: check, ledger: fixture.ledger,
      clock: fixture.clock.clock, progress: { _, _ in })
    let outcome = try sync.run(.named("2026-11-14", "2026-11-18"), rereading: nil)
    #expect(outcome.failure == nil && outcome.added == 3)
    #expect(outcome.missing == [try .named("2026-11-17"), try .named("2026-11-18")])
    // Proven once, the key is not looked at again.
    #expect(try sync.run(.named("2026-11-14", "2026-11-18"), rereading: nil).added == 0)
    try fixture.ledger.want(fixture.provider, since: .named("2026-11-14"))
    #expect(try sync.run(.named("2026-11-13", "2026-11-18"), rereading: nil).added == 1)
    #expect(try sync.run(.named("2026-11-13", "2026-11-18"), rereading: nil).added == 2)
  }

  @Test func `each day bears the moment when it was told`() throws {
    let fixture = try Fixture()
    _ = try fixture.sync("2026-11-18", "2026-11-18")
    #expect(try fixture.days().map(\.recordedAt) == [Timestamp(seconds: 1_800_000_000)])
  }
}
