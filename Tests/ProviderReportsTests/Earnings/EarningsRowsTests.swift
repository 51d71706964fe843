import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

/// CSV, NDJSON and JSON. The expected amounts were computed from truth.json by Python's decimal module: take is 2 % of
/// uakt and 20 % of all else until 2026-03-22, and nothing after.
struct EarningsRowsTests {
  private static let first = "akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu"
  private static let second = "akash19w0g8sj9l4y5644455msj948ztkwxwn5rdpntz"
  private static let header =
    "provider,period,from,to,days,missing_days,unpriced_days,uakt,uact,usd,take_uakt,take_uact,take_usd,"
    + "net_uakt,net_uact,net_usd,source\r\n"

  private static func day(_ name: String, _ day: String) throws -> EarningsReport {
    try EarningsTruth.report(name, ClosedRange(day, day))
  }

  @Test func `a day is a record of exact amounts`() throws {
    #expect(
      try Self.day("provider-1", "2026-03-01").csv == Self.header
        + "\(Self.first),2026-03-01,2026-03-01,2026-03-01,1,,,9994557.136064769696,0,"
        + "8.3968413254578446528612097769537664,199891.14272129539392,0,0.167936826509156893057224195539075328,"
        + "9794665.99334347430208,0,8.228904498948687759803985581414691072,console\r\n")
    #expect(
      try Self.day("provider-2", "2026-03-01").csv == Self.header
        + "\(Self.second),2026-03-01,2026-03-01,2026-03-01,1,,,0,19439183.834347749292,19.439183834347749292,"
        + "0,3887836.7668695498584,3.8878367668695498584,0,15551347.0674781994336,15.5513470674781994336,console\r\n"
    )
  }

  @Test func `what is unknown is empty, and what had no price is named`() throws {
    let days = try ClosedRange("2026-06-29", "2026-07-01")
    let lines = try EarningsTruth.report("provider-1", days, without: [days.lowerBound]).csv.split(
      separator: "\r\n")
    #expect(lines[1] == "\(Self.first),2026-06-29,2026-06-29,2026-06-29,1,2026-06-29,,,,,,,,,,,console")
    #expect(
      lines[2] == "\(Self.first),2026-06-30,2026-06-30,2026-06-30,1,,2026-06-30,62759383.143932060586,"
        + "22591621.903234799844,22.591621903234799844,0,0,0,62759383.143932060586,22591621.903234799844,"
        + "22.591621903234799844,console")
  }

  @Test func `periods are rows too`() throws {
    let days = try ClosedRange("2026-06-29", "2026-07-01")
    let csv = try EarningsTruth.report("provider-1", days, by: .month, without: [days.lowerBound]).csv
    let rows = csv.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",").prefix(7) }
    #expect(
      rows.map { Array($0) } == [
        [Self.first[...], "2026-06", "2026-06-29", "2026-06-30", "2", "2026-06-29", "2026-06-30"],
        [Self.first[...], "2026-07", "2026-07-01", "2026-07-01", "1", rows[1][5], rows[1][6]],
      ])
    #expect(csv.contains("2026-07,2026-07-01,2026-07-01,1,,,"))
  }

  /// A figure that was given for several days does not tell.
  @Test func `what nobody knows of prices is said to be unknown`() throws {
    let days = try ClosedRange("2026-06-01", "2026-06-30")
    let figure = EarningsFigure(uakt: Amount(1), uact: .zero, usd: .zero)
    let report = EarningsReport(
      provider: try EarningsTruth.provider("provider-1"), days: days, grouping: .month,
      spans: [EarningsSpan(days: days, figure: figure, source: .console)], take: .standard)
    #expect(report.csv.contains(",30,,unknown,1,0,0,"))
    #expect(report.ndjson.contains(#""missing_days":[],"unpriced_days":null,"uakt":"1","#))
  }

  @Test func `several providers share one header`() throws {
    let reports = try ["provider-1", "provider-2"].map { try Self.day($0, "2026-03-01") }
    #expect(reports.csv == reports[0].csv + reports[1].csv.dropFirst(Self.header.count))
    #expect(reports.ndjson.split(separator: "\n").count == 2)
  }

  @Test func `what is exported can be imported`() throws {
    let days = try ClosedRange("2026-01-01", "2026-11-20")
    let missing: Set = [try #require(Day("2026-05-05"))]
    let provider = try EarningsTruth.provider("provider-1")
    let csv = try EarningsTruth.report("provider-1", days, without: missing).csv
    let imported = try ImportFile.read(Array(csv.utf8), columns: .ownExport, file: "f")
    let truth = try EarningsTruth.days(of: provider, in: days).filter { !missing.contains($0.day) }
    #expect(imported.count == 323)
    #expect(imported.map(\.day) == truth.map(\.day))
    #expect(imported.map(\.figure) == truth.map(\.figure))
    #expect(imported.allSatisfy { $0.provider == provider })
  }

  @Test func `a line of NDJSON is a row with its provider and source`() throws {
    #expect(
      try Self.day("provider-1", "2026-06-30").ndjson
        == #"{"provider":"\#(Self.first)","period":"2026-06-30","from":"2026-06-30","to":"2026-06-30","days":1,"#
        + #""missing_days":[],"unpriced_days":["2026-06-30"],"uakt":"62759383.143932060586","#
        + #""uact":"22591621.903234799844","usd":"22.591621903234799844","take_uakt":"0","take_uact":"0","#
        + #""take_usd":"0","net_uakt":"62759383.143932060586","net_uact":"22591621.903234799844","#
        + #""net_usd":"22.591621903234799844","source":"console"}"# + "\n")
  }

  @Test func `JSON is one object, with the total`() throws {
    let days = try ClosedRange("2026-03-01", "2026-06-30")
    let missing: Set = [try #require(Day("2026-05-05"))]
    let json = try EarningsTruth.report("provider-1", days, by: .quarter, without: missing).json
    guard case .object(let members) = json, case .array(let rows)? = json["rows"] else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.key) == ["schema", "provider", "from", "to", "by", "source", "rows", "total"])
    #expect(json["schema"] == .string("akash-provider-tool/earnings/v1"))
    #expect(json["by"] == .string("quarter"))
    #expect(rows.map { $0["period"] } == [.string("2026-Q1"), .string("2026-Q2")])
    #expect(rows.map { $0["days"] } == [.number("31"), .number("91")])
    #expect(rows[1]["missing_days"] == .array([.string("2026-05-05")]))
    let total = try #require(json["total"])
    #expect(total["uakt"] == .string("3675191368.700315160306"))
    #expect(total["uact"] == .string("2256780122.201808981056"))
    #expect(total["usd"] == .string("4562.1574088020908703923891634709396454"))
    #expect(total["take_uakt"] == .string("5476438.90640456031352"))
    #expect(total["take_usd"] == .string("4.45312148890386946383781987238052138"))
    #expect(total["unpriced_days"] == .array([.string("2026-06-30")]))
  }

  @Test func `what nobody knows is null`() throws {
    let days = try ClosedRange("2026-03-01", "2026-03-01")
    let json = try EarningsTruth.report("provider-1", days, without: [days.lowerBound]).json
    #expect(json["source"] == .string("none"))
    #expect(
      json["total"]?.text(.compact)
        == #"{"period":"total","from":"2026-03-01","to":"2026-03-01","days":1,"missing_days":["2026-03-01"],"#
        + #""unpriced_days":[],"uakt":null,"uact":null,"usd":null,"take_uakt":null,"take_uact":null,"#
        + #""take_usd":null,"net_uakt":null,"net_uact":null,"net_usd":null}"#)
  }
}
