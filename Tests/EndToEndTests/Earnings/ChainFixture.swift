import Foundation
import ProviderCore
import TestSupport
import Testing

/// A home folder whose profile asks the stand-in for the chain.
final class ChainFixture {
  private let loan: ChainLoan
  let folder: TemporaryFolder

  /// `console` is another stand-in for the Console API than that for the chain. The profile has a key, which neither
  /// may ever see.
  init(_ provider: String = TestKeys.wallet, console: String? = nil) async throws {
    loan = try await ChainLoan()
    folder = try TemporaryFolder()
    try folder.write(
      """
      profiles:
        main:
          provider: \(provider)
          api_key: \(TestKeys.working)
          endpoints: {chain: "\(loan.standIn.url)", console: "\(console ?? loan.standIn.url)"}

      """, to: ".config/akash-provider-tool/config.yaml", mode: 0o600)
  }

  var service: ChainStandIn { loan.standIn }

  func run(_ arguments: [String]) async throws -> ToolRun {
    try await RunningTool(["earnings"] + arguments, in: folder.path).end(timeout: 120)
  }

  /// Runs with `--format json` and reads the answer.
  func json(_ arguments: [String], status: Int32 = 0) async throws -> JSONValue {
    let run = try await run(arguments + ["--format", "json"])
    #expect(run.status == status, "\(run.errors)")
    return try JSONValue(parsing: Array(run.output))
  }
}

/// Foundation has a `Decimal` too, which is not exact enough.
typealias Exact = ProviderCore.Decimal

extension JSONValue {
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  func list(_ key: String) -> [JSONValue] { self[key]?.elements ?? [] }

  func text(_ key: String) -> String? { self[key]?.asString }

  func amount(_ key: String) -> Exact? { self[key]?.asString.flatMap { Exact($0) } }
}
