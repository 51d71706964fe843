import Foundation
import ProviderCore
import TestSupport
import Testing

/// `earnings show` against the stand-in, whose figures truth.json has too.
struct EarningsShowTests {
  /// Any range, any grouping, any source: what truth.json says.
  @Test(arguments: ["provider-console", "console", "ledger", "auto"])
  func `every source tells the truth of any range`(source: String) async throws {
    let fixture = try await EarningsFixture()
    if source == "ledger" {
      let run = try await fixture.run(["sync", "--from", "2025-10-01", "--to", "2026-11-20"])
      #expect(run.status == 0, "\(run.errors)")
    } else if source == "auto" {
      #expect(try await fixture.run(["sync", "--from", "2026-03-10", "--to", "2026-05-10"]).status == 0)
    }
    var random = SeededGenerator(seed: UInt64(source.utf8.count))
    for grouping in ["day", "week", "month", "quarter", "year", "total"] {
      let longest = grouping == "day" ? 40 : 415
      let first = Day(number: Int.random(in: 20_362...20_777, using: &random))
      let last = min(
        first.advanced(by: Int.random(in: 0...longest, using: &random)), EarningsTruth.days.upperBound)
      let run = try await fixture.run([
        "--from", "\(first)", "--to", "\(last)", "--by", grouping, "--source", source, "--format", "json",
      ])
      #expect(run.status == 0, "\(run.errors)")
      let report = try JSONValue(parsing: Array(run.output))
      EarningsFixture.expectTruth(report["total"], first...last)
      guard case .array(let rows)? = report["rows"] else {
        Issue.record("no rows")
        continue
      }
      var next = first
      for row in rows {
        let from = try #require(row["from"]?.asString.flatMap { Day($0) })
        let to = try #require(row["to"]?.asString.flatMap { Day($0) })
        #expect(from == next, "periods tile the range")
        EarningsFixture.expectTruth(row, from...to)
        next = to.advanced(by: 1)
      }
      #expect(next == last.advanced(by: 1))
    }
  }

  @Test func `a range of more than a year is asked for in parts of at most 365 days`() async throws {
    let fixture = try await EarningsFixture(more: "earnings: {take: {}}\n")
    let run = try await fixture.run([
      "--from", "2025-10-01", "--to", "2026-11-20", "--by", "total", "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    EarningsFixture.expectTruth(try JSONValue(parsing: Array(run.output))["total"], EarningsTruth.days)
    #expect(
      try fixture.questions().map { String($0.target.drop { $0 != "?" }) } == [
        "?from_date=2026-10-01&to_date=2026-11-21", "?from_date=2025-10-01&to_date=2026-10-01",
      ])
  }

  /// Whatever the day on which this runs: yesterday may be missing, today always is.
  @Test func `a range that reaches today says what is missing`() async throws {
    let fixture = try await EarningsFixture()
    let today = Day.today
    let run = try await fixture.run(["--from", "2026-11-19", "--to", "\(today)", "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    guard case .array(let missing)? = try JSONValue(parsing: Array(run.output))["total"]?["missing_days"]
    else {
      Issue.record("\(run.text)")
      return
    }
    let expected = try (Day.named("2026-11-21")...max(today, try .named("2026-11-21"))).map { "\($0)" }
    #expect(missing.compactMap(\.asString) == expected)
    #expect(run.errors.contains("\(today) is not over"))
  }

  @Test func `what the ledger has is not asked for again, and offline nobody is asked`() async throws {
    let fixture = try await EarningsFixture()
    #expect(try await fixture.run(["sync", "--from", "2026-11-10", "--to", "2026-11-16"]).status == 0)
    try fixture.service.control(#"{"clear_log":true}"#)
    let range = ["--from", "2026-11-08", "--to", "2026-11-20", "--by", "total", "--format", "json"]
    let run = try await fixture.run(range)
    let report = try JSONValue(parsing: Array(run.output))
    #expect(report["source"] == .string("ledger+provider-console"))
    EarningsFixture.expectTruth(report["total"], try .named("2026-11-08", "2026-11-20"))
    #expect(
      try fixture.questions().map { String($0.target.drop { $0 != "?" }) } == [
        "?from_date=2026-11-17&to_date=2026-11-21", "?from_date=2026-11-08&to_date=2026-11-10",
      ])

    try fixture.service.control(#"{"clear_log":true,"faults":[{"kind":"drop","count":-1}]}"#)
    let offline = try await fixture.run(range + ["--source", "ledger"])
    let kept = try JSONValue(parsing: Array(offline.output))
    #expect(offline.status == 0 && kept["source"] == .string("ledger"))
    EarningsFixture.expectTruth(kept["total"], try .named("2026-11-10", "2026-11-16"))
    #expect(try fixture.service.log().isEmpty)
  }

  @Test func `long questions show their progress on a terminal`() async throws {
    let fixture = try await EarningsFixture()
    try fixture.service.control(#"{"options":{"upstream_delay_ms":10}}"#)
    let arguments = ["earnings", "--from", "2026-11-01", "--to", "2026-11-20", "--by", "day"]
    let run = try await TerminalRun(arguments, [], in: fixture.folder)
    #expect(run.status == 0)
    #expect(run.shown.contains("asking: 7 of 20"))
    #expect(run.shown.contains("2026-11-20"))
    let sync = try await TerminalRun(
      ["earnings", "sync", "--from", "2026-11-01", "--to", "2026-11-20"], [], in: fixture.folder)
    #expect(sync.shown.contains("fetching days: 7 of 20"))
  }
}
