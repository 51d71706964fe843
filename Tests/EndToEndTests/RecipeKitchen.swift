import Foundation
import ProviderCore
import TestSupport
import Testing

/// Where a recipe of `docs/integrations.md` is tried out: a home with a configuration and a ledger that holds two
/// providers' September and October, and the tool in the search path.
struct RecipeKitchen {
  let folder: TemporaryFolder

  /// A fenced block of the page: its language, and the file that it is kept in, if it says so.
  struct Block {
    let language: String
    let file: String?
    let text: String
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static func page() throws -> String {
    try String(contentsOf: TestData.root.appending(path: "docs/integrations.md"), encoding: .utf8)
  }

  /// The blocks under a headline.
  static func recipe(_ title: String) throws -> [Block] {
    let sections = try page().components(separatedBy: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix("\(title)\n") })
    let pieces = section.components(separatedBy: "\n```")
    return stride(from: 1, to: pieces.count, by: 2).map { index in
      let lines = pieces[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let words = lines[0].split(separator: " ")
      return Block(
        language: String(words[0]), file: words.count > 1 ? String(words[1]) : nil,
        text: lines.count > 1 ? lines[1] + "\n" : "")
    }
  }

  init() async throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "bin/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/bin/akash-provider-tool", withDestinationPath: ToolRun.binary)
    if !ExternalTool.isInstalled("duckdb") { try writeDuckDB() }
    let loan = try await StandInLoan()
    try folder.write(
      """
      profiles:
        main:
          provider: \(EarningsTruth.provider("provider-1"))
          endpoints: {console: "\(loan.standIn.console)"}
      """, to: ".config/akash-provider-tool/config.yaml")
    for provider in [try EarningsTruth.provider("provider-1"), try EarningsTruth.provider("provider-2")] {
      _ = try shell("akash-provider-tool earnings sync --provider \(provider) --from 2026-09-01")
    }
  }

  // MARK: Cooking

  /// Writes the recipe's files, runs its commands in order, and returns what they print.
  func cook(_ title: String, environment: [String: String] = [:]) throws -> String {
    let recipe = try Self.recipe(title)
    for block in recipe {
      if let file = block.file { try folder.write(block.text, to: file) }
    }
    let commands = recipe.filter { $0.language == "sh" }
    #expect(!commands.isEmpty)
    return try commands.map { try shell($0.text, environment: environment) }.joined()
  }

  /// Runs commands until one fails, and returns what they print.
  func shell(_ script: String, environment: [String: String] = [:]) throws -> String {
    let path = (["\(folder.path)/bin"] + ExternalTool.searchPath).joined(separator: ":")
    let run = try ExternalTool("sh").run(
      ["-eu", "-c", script], in: folder.path, environment: environment.merging(["PATH": path]) { $1 })
    guard run.status == 0 else { throw Failure(description: "\(script)\n\(run.output)\(run.errors)") }
    return run.output
  }

  // MARK: DuckDB

  static let hasDuckDB =
    ExternalTool.isInstalled("duckdb")
    || (try? ExternalTool("python3").run(["-c", "import duckdb"], in: "/"))?.status == 0

  /// DuckDB as a Python module instead of its shell: reads SQL from standard input, prints CSV.
  private func writeDuckDB() throws {
    let path = try folder.write(
      """
      #!/usr/bin/env python3
      import csv, duckdb, sys
      assert sys.argv[1:] == ["-csv"], sys.argv
      answer = duckdb.sql(sys.stdin.read())
      out = csv.writer(sys.stdout)
      out.writerow(answer.columns)
      out.writerows(answer.fetchall())

      """, to: "bin/duckdb")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }
}
