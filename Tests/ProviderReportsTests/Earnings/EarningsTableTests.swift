import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct EarningsTableTests {
  private typealias Fixture = EarningsReportFixture
  private typealias Spec = EarningsReportFixture.Spec

  /// Days of 10, 20 and 5 dollars; the first two cost 2 % of 2 and 4 dollars of AKT and 20 % of 8 and 16 of ACT.
  @Test func `shows totals, take, shares, changes and the trend`() throws {
    let report = try Fixture.report(
      "2026-03-21", "2026-03-23", take: Fixture.take,
      [Spec(akt: 4, act: 8), Spec(akt: 8, act: 16), Spec(akt: 2, act: 4)])
    // Net: 10 − 0.04 − 1.60 = 8.36, 16.72 and 5; 30.08 in all. Shares 27.79, 55.59 and 16.62 %.
    #expect(
      report.table(.plain) == """
        \(TestKeys.wallet), 2026-03-21 to 2026-03-23, from console
        PERIOD          AKT    ACT    USD  TAKE  NET USD   SHARE   CHANGE
        2026-03-21   4.0000   8.00  10.00  1.64     8.36   27.8%
        2026-03-22   8.0000  16.00  20.00  3.28    16.72   55.6%  +100.0%
        2026-03-23   2.0000   4.00   5.00  0.00     5.00   16.6%   -70.1%
        total       14.0000  28.00  35.00  4.92    30.08  100.0%
        ▃█▁ 5.00 to 16.72 USD

        """)
  }

  @Test func `a day without a figure is no 0, and has no change`() throws {
    let report = try Fixture.report(
      "2026-04-01", "2026-04-04",
      [Spec(akt: 0, act: 5), nil, Spec(akt: 2, act: 4), Spec(akt: 2, act: 0, isUnpriced: true)])
    #expect(
      report.table(.plain) == """
        \(TestKeys.wallet), 2026-04-01 to 2026-04-04, from console
        PERIOD         AKT   ACT    USD   SHARE  CHANGE
        2026-04-01  0.0000  5.00   5.00   50.0%
        2026-04-02       -     -      -                  no figure
        2026-04-03  2.0000  4.00   5.00   50.0%
        2026-04-04  2.0000  0.00   0.00    0.0%          AKT without a price on 1 day
        total       4.0000  9.00  10.00  100.0%          1 day without a figure; AKT without a price on 1 day
        █ █▁ 0.00 to 5.00 USD

        """)
  }

  @Test func `a total of all is one row`() throws {
    let report = try Fixture.report(
      "2026-04-01", "2026-04-02", by: .total, fromLedger: true, [Spec(akt: 0, act: 5), Spec(akt: 0, act: 6)])
    #expect(
      report.table(.plain) == """
        \(TestKeys.wallet), 2026-04-01 to 2026-04-02, from ledger
        PERIOD     AKT    ACT    USD   SHARE  CHANGE
        total   0.0000  11.00  11.00  100.0%

        """)
  }

  /// 2026-04-06 is a Monday: the first week is cut, and what it would be compared with is not known.
  @Test func `a period that is cut is compared with nothing`() throws {
    let report = try Fixture.report(
      "2026-04-04", "2026-04-21", by: .week, (0..<18).map { _ in Spec(akt: 0, act: 1) })
    let changes = report.table(.plain).split(separator: "\n").filter { $0.hasPrefix("2026-W") }.map {
      $0.contains("+0.0%")
    }
    #expect(changes == [false, false, true, false])
  }

  /// 1235 of 1000 thousandths: 23.45 would round to 23.4 or 23.5 by way of a third place.
  @Test func `a percentage is rounded once`() throws {
    let report = try Fixture.report(
      "2026-04-01", "2026-04-02", [Spec(akt: 0, act: 100_000), Spec(akt: 0, act: 112_350)])
    #expect(report.table(.plain).contains("+12.4%"))
    let other = try Fixture.report(
      "2026-04-01", "2026-04-02", [Spec(akt: 0, act: 1_000_000), Spec(akt: 0, act: 1_123_496)])
    #expect(other.table(.plain).contains("+12.3%"))
  }

  @Test func `nothing at all is told as nothing`() throws {
    let report = try Fixture.report("2026-04-01", "2026-04-01", [nil])
    #expect(report.table(.plain).contains("from none"))
    #expect(!report.table(.plain).contains("0.00"))
    #expect(report.json.text(.compact).contains(#""usd":null,"take_uakt":null"#))
  }

  @Test func `colours are for those who want them`() throws {
    let report = try Fixture.report("2026-04-01", "2026-04-01", [Spec(akt: 0, act: 1)])
    #expect(report.table(Palette(isOn: true)).contains("\u{1B}[1m"))
    #expect(!report.table(.plain).contains("\u{1B}"))
  }
}

