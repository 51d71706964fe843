import Foundation
import ProviderCore
import TestSupport
import Testing

/// Days from files, and what the ledger knew before.
struct ImportTests {
  private static let range = ["--from", "2026-11-18", "--to", "2026-11-20"]

  private static func total(_ fixture: EarningsFixture, _ options: [String]) async throws -> String? {
    let run = try await fixture.run(
      ["show", "--source", "ledger", "--by", "total", "--format", "json"] + range + options)
    return try JSONValue(parsing: Array(run.output))["total"]?["usd"]?.asString
  }

  @Test func `an export comes back as it went, and again changes nothing`() async throws {
    let fixture = try await EarningsFixture()
    #expect(try await fixture.run(["sync"] + Self.range).status == 0)
    let export = try await fixture.run(["export", "--format", "csv", "--output", "a.csv"] + Self.range)
    #expect(export.status == 0, "\(export.errors)")
    try FileManager.default.removeItem(atPath: "\(fixture.folder.path)/\(EarningsFixture.data)/ledger.db")
    for expected in [
      "days: 3 new, 0 known already, 0 replaced\n", "days: 0 new, 3 known already, 0 replaced\n",
    ] {
      let run = try await fixture.run(["import", "a.csv"])
      #expect(run.status == 0 && run.text == expected, "\(run.errors)")
    }
    try await fixture.expectLedger(.named("2026-11-18", "2026-11-20"))
    #expect(try await fixture.rows().allSatisfy { $0.source == "import" })
  }

  @Test func `what contradicts is refused as a whole, and with --replace both are kept`() async throws {
    let fixture = try await EarningsFixture()
    #expect(try await fixture.run(["sync"] + Self.range).status == 0)
    let before = try await Self.total(fixture, [])
    _ = try fixture.folder.write("Day;ACT\n2026-11-17;1,5\n2026-11-18;2,5\n", to: "a.csv")
    let file = ["import", "a.csv", "--columns", "day=Day,act=ACT", "--decimal-comma"]
    let refused = try await fixture.run(file)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("2026-11-18 contradicts the ledger: 0 AKT, 2.5 ACT, 2.5 USD in the file"))
    #expect(refused.errors.contains("--replace"))
    #expect(try await fixture.rows().count == 3)

    #expect(try await fixture.run(file + ["--replace"]).text == "days: 1 new, 0 known already, 1 replaced\n")
    #expect(try await fixture.rows().count == 5)
    #expect(try await Self.total(fixture, ["--as-recorded"]) == before)
    #expect(try await Self.total(fixture, []) != before)
    // The service says what it has said before: the file still holds.
    #expect(try await fixture.run(["sync", "--reread", "9999d"] + Self.range).status == 0)
    #expect(try await fixture.rows().count == 5)
  }

  @Test func `one day of one provider stands in a file once, however it is written`() async throws {
    let fixture = try await EarningsFixture()
    _ = try fixture.folder.write(
      "Day,ACT,Who\n2026-11-17,1,\n2026-11-17,9,\(TestKeys.wallet)\n", to: "a.csv")
    let run = try await fixture.run(["import", "a.csv", "--columns", "day=Day,act=ACT,provider=Who"])
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("error: a.csv:3: 2026-11-17 stands in line 2 already"))
  }
}
