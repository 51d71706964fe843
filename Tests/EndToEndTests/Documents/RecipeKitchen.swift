import Foundation
import ProviderCore
import TestSupport
import Testing

/// Where a recipe of `docs/integrations.md` is tried out: a home with a configuration and a ledger that holds two
/// providers' September and October, and the tool in the search path.
struct RecipeKitchen {
  let folder: TemporaryFolder

  /// A fenced block of a page: its language, and the file that it is kept in, if it says so.
  struct Block {
    let language: String
    let file: String?
    let text: String
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let integrations = "docs/integrations.md"

  static func page(_ path: String = integrations) throws -> String {
    try String(contentsOf: TestData.root.appending(path: path), encoding: .utf8)
  }

  /// The blocks under a headline.
  static func recipe(_ title: String) throws -> [Block] {
    let sections = try page().components(separatedBy: "\n## ")
    return blocks(of: try #require(sections.first { $0.hasPrefix("\(title)\n") }))
  }

  /// The blocks of a page or a part of one, in their order.
  static func blocks(of text: String) -> [Block] {
    let pieces = text.components(separatedBy: "\n```")
    return stride(from: 1, to: pieces.count, by: 2).map { index in
      let lines = pieces[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let words = lines[0].split(separator: " ")
      return Block(
        language: words.first.map { String($0) } ?? "", file: words.count > 1 ? String(words[1]) : nil,
        text: lines.count > 1 ? lines[1] + "\n" : "")
    }
  }

  /// Those that the ledger knows.
  private static var providers: [AccountAddress] {
    get throws { [try EarningsTruth.provider("provider-1"), try EarningsTruth.provider("provider-2")] }
  }

  init() async throws {
    folder = try TemporaryFolder()
    try folder.putTool()
    if !ExternalTool.isInstalled("duckdb") {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/bin/duckdb",
        withDestinationPath: TestData.root.appending(path: "Tests/Data/duckdb").path())
    }
    let loan = try await StandInLoan()
    try folder.write(
      """
      profiles:
        main:
          provider: \(EarningsTruth.provider("provider-1"))
          endpoints: {console: "\(loan.standIn.console)"}
      """, to: ".config/akash-provider-tool/config.yaml")
    for provider in try Self.providers {
      _ = try shell("akash-provider-tool earnings sync --provider \(provider) --from 2026-09-01")
    }
  }

  /// What is exported without a range is the last month and this one: whenever that is, the ledger has a day of
  /// them from each provider.
  func importYesterday() throws {
    let row = "\(Day.today.advanced(by: -1)),1000000,2000000,2.5"
    try folder.write("day,uakt,uact,usd\n\(row)\n", to: "yesterday.csv")
    for provider in try Self.providers {
      _ = try shell(
        "akash-provider-tool earnings import yesterday.csv --columns day=day,uakt=uakt,uact=uact,usd=usd "
          + "--provider \(provider)")
    }
  }

  // MARK: Cooking

  /// Writes the recipe's files, runs its commands in order, and returns what they print.
  func cook(
    _ title: String, environment: [String: String] = [:], timeout: Double = 120
  ) throws -> String {
    let recipe = try Self.recipe(title)
    for block in recipe {
      if let file = block.file { try folder.write(block.text, to: file) }
    }
    let commands = recipe.filter { $0.language == "sh" }
    #expect(!commands.isEmpty)
    return try commands.map { try shell($0.text, environment: environment, timeout: timeout) }.joined()
  }

  /// Runs commands until one fails, and returns what they print.
  func shell(
    _ script: String, environment: [String: String] = [:], timeout: Double = 120
  ) throws -> String {
    let path = (["\(folder.path)/bin"] + ExternalTool.searchPath).joined(separator: ":")
    let run = try ExternalTool("sh").run(
      ["-eu", "-c", script], in: folder.path, environment: environment.merging(["PATH": path]) { $1 },
      timeout: timeout)
    guard run.status == 0 else { throw Failure(description: "\(script)\n\(run.output)\(run.errors)") }
    return run.output
  }

  // MARK: DuckDB

  static let hasDuckDB =
    ExternalTool.isInstalled("duckdb")
    || (try? ExternalTool("python3").run(["-c", "import duckdb"], in: "/"))?.status == 0
}
