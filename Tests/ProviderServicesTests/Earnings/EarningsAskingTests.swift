import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct EarningsAskingTests {
  private static func asking(_ client: (any EarningsClient)?, today: String) throws -> EarningsAsking {
    EarningsAsking(client: client, today: try .named(today))
  }

  private static func found(_ findings: EarningsAsking.Findings) -> [String] {
    findings.spans.map { "\($0.days.lowerBound) \($0.days.upperBound)" }
  }

  @Test func `a range that reaches today stops at yesterday, without a question too many`() throws {
    let service = EarningsService(horizon: try .named("2026-11-20"))
    let days = try ClosedRange.named("2026-11-01", "2026-12-31")
    let findings = try Self.asking(service, today: "2026-11-20").findings(
      days, by: .total, take: .standard, known: [])
    #expect(Self.found(findings) == ["2026-11-01 2026-11-19"])
    #expect(service.questions.count == 1)
    #expect(findings.failure == nil)
    #expect(findings.spans[0].figure == EarningsTruth.sum(of: TestKeys.wallet, in: findings.spans[0].days))
  }

  @Test func `a range that is yet to come is not asked for`() throws {
    let service = EarningsService(horizon: try .named("2026-11-20"))
    let findings = try Self.asking(service, today: "2026-11-20").findings(
      .named("2026-11-20", "2026-11-25"), by: .day, take: .standard, known: [])
    #expect(findings.spans == [] && service.questions == [])
  }

  /// Just after midnight yesterday is missing; an indexer that lags misses more.
  @Test(arguments: [
    ("2026-11-18", 2), ("2026-11-17", 7), ("2026-11-12", 7), ("2026-11-02", 7), ("2026-11-01", 7),
  ])
  func `the days that the service has not seen yet are left out`(horizon: String, most: Int) throws {
    let service = EarningsService(horizon: try .named(horizon))
    let days = try ClosedRange.named("2026-11-01", "2026-11-18")
    let findings = try Self.asking(service, today: "2026-11-19").findings(
      days, by: .total, take: .standard, known: [])
    #expect(findings.failure == nil)
    let last = try Day.named(horizon).advanced(by: -1)
    #expect(Self.found(findings) == (last < days.lowerBound ? [] : ["2026-11-01 \(last)"]))
    #expect(service.questions.count <= most, "\(service.questions.count) questions")
  }

  @Test(arguments: Grouping.allCases)
  func `wherever the service's knowledge ends, all of it is found`(grouping: Grouping) throws {
    let days = try ClosedRange.named("2026-09-15", "2026-11-18")
    for horizon in days {
      let service = EarningsService(horizon: horizon)
      let findings = try Self.asking(service, today: "2026-11-19").findings(
        days, by: grouping, take: .standard, known: [])
      #expect(findings.spans.flatMap { Array($0.days) } == Array(days.lowerBound..<horizon))
    }
  }

  @Test func `what the ledger has is not asked for`() throws {
    let service = EarningsService(horizon: try .named("2026-11-20"))
    let known = try ["2026-11-03", "2026-11-04"].map { name in
      LedgerDay(
        day: try .named(name), figure: .zero, source: .providerConsole, revision: 0,
        recordedAt: Timestamp(seconds: 0))
    }
    let findings = try Self.asking(service, today: "2026-11-20").findings(
      .named("2026-11-01", "2026-11-07"), by: .total, take: .standard, known: known)
    #expect(
      service.questions == [try .named("2026-11-05", "2026-11-07"), try .named("2026-11-01", "2026-11-02")])
    #expect(findings.spans.filter(\.isFromLedger).count == 2)
    #expect(Set(findings.spans.map(\.source)) == [.console, .providerConsole])

    let offline = try Self.asking(nil, today: "2026-11-20").findings(
      .named("2026-11-01", "2026-11-07"), by: .total, take: .standard, known: known)
    #expect(Self.found(offline) == ["2026-11-03 2026-11-03", "2026-11-04 2026-11-04"])
  }

  @Test func `a failure in the middle keeps what was found`() throws {
    let service = EarningsService(horizon: try .named("2026-11-20"))
    service.fail(at: 3, with: ProviderError(.serviceFailed, "broken"))
    let findings = try Self.asking(service, today: "2026-11-20").findings(
      .named("2026-11-01", "2026-11-07"), by: .day, take: .standard, known: [])
    #expect(Self.found(findings) == ["2026-11-06 2026-11-06", "2026-11-07 2026-11-07"])
    #expect(findings.failure?.code == .serviceFailed)
    #expect(service.questions.count == 3)
  }

  @Test func `progress counts the questions`() throws {
    var seen: [String] = []
    let asking = EarningsAsking(
      client: EarningsService(horizon: try .named("2026-11-20")), today: try .named("2026-11-20")
    ) { seen.append("\($0)/\($1)") }
    _ = try asking.findings(.named("2026-11-01", "2026-11-03"), by: .day, take: .standard, known: [])
    #expect(seen == ["0/3", "1/3", "2/3", "3/3"])
  }
}
