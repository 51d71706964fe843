import TestSupport
import Testing

@testable import ProviderCore

/// Sums of days from truth.json, whose own sums were taken by Python.
struct EarningsReportTests {
  /// One span for each range that a service would be asked for.
  static func report(
    _ days: ClosedRange<Day>, by grouping: Grouping, wallet: String = TestKeys.wallet,
    known: Set<Day> = []
  ) throws -> EarningsReport {
    let questions = EarningsQuestions.ranges(for: days, by: grouping, known: known, take: .standard)
    let ranges = questions + known.map { $0...$0 }
    return EarningsReport(
      provider: try #require(AccountAddress(wallet)), days: days, grouping: grouping,
      spans: ranges.map { range in
        EarningsSpan(
          days: range, figure: EarningsTruth.sum(of: wallet, in: range), source: .console,
          isFromLedger: known.contains(range.lowerBound))
      }, take: .standard)
  }

  @Test(arguments: [
    (
      TestKeys.wallet, "2026-03-01", "2026-03-31", Expectation.march1
    ),
    (TestKeys.otherWallet, "2026-03-16", "2026-03-29", .fortnight2),
  ])
  func `the take ends in the middle of a month`(
    wallet: String, first: String, last: String, expected: Expectation
  ) throws {
    for grouping in Grouping.allCases {
      let report = try Self.report(.named(first, last), by: grouping, wallet: wallet)
      let total = report.total
      #expect(total.gross?.uakt.value.plain == expected.uakt)
      #expect(total.gross?.uact.value.plain == expected.uact)
      #expect(total.gross?.usd.value.plain == expected.usd)
      #expect(total.take?.usd.value.plain == expected.take)
      #expect(total.net?.usd.value.plain == expected.net)
    }
  }

  struct Expectation: Sendable {
    let uakt: String
    let uact: String
    let usd: String
    let take: String
    let net: String

    static let march1 = Expectation(
      uakt: "402611783.353327023978", uact: "7138847.771697707805",
      usd: "329.5375954620827661717569962767155848",
      take: "4.45312148890386946383781987238052138", net: "325.08447397317889670791917640433506342")
    static let fortnight2 = Expectation(
      uakt: "0", uact: "283279594.675436351898", usd: "283.279594675436351898",
      take: "27.8554866199164016716", net: "255.4241080555199502264")
  }

  /// Sums of days are months are years are the total, exactly, whatever part the ledger knows.
  @Test(arguments: [TestKeys.wallet, TestKeys.otherWallet])
  func `however days are grouped, the sums are the same`(wallet: String) throws {
    var random = SeededGenerator(seed: 23)
    for _ in 0..<25 {
      let first = EarningsTruth.days.randomElement(using: &random) ?? EarningsTruth.days.lowerBound
      let days =
        first...first.advanced(
          by: Int.random(in: 0...first.distance(to: EarningsTruth.days.upperBound), using: &random))
      let known = Set(days.filter { _ in Int.random(in: 0...9, using: &random) == 0 })
      let gross = EarningsTruth.sum(of: wallet, in: days)
      let net = try Self.report(days, by: .day, wallet: wallet).total.net
      for grouping in Grouping.allCases {
        let report = try Self.report(days, by: grouping, wallet: wallet, known: known)
        #expect(report.total.gross == gross)
        #expect(report.total.net == net)
        #expect(report.rows.compactMap(\.gross).reduce(.zero, +) == gross)
        #expect(report.rows.compactMap(\.net).reduce(.zero, +) == net)
        #expect(report.rows.allSatisfy(\.isComplete) && report.total.isComplete)
      }
    }
  }

  @Test func `days without a figure are missing in their row and in the total`() throws {
    let days = try ClosedRange.named("2026-02-27", "2026-03-03")
    let spans = try [("2026-02-28", "2026-02-28"), ("2026-03-02", "2026-03-02")].map {
      EarningsSpan(
        days: try .named($0.0, $0.1), figure: EarningsFigure(uakt: .zero, uact: Amount(5), usd: .zero),
        source: .providerConsole)
    }
    let provider = try #require(AccountAddress(TestKeys.wallet))
    func report(_ spans: [EarningsSpan]) -> EarningsReport {
      EarningsReport(provider: provider, days: days, grouping: .month, spans: spans, take: .standard)
    }
    let found = report(spans)
    #expect(
      found.rows.map { $0.missingDays.map(\.description) } == [["2026-02-27"], ["2026-03-01", "2026-03-03"]])
    #expect(found.total.missingDays.map(\.description) == ["2026-02-27", "2026-03-01", "2026-03-03"])
    #expect(found.sources == [.providerConsole] && !found.isFromLedger)

    let nothing = report([])
    #expect(nothing.total.gross == nil && nothing.total.net == nil, "unknown is not 0")
    #expect(nothing.total.missingDays.count == 5 && nothing.sources == [])
    #expect(report([spans[0]]).rows[1].gross == nil)
  }

  @Test func `days without a price are told where they can be, and else unknown`() throws {
    let days = try ClosedRange.named("2025-12-01", "2026-01-31")
    let daily = try Self.report(days, by: .day)
    #expect(daily.total.unpricedDays?.map(\.description) == ["2025-12-24"])
    let monthly = try Self.report(days, by: .month)
    #expect(monthly.rows.map(\.unpricedDays) == [nil, nil] && monthly.total.unpricedDays == nil)
    // A month of nothing but known days tells; one without AKT has nothing to price.
    let known = try Self.report(days, by: .month, known: Set(days))
    #expect(known.rows.map { $0.unpricedDays?.count } == [1, 0])
    let idle = "akash1hns57dqrea9nhp5g8x5t32vravr8dlvv9szj6c"
    #expect(try Self.report(days, by: .month, wallet: idle).total.unpricedDays == [])
  }
}
