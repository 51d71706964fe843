import Foundation
import ProviderCore
import TestSupport
import Testing

/// A home folder with a profile of `provider-1`, whose ledger has what `truth.json` says of it. Its services are the
/// stand-in for the chain, or nowhere.
final class ForecastFixture {
  private let chain: ChainLoan?
  let folder: TemporaryFolder

  private static let configuration = ".config/akash-provider-tool/config.yaml"

  /// `days` are those of the ledger.
  init(
    _ days: ClosedRange<Day>? = EarningsTruth.days, chain isThere: Bool = false, more: String = ""
  ) async throws {
    chain = isThere ? try await ChainLoan() : nil
    folder = try TemporaryFolder()
    // Nobody listens at the last of the ports.
    let url = chain?.standIn.url ?? "http://127.0.0.1:9"
    try folder.write(
      """
      profiles:
        main:
          provider: \(TestKeys.wallet)
          api_key: \(TestKeys.working)
          endpoints: {chain: "\(url)", console: "\(url)", provider_console: "\(url)"}
      price: {akt_price: {usd: 0.5}}
      \(more)
      """, to: Self.configuration, mode: 0o600)
    guard let days else { return }
    var text = "day,uakt,uact,usd\n"
    for day in days {
      guard let figure = EarningsTruth.figure(of: TestKeys.wallet, on: day) else { continue }
      text += "\(day),\(figure.uakt.value.plain),\(figure.uact.value.plain),\(figure.usd.value.plain)\n"
    }
    try folder.write(text, to: "truth.csv")
    let columns = "day=day,uakt=uakt,uact=uact,usd=usd"
    let run = try await run("earnings", ["import", "truth.csv", "--columns", columns])
    #expect(run.status == 0, "\(run.errors)")
  }

  var service: ChainStandIn? { chain?.standIn }

  func start(_ arguments: [String]) throws -> RunningTool {
    try RunningTool(["forecast"] + arguments, in: folder.path)
  }

  func forecast(_ arguments: String...) async throws -> ToolRun { try await run("forecast", arguments) }

  /// With `--format json`, which succeeds.
  func json(_ arguments: String...) async throws -> JSONValue {
    let run = try await run("forecast", arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONValue(parsing: Array(run.output))
  }

  private func run(_ command: String, _ arguments: [String]) async throws -> ToolRun {
    try await RunningTool([command] + arguments, in: folder.path).end(timeout: 120)
  }
}
