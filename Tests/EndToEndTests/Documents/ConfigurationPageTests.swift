import Foundation
import ProviderCore
import TestSupport
import Testing

/// `docs/configuration.md`: its files are valid, and it names every variable that is read.
struct ConfigurationPageTests {
  private static let page = "docs/configuration.md"

  private static let files = DocumentedBlock.all.filter { $0.document == page && $0.language == "yaml" }

  @Test(arguments: files)
  func `a file on the page is valid`(file: DocumentedBlock) async throws {
    let folder = try TemporaryFolder()
    try folder.write(file.text, to: "config.yaml")
    let run = try await ToolRun.run(["config", "validate", "config.yaml"], in: folder.path)
    #expect(run.status == 0 && run.text == "config.yaml is valid\n", "\(run.errors)")
  }

  @Test func `the file of take says what it is meant to`() async throws {
    let folder = try TemporaryFolder()
    let file = try #require(Self.files.first { $0.section == "Take" })
    try folder.write(file.text, to: "config.yaml")
    for (key, value) in [("2024-01-01.uakt", "4%"), ("2024-01-01.other", "20%"), ("2026-03-23.other", "0")] {
      let run = try await ToolRun.run(
        ["config", "get", "earnings.take.\(key)", "--config", "config.yaml"], in: folder.path)
      #expect(run.text == "\(value)\n", "\(run.errors)")
    }
  }

  /// Of keys that are prices; times and words can be spelled in more than one way.
  @Test func `the default prices are those that hold`() async throws {
    let folder = try TemporaryFolder()
    var count = 0
    for row in DocumentedBlock.text(Self.page).split(separator: "\n") where row.hasPrefix("| `price.targets")
    {
      let cells = row.split(separator: "|")
      let names = cells[0].matches(of: /`([a-z0-9._]+)`/).map { String($0.1) }
      let values = cells[1].matches(of: /[\d.]+/).map { String($0.output) }
      #expect(names.count == values.count, "\(row)")
      for (name, value) in zip(names, values) {
        let run = try await ToolRun.run(["config", "get", name], in: folder.path)
        let held = Exact(run.text.trimmingCharacters(in: .newlines))
        #expect(held != nil && held == Exact(value), "\(name)")
        count += 1
      }
    }
    #expect(count == PriceTarget.allCases.count)
  }

  @Test func `the table of the formula has the same`() {
    let rows = DocumentedBlock.text("docs/pricing.md").split(separator: "\n").filter {
      $0.contains(/^\| (?:cpu|memory|storage: .*|endpoint|ip) \| [\d.]+/)
    }
    let values = rows.prefix(5).flatMap { row in
      row.split(separator: "|")[1].matches(of: /[\d.]+/).compactMap { Exact(String($0.output)) }
    }
    #expect(values == PriceTarget.allCases.map { PriceTargets.standard[$0].value })
  }

  // MARK: Environment

  /// The variables of the table; `_MEMORY` goes on from the name before it.
  private static var documented: Set<String> {
    let table = DocumentedBlock.sections(of: DocumentedBlock.text(page)).first { $0.title == "Environment" }
    let rows = (table?.text ?? "").split(separator: "\n").filter { $0.hasPrefix("| `") }
    let names = rows.flatMap { row in
      (row.split(separator: "|").first ?? "").matches(of: /`([A-Z_]+)`/).map { String($0.1) }
    }
    return Set(names.map { $0.hasPrefix("_") ? "PRICE_TARGET\($0)" : $0 })
  }

  /// What the sources ask the environment for, by name or by a constant whose name ends in `ariable`.
  private static func read() throws -> Set<String> {
    let folder = TestData.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    var names = Set(PriceTarget.allCases.map(\.environmentVariable))
    names.formUnion(SecretKind.allCases.map(\.environmentVariable))
    names.formUnion(BidScales.Resource.allCases.map(\.environmentVariable))
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      names.formUnion(
        text.matches(of: /[vV]ariable(?: = |\()"([A-Z_]+)"/).map { String($0.1) }
          + text.matches(of: /folder\(\s*"([A-Z_]+)"/).map { String($0.1) })
      for list in text.matches(of: /\[("[A-Z]+"(?:, "[A-Z]+")*)\]\.compactMap \{ runtime\.variable/) {
        names.formUnion(list.1.matches(of: /[A-Z]+/).map { String($0.output) })
      }
    }
    return names
  }

  /// What libcurl reads by itself, and what every program does.
  private static let others: Set = ["HTTPS_PROXY", "NO_PROXY"]

  @Test func `every variable that is read is there, and no other`() throws {
    let read = try Self.read()
    #expect(read.isSuperset(of: ["EDITOR", "NO_COLOR", "AKASH_OWNER", "WHITELIST_URL", "XDG_CACHE_HOME"]))
    #expect(Self.documented == read.union(Self.others))
  }
}
