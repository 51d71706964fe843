import Foundation
import ProviderCore
import TestSupport
import Testing

/// What works without room for another byte, and what says so; a limit on the size of files stands in for a full disk.
struct FullDiskTests {
  /// What is printed goes through pipes, which have no size.
  private static func run(_ arguments: String, in folder: TemporaryFolder) throws -> ExternalTool.Run {
    let limited = "(ulimit -f 0; exec '\(ToolRun.binary)' \(arguments))"
    return try ExternalTool("bash").run(
      ["-o", "pipefail", "-c", "{ \(limited) 2>&1 >&3 | cat >&2; } 3>&1 | cat"], in: folder.path,
      environment: ["HOME": folder.path])
  }

  private static func files(in folder: TemporaryFolder) -> Set<String> {
    Set(FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
  }

  @Test func `a bid goes out, and the price of AKT is not remembered`() async throws {
    let chain = try await ChainLoan()
    try chain.standIn.control(#"{"options":{"oracle_time":"wall","akt_price":0.8}}"#)
    let folder = try TemporaryFolder()
    let config = try folder.write(
      "profiles: {main: {endpoints: {chain: \"\(chain.standIn.url)\"}}}\n", to: "c.yaml")
    let order = TestData.root.appending(path: "docs/examples/order.json").path()
    let run = try Self.run("price --config \(config) \(order)", in: folder)
    #expect(run.status == 0 && Decimal(run.output) ?? 0 > 0, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("warning: the akt-price cannot be cached in "), "\(run.errors)")
  }

  @Test func `the ledger can be read`() async throws {
    let kitchen = try await HelpKitchen()
    try kitchen.fillLedger()
    let line = "earnings --source ledger --month 2026-10 --by month --format csv"
    let run = try Self.run(line, in: kitchen.folder)
    #expect(run.status == 0 && run.output.contains(",2026-10,"), "\(run.errors)")
    #expect(run.output == (try kitchen.shell("akash-provider-tool \(line)")))
  }

  @Test(arguments: ["config set price.targets.cpu 1.80", "forecast --history revenue.csv --svg f.svg"])
  func `what cannot be written leaves everything as it was`(line: String) async throws {
    let kitchen = try await HelpKitchen()
    let before = Self.files(in: kitchen.folder)
    let run = try Self.run(line, in: kitchen.folder)
    #expect(run.status == 74, "\(run.output)\(run.errors)")
    #expect(run.errors.hasPrefix("error: "))
    #expect(Self.files(in: kitchen.folder) == before)
  }
}
