import Foundation
import ProviderCore
import TestSupport
import Testing

/// Where the examples of the help and of the documents are tried out: a provider's home with a configuration, the files and programs that the
/// examples name, and the stand-ins for all services.
final class HelpKitchen {
  let console: StandInLoan
  private let chain: ChainLoan
  let folder: TemporaryFolder

  static let configuration = ".config/akash-provider-tool/config.yaml"

  init() async throws {
    console = try await StandInLoan()
    chain = try await ChainLoan()
    folder = try TemporaryFolder()
    try folder.putTool()
    try program("pass", "echo \(TestKeys.working)")
    try program("withdraw-now", "echo withdrawn")
    try program("editor", "sed -i s/1.60/1.65/ \"$1\"")
    try folder.write(configurationText, to: Self.configuration, mode: 0o600)
    try folder.write(configurationText, to: "site.yaml", mode: 0o600)
    try copyFiles()
  }

  /// Prices with which README.md prices its order, two providers with working keys, and the first one's token.
  private var configurationText: String {
    """
    default_profile: main
    profiles:
      main:
        provider: \(TestKeys.wallet)
        api_key: \(TestKeys.working)
        token: \(TestKeys.token(TestKeys.wallet))
        endpoints: {provider_console: "\(console.standIn.providerConsole)", console: "\(chain.standIn.url)", chain: "\(chain.standIn.url)"}
      second:
        provider: \(TestKeys.otherWallet)
        api_key: \(TestKeys.other)
        endpoints: {provider_console: "\(console.standIn.providerConsole)", console: "\(chain.standIn.url)"}
    price:
      targets:
        cpu: 1.60
      gpu: {a100: 120, t4: 80, "*": 130}
      akt_price: {usd: 0.79891872376288}
    earnings: {since: 2026-11-01}
    forecast: {capacity: {a100: 8, t4: 8}}

    """
  }

  private func copyFiles() throws {
    let examples = TestData.root.appending(path: "docs/examples")
    for name in ["order.json", "deploy.yaml", "growth-plan.yaml", "revenue.csv"] {
      try FileManager.default.copyItem(
        at: examples.appending(path: name), to: folder.url.appending(path: name))
    }
    // The rest of these two is there to show what goes wrong.
    for (name, copy) in [("orders.ndjson", "orders.ndjson"), ("series.ndjson", "fleet.ndjson")] {
      let text = try String(contentsOf: examples.appending(path: name), encoding: .utf8)
      try folder.write(text.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n", to: copy)
    }
    try folder.write("price_target_cpu: 1.75\n", to: "provider.yaml")
    try folder.write("PRICE_TARGET_CPU=1.75\n", to: "prices.env")
    try folder.write("Date,AKT,USDC,Value USD\n24.12.2025,10,20,25.5\n", to: "books.csv")
    try folder.write(TestKeys.token(TestKeys.wallet) + "\n", to: "token.txt", mode: 0o600)
  }

  private func program(_ name: String, _ script: String) throws {
    try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)", mode: 0o755)
  }

  // MARK: Preparations

  func removeConfiguration() throws {
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(Self.configuration)")
  }

  /// The ledger has what `truth.json` says.
  func fillLedger() throws {
    let rows = EarningsTruth.days.compactMap { day in
      EarningsTruth.figure(of: TestKeys.wallet, on: day).map { figure in
        "\(day),\(figure.uakt.value.plain),\(figure.uact.value.plain),\(figure.usd.value.plain)\n"
      }
    }
    try folder.write("day,uakt,uact,usd\n" + rows.joined(), to: "truth.csv")
    _ = try shell(
      "akash-provider-tool earnings import truth.csv --columns day=day,uakt=uakt,uact=uact,usd=usd")
  }

  // MARK: Runs

  private var environment: [String: String] {
    ["PATH": "\(folder.path)/bin:/usr/bin:/bin", "EDITOR": "editor", "HOME": folder.path]
  }

  /// Runs a line of the help as a shell does, and returns what it prints.
  func shell(_ line: String, _ more: [String: String] = [:]) throws -> String {
    let run = try ExternalTool("sh").run(
      ["-eu", "-c", line], in: folder.path, environment: environment.merging(more) { $1 },
      // A forecast takes a debug build half a minute.
      timeout: 300)
    #expect(run.status == 0, "\(line)\n\(run.output)\(run.errors)")
    #expect(!(run.output + run.errors).contains(String(TestKeys.working.dropFirst(10))), "a key shows")
    return run.output
  }

  /// Runs it with a person at the terminal, who answers prompts, and returns what the terminal shows.
  func terminal(_ line: String, _ answers: [[String]]) async throws -> String {
    let words = try #require(CommandWords.split(line)).dropFirst()
    let run = try await TerminalRun(Array(words), answers, in: folder, environment: environment)
    #expect(run.status == 0, "\(line)\n\(run.shown)")
    return run.shown
  }
}
