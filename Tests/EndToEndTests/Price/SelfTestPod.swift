import Foundation
import ProviderCore
import TestSupport
import Testing

/// A home with a configuration and the stand-ins for all sources, where `price --self-test` runs.
final class SelfTestPod {
  private let loan: ChainLoan
  let folder: TemporaryFolder

  init(_ more: String = "", control: String = "{}") async throws {
    loan = try await ChainLoan()
    folder = try TemporaryFolder()
    try loan.standIn.control(#"{"options":{"oracle_time":"wall","akt_price":0.5}}"#)
    try loan.standIn.control(control)
    let url = loan.standIn.url
    try folder.write(
      """
      profiles:
        main:
          endpoints: {chain: "\(url)", console: "\(url)", dia: "\(url)/dia", coingecko: "\(url)/coingecko"}
      \(more)
      """, to: ".config/akash-provider-tool/config.yaml")
  }

  func run(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) async throws -> ToolRun {
    try await ToolRun.run(
      ["price", "--self-test"] + arguments, in: folder.path, environment: environment)
  }

  /// The checks by their names.
  func checks(
    status: Int32, environment: [String: String] = [:]
  ) async throws -> [String: JSONValue] {
    let run = try await run(["--format", "json"], environment: environment)
    #expect(run.status == status, "\(run.text)\(run.errors)")
    #expect(run.errors == "")
    let answer = try JSONValue(parsing: Array(run.output))
    #expect(answer.text("schema") == "akash-provider-tool/price-self-test/v1")
    #expect(answer["passed"] == .boolean(status == 0))
    return Dictionary(uniqueKeysWithValues: answer.list("checks").map { ($0.text("check") ?? "", $0) })
  }

  func log() throws -> [ConsoleStandIn.Seen] { try loan.standIn.log() }

  // MARK: Answers

  /// The checks with a result.
  static func names(_ result: String, _ checks: [String: JSONValue]) -> Set<String> {
    Set(checks.filter { $0.value.text("result") == result }.keys)
  }

  /// Sources that gave a price, and took longer than a bid should wait: on a busy machine any may.
  static func slow(_ checks: [String: JSONValue]) -> Set<String> {
    Set(checks.filter { $0.value.text("detail")?.contains("after more than") == true }.keys)
  }
}
