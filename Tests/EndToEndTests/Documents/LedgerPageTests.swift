import Foundation
import ProviderCore
import TestSupport
import Testing

/// `docs/ledger.md`: the file is where it says, and its question is answered.
struct LedgerPageTests {
  private static let page = "docs/ledger.md"

  /// A ledger that says of one day what it did not say at first.
  private static func kitchen() async throws -> HelpKitchen {
    let kitchen = try await HelpKitchen()
    try kitchen.fillLedger()
    try kitchen.folder.write("day,uakt,uact,usd\n2026-10-05,1,2000000,3\n", to: "revised.csv")
    _ = try kitchen.shell(
      "akash-provider-tool earnings import revised.csv --columns day=day,uakt=uakt,uact=uact,usd=usd --replace"
    )
    return kitchen
  }

  /// The answer to the page's question, by Python's SQLite: a line for each row.
  private static func answer(_ sql: String, _ kitchen: HelpKitchen) throws -> [[String]] {
    let program = """
      import sqlite3, sys
      for row in sqlite3.connect(sys.argv[1]).execute(sys.stdin.read()): print(*row, sep='|')
      """
    let path = try #require(DocumentedBlock.all.first { $0.document == page && $0.language == "text" })
      .text.split(separator: " ").first
    let ledger = path.map {
      String($0).replacing("$XDG_DATA_HOME", with: "\(kitchen.folder.path)/.local/share")
    }
    let run = try ExternalTool("python3").run(
      ["-c", program, try #require(ledger)], in: kitchen.folder.path, input: sql)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map { $0.split(separator: "|").map { String($0) } }
  }

  @Test func `its question is answered`() async throws {
    let kitchen = try await Self.kitchen()
    let questions = DocumentedBlock.all.filter { $0.document == Self.page && $0.language == "sql" }
    #expect(questions.count == 1)
    let day = try ClosedRange("2026-10-05", "2026-10-05")
    let before = EarningsTruth.sum(of: TestKeys.wallet, in: day).usd.value
    let rewritten = try Self.answer(try #require(questions.first?.text), kitchen)
    #expect(rewritten.count == 1)
    #expect(rewritten.first.map { Array($0.prefix(2)) } == [TestKeys.wallet, "2026-10-05"])
    #expect(rewritten.first.flatMap { Exact($0[2]) } == before && rewritten.first?[3] == "3")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("sqlite3"), "sqlite3 is not installed"))
  func `the copy is a ledger`() async throws {
    let line = "sqlite3 ledger.db \".backup copy.db\""
    #expect(DocumentedBlock.inlineCode(Self.page).contains(line))
    let kitchen = try await Self.kitchen()
    let days = try kitchen.shell(
      "cd .local/share/akash-provider-tool && \(line) && sqlite3 copy.db 'SELECT count(*) FROM latest'")
    #expect(days == "\(EarningsTruth.days.count)\n")
  }
}
