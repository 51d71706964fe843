import Foundation
import ProviderCore
import TestSupport
import Testing

/// The ledger as a file among others: history that changes, other programs, full disks.
struct LedgerFileTests {
  private static let range = ["--from", "2026-11-18", "--to", "2026-11-20"]

  /// 1 AKT at 2 dollars, and 3 ACT.
  private static let other =
    #"{\"earnings\":{\"totalUAktEarned\":1000000.0,\"totalUUsdcEarned\":3000000.0,\"totalUUsdEarned\":5000000.0}}"#

  @Test func `history that is rewritten is told, and both versions can be seen`() async throws {
    let fixture = try await EarningsFixture()
    try fixture.service.control(
      #"{"faults":[{"kind":"status","status":200,"match":"from_date=2026-11-19","body":"\#(Self.other)"}]}"#)
    #expect(try await fixture.run(["sync"] + Self.range).status == 0)
    let run = try await fixture.run(["sync"] + Self.range + ["--reread", "9999d", "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    guard case .array(let syncs)? = try JSONValue(parsing: Array(run.output))["syncs"],
      case .array(let revised)? = syncs.first?["revised"]
    else {
      Issue.record("\(run.text)")
      return
    }
    #expect(syncs[0]["new"] == .number(0) && syncs[0]["unchanged"] == .number(2))
    #expect(revised.count == 1 && revised[0]["day"] == .string("2026-11-19"))
    #expect(revised[0]["before"]?["usd"] == .string("5"))
    EarningsFixture.expectTruth(revised[0]["after"], try .named("2026-11-19", "2026-11-19"))

    func total(_ view: String...) async throws -> JSONValue? {
      let arguments = [
        "--from", "2026-11-19", "--to", "2026-11-19", "--source", "ledger", "--format", "json",
      ]
      let shown = try await fixture.run(arguments + view)
      return try JSONValue(parsing: Array(shown.output))["total"]
    }
    #expect(try await total("--as-recorded")?["usd"] == .string("5"))
    EarningsFixture.expectTruth(try await total("--latest"), try .named("2026-11-19", "2026-11-19"))
    EarningsFixture.expectTruth(try await total(), try .named("2026-11-19", "2026-11-19"))
    let rows = try await fixture.rows()
    #expect(rows.map(\.revision) == [0, 0, 1, 0])
  }

  @Test func `a sync without dates goes on to where the first one was to end`() async throws {
    let fixture = try await EarningsFixture()
    try fixture.service.control(
      #"{"faults":[{"kind":"status","service":"provider","status":500,"skip":2,"count":1}]}"#)
    #expect(try await fixture.run(["sync", "--from", "2026-11-10", "--to", "2026-11-20"]).status == 69)
    try await fixture.expectLedger(.named("2026-11-19", "2026-11-20"))
    #expect(try await fixture.run(["sync", "--to", "2026-11-20", "--reread", "0d"]).status == 0)
    try await fixture.expectLedger(.named("2026-11-10", "2026-11-20"))
  }

  @Test func `of several profiles one that fails does not keep the others waiting`() async throws {
    let fixture = try await EarningsFixture()
    let endpoints =
      "{provider_console: \"\(fixture.service.providerConsole)\", console: \"\(fixture.service.console)\"}"
    try fixture.configure(
      """
      profiles:
        a: {provider: \(TestKeys.otherWallet), api_key: \(TestKeys.key("0bad")), endpoints: \(endpoints)}
        b: {provider: \(TestKeys.wallet), api_key: \(TestKeys.working), endpoints: \(endpoints)}

      """)
    let run = try await fixture.run(["sync", "--all"] + Self.range)
    #expect(run.status == 77)
    #expect(run.errors.contains("akash_0bad…0bad"))
    try await fixture.expectLedger(.named("2026-11-18", "2026-11-20"))
  }

  /// Python holds the ledger as a long write of another program would.
  @Test func `while another program writes, a sync gives up and a report is shown`() async throws {
    let fixture = try await EarningsFixture()
    #expect(try await fixture.run(["sync"] + Self.range).status == 0)
    let path = "\(fixture.folder.path)/\(EarningsFixture.data)/ledger.db"
    let holder = """
      import sqlite3, subprocess, sys
      base = sqlite3.connect('\(path)', isolation_level=None)
      base.execute('BEGIN IMMEDIATE')
      sys.exit(subprocess.run(sys.argv[1:]).returncode)
      """
    let shown = try await fixture.run(
      ["--source", "ledger"] + Self.range, through: ["python3", "-c", holder])
    #expect(shown.status == 0, "\(shown.errors)")
    let run = try await fixture.run(
      ["sync"] + Self.range + ["--reread", "9999d", "--format", "json"], through: ["python3", "-c", holder])
    #expect(run.status == 75)
    #expect(run.errors.contains("another process is writing to it\nhint: try again\n"))
    #expect(run.errors.contains(#""code":"ledger-busy""#))
  }

  /// A limit on the size of files is the nearest thing to a full disk.
  @Test func `a disk that fills up ends the sync, and nothing is lost that was there`() async throws {
    let fixture = try await EarningsFixture()
    #expect(try await fixture.run(["sync"] + Self.range).status == 0)
    let limited = "trap '' XFSZ; ulimit -f 40; exec \"$@\""
    let run = try await fixture.run(
      ["sync", "--from", "2026-01-01", "--to", "2026-11-20"], through: ["sh", "-c", limited, "sh"])
    #expect(run.status == 74, "\(run.status) \(run.errors)")
    #expect(run.errors.contains("error: the ledger "))
    let kept = try await fixture.rows()
    #expect(kept.count >= 3)
    try await fixture.expectLedger(newest: kept.count)
    #expect(try await fixture.run(["sync", "--from", "2026-01-01", "--to", "2026-11-20"]).status == 0)
    try await fixture.expectLedger(.named("2026-01-01", "2026-11-20"))
  }

  @Test func `a folder that cannot be written is told by its path`() async throws {
    let fixture = try await EarningsFixture(more: "paths: {data: /proc/none}\n")
    let run = try await fixture.run(["sync"] + Self.range)
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("error: the ledger \"/proc/none/ledger.db\" cannot be made: "))
    #expect(try fixture.service.log().isEmpty)
  }
}