struct EarningsJSONTests {
  private typealias Spec = EarningsReportFixture.Spec

  @Test func `one object, amounts as strings, unknown as null`() throws {
    let report = try EarningsReportFixture.report(
      "2026-03-22", "2026-03-23", take: EarningsReportFixture.take, [Spec(akt: 4, act: 8), nil])
    let row =
      #""days":1,"missing_days":[],"unpriced_days":[],"uakt":"4000000","uact":"8000000","usd":"10","#
      + #""take_uakt":"80000","take_uact":"1600000","take_usd":"1.64","net_uakt":"3920000","net_uact":"6400000","net_usd":"8.36"}"#
    let missing =
      #""days":1,"missing_days":["2026-03-23"],"unpriced_days":[],"uakt":null,"uact":null,"usd":null,"#
      + #""take_uakt":null,"take_uact":null,"take_usd":null,"net_uakt":null,"net_uact":null,"net_usd":null}"#
    let total = row.replacing(
      "\"days\":1,\"missing_days\":[]", with: "\"days\":2,\"missing_days\":[\"2026-03-23\"]")
    #expect(
      report.json.text(.compact)
        == #"{"schema":"akash-provider-tool/earnings/v1","provider":"\#(TestKeys.wallet)","#
        + #""from":"2026-03-22","to":"2026-03-23","by":"day","source":"console","rows":["#
        + #"{"period":"2026-03-22","from":"2026-03-22","to":"2026-03-22",\#(row),"#
        + #"{"period":"2026-03-23","from":"2026-03-23","to":"2026-03-23",\#(missing)],"#
        + #""total":{"period":"total","from":"2026-03-22","to":"2026-03-23",\#(total)}"#)
  }
}

struct EarningsNotesTests {
  private typealias Spec = EarningsReportFixture.Spec

  private static func notes(_ today: String, _ specs: [Spec?]) throws -> [String] {
    let last = try Day.named("2026-04-01").advanced(by: specs.count - 1)
    return try EarningsReportFixture.report("2026-04-01", "\(last)", specs).notes(today: .named(today))
  }

  private static let priced = Spec(akt: 1, act: 1)

  @Test func `what is not over, missing or without a price is said`() throws {
    #expect(try Self.notes("2026-05-01", [Self.priced, Self.priced]) == [])
    #expect(
      try Self.notes("2026-04-02", [Self.priced, nil])
        == ["2026-04-02 is not over, and has no figure"])
    #expect(try Self.notes("2026-03-01", [nil]) == ["2026-04-01 is yet to come"])
    #expect(
      try Self.notes("2026-05-01", [Self.priced, nil, nil])
        == ["no figure for 2026-04-02, 2026-04-03 yet; nothing is counted there"])
    #expect(
      try Self.notes("2026-05-01", [nil, nil, nil, nil, nil])
        == ["no figure for 2026-04-01, 2026-04-02, 2026-04-03 and 2 more days yet; nothing is counted there"])
    #expect(
      try Self.notes("2026-05-01", [Spec(akt: 1, act: 1, isUnpriced: true)])
        == ["AKT had no price on 2026-04-01; in USD it counts as nothing there"])
  }
}
