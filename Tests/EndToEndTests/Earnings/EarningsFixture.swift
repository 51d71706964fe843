import Foundation
import ProviderCore
import TestSupport
import Testing

/// A home folder with a profile of `provider-1`, and the stand-in for both services.
final class EarningsFixture {
  private let loan: StandInLoan
  let folder: TemporaryFolder

  static let configuration = ".config/akash-provider-tool/config.yaml"
  static let data = ".local/share/akash-provider-tool"

  /// `key` is nil for a profile without one.
  init(key: String? = TestKeys.working, more: String = "") async throws {
    loan = try await StandInLoan()
    folder = try TemporaryFolder()
    try configure(
      Self.text(key: key, providerConsole: service.providerConsole, console: service.console) + more)
  }

  static func text(
    _ wallet: String = TestKeys.wallet, key: String? = TestKeys.working, providerConsole: String,
    console: String
  ) -> String {
    let keyLine = key.map { "    api_key: \($0)\n" } ?? ""
    return """
      profiles:
        main:
          provider: \(wallet)
      \(keyLine)    endpoints: {provider_console: "\(providerConsole)", console: "\(console)"}

      """
  }

  func configure(_ text: String) throws {
    try folder.write(text, to: Self.configuration, mode: 0o600)
  }

  var service: ConsoleStandIn { loan.standIn }

  /// The requests for figures with the key. One more asks the public Console whose the key is.
  func questions() throws -> [ConsoleStandIn.Seen] {
    try service.log().filter { $0.service == "provider" }
  }

  // MARK: Runs

  func start(_ arguments: [String], through: [String] = []) throws -> RunningTool {
    try RunningTool(["earnings"] + arguments, in: folder.path, through: through)
  }

  func run(_ arguments: [String], through: [String] = []) async throws -> ToolRun {
    try await start(arguments, through: through).end(timeout: 60)
  }

  /// Whether a run's JSON says of a range what truth.json says, to 1e-9 of it.
  static func expectTruth(
    _ json: JSONValue?, _ days: ClosedRange<Day>, wallet: String = TestKeys.wallet,
    _ place: SourceLocation = #_sourceLocation
  ) {
    func number(_ name: String) -> ProviderCore.Decimal? {
      json?[name]?.asString.flatMap { ProviderCore.Decimal($0) }
    }
    guard let uakt = number("uakt"), let uact = number("uact"), let usd = number("usd") else {
      Issue.record("no figures for \(days)", sourceLocation: place)
      return
    }
    let figure = EarningsFigure(uakt: Amount(uakt), uact: Amount(uact), usd: Amount(usd))
    let exact = EarningsTruth.sum(of: wallet, in: days)
    #expect(EarningsTruth.agrees(figure, with: exact), "\(days)", sourceLocation: place)
  }

  // MARK: The ledger

  /// A row of the ledger, as another program reads it.
  struct Row {
    let provider: String
    let day: Day
    let source: String
    let revision: Int
    let figure: EarningsFigure
  }

  private static let reader = """
    import sqlite3, sys
    base = sqlite3.connect(sys.argv[2])
    assert base.execute('PRAGMA integrity_check').fetchone()[0] == 'ok'
    for row in base.execute('SELECT provider, day, source, revision, uakt, uact, usd FROM figures ORDER BY provider, day, id'):
        print(*row)
    """

  /// All rows, by Python's SQLite; none where there is no ledger yet.
  func rows() async throws -> [Row] {
    let path = "\(folder.path)/\(Self.data)/ledger.db"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let run = try await RunningTool([path], in: folder.path, through: ["python3", "-c", Self.reader]).end()
    guard run.status == 0 else {
      // A tool that was killed before it made the tables.
      #expect(run.errors.contains("no such table"), "\(run.errors)")
      return []
    }
    return run.text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ").map { String($0) }
      guard fields.count == 7, let day = Day(fields[1]), let revision = Int(fields[3]),
        let uakt = ProviderCore.Decimal(fields[4]), let uact = ProviderCore.Decimal(fields[5]),
        let usd = ProviderCore.Decimal(fields[6])
      else { return nil }
      let figure = EarningsFigure(uakt: Amount(uakt), uact: Amount(uact), usd: Amount(usd))
      return Row(provider: fields[0], day: day, source: fields[2], revision: revision, figure: figure)
    }
  }

  /// The ledger has the newest days of the chain, so many of them.
  func expectLedger(newest count: Int, _ place: SourceLocation = #_sourceLocation) async throws {
    try await expectLedger(Array(EarningsTruth.days.suffix(count)), place)
  }

  /// The ledger has each of these days once, and what truth.json says of it.
  func expectLedger(_ days: ClosedRange<Day>, _ place: SourceLocation = #_sourceLocation) async throws {
    try await expectLedger(Array(days), place)
  }

  private func expectLedger(_ days: [Day], _ place: SourceLocation) async throws {
    let rows = try await rows().filter { $0.provider == TestKeys.wallet }
    #expect(rows.map(\.day) == days, sourceLocation: place)
    for row in rows {
      let exact = try #require(
        EarningsTruth.figure(of: TestKeys.wallet, on: row.day), sourceLocation: place)
      #expect(
        EarningsTruth.agrees(row.figure, with: exact) && row.revision == 0, "\(row.day)",
        sourceLocation: place)
    }
  }
}
