import Foundation
import ProviderCore
import TestSupport
import Testing

/// Every `console` block of the documents is run, and answers what the document says.
struct DocumentTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let document: String
    let command: String
    let answer: String

    var testDescription: String { "\(document): \(command)" }
  }

  static let documents =
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: TestData.root.appending(path: "docs").path())) ?? []).filter { $0.hasSuffix(".md") }.sorted()
    .map { "docs/\($0)" }

  static let examples: [Example] = DocumentedBlock.all.filter {
    $0.language == "console" && $0.file == nil
  }.flatMap { examples(in: $0.text, $0.document) }

  private static func examples(in block: String, _ document: String) -> [Example] {
    block.components(separatedBy: "\n$ ").enumerated().map { index, part in
      let text = index == 0 ? String(part.dropFirst(2)) : part
      let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let answer = lines.count > 1 ? String(lines[1]) : ""
      return Example(document: document, command: String(lines[0]), answer: answer)
    }
  }

  @Test(arguments: examples)
  func `documents show what the tool answers`(example: Example) async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: TestData.root.appending(path: "docs"), to: folder.url.appending(path: "docs"))
    var words = try #require(CommandWords.split(example.command))[...]
    var environment: [String: String] = [:]
    while let word = words.first, let equals = word.firstIndex(of: "="), !word.hasPrefix("akash") {
      environment[String(word[..<equals])] = String(word[word.index(after: equals)...])
      words.removeFirst()
    }
    #expect(words.popFirst() == "akash-provider-tool")
    var input = Data()
    if let redirection = words.firstIndex(of: "<") {
      input = try Data(contentsOf: folder.url.appending(path: words[redirection + 1]))
      words.removeSubrange(redirection...redirection + 1)
    }
    let loan = words.first == "earnings" ? try await StandInLoan() : nil
    if let loan { environment["AKASH_PROVIDER_TOOL_CONFIG"] = try configuration(in: folder, loan.standIn) }
    let run = try await ToolRun.run(
      Array(words), in: folder.path, input: input, environment: environment)
    let answer = run.text + run.errors
    #expect(answer.trimmingCharacters(in: .newlines) == example.answer.trimmingCharacters(in: .newlines))
  }

  /// A configuration for the stand-in's first provider, as a reader has one for their own.
  private func configuration(in folder: TemporaryFolder, _ standIn: ConsoleStandIn) throws -> String {
    try folder.write(
      """
      default_profile: main
      profiles:
        main:
          provider: \(TestKeys.wallet)
          api_key: \(TestKeys.working)
          endpoints: {provider_console: "\(standIn.providerConsole)", console: "\(standIn.console)"}
      """, to: "config.yaml", mode: 0o600)
  }

  @Test func `the documents have examples`() {
    #expect(Self.examples.count >= 5)
  }

  @Test func `the documented configuration file is the example, and is read`() throws {
    let example = DocumentedBlock.text("docs/examples/config.yaml")
    let block = DocumentedBlock.all.first { $0.document == "docs/configuration.md" && $0.language == "yaml" }
    #expect(block.map { example.hasSuffix($0.text) } == true)
    let configuration = try ConfigurationReader.read(YAML.parse(example), file: "config.yaml")
    #expect(configuration.price.policy.policy.terms.count == 2)
  }

  /// The map of the code has a line for every room, so that a newcomer finds their way from the page alone.
  @Test(arguments: ["ProviderCore", "ProviderServices", "ProviderReports"])
  func `the map names every room`(library: String) throws {
    let map = try #require(DocumentedBlock.all.first { $0.document == "docs/architecture.md" }).text
    let part = try #require(map.components(separatedBy: "\n  \(library)/").dropFirst().first)
    let lines = part.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("    ") }
    let named = Set(lines.flatMap { $0.matches(of: /(\w+)\/(?=\s)/).map { String($0.1) } })
    let folder = TestData.root.appending(path: "Sources/\(library)")
    let rooms = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter {
      !$0.hasPrefix(".")
    }
    #expect(named == Set(rooms))
  }

  // MARK: Links

  /// Where the links of a document lead: a path, perhaps none, and a headline's name, perhaps none.
  private static func links(_ document: String) -> [(path: String, anchor: String?)] {
    DocumentedBlock.prose(document).matches(of: /\]\(([^)#:]*)(?:#([^)]*))?\)/).map {
      (String($0.1), $0.2.map { String($0) })
    }
  }

  /// The names that GitHub gives to headlines: lower case, hyphens for blanks, and no other signs.
  private static func anchors(_ page: String) -> Set<String> {
    Set(
      DocumentedBlock.sections(of: page).map { section in
        section.title.lowercased().replacing(" ", with: "-").filter {
          $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
        }
      })
  }

  @Test(arguments: documents)
  func `links lead to files, and to headlines in them`(document: String) throws {
    let url = TestData.root.appending(path: document)
    for (path, anchor) in Self.links(document) {
      let target = path.isEmpty ? url : url.deletingLastPathComponent().appending(path: path)
      #expect(FileManager.default.fileExists(atPath: target.path()), "\(path)")
      guard let anchor else { continue }
      let page = try String(contentsOf: target, encoding: .utf8)
      #expect(Self.anchors(page).contains(anchor), "\(path)#\(anchor)")
    }
  }

  @Test func `the README's list has every page`() throws {
    let list = try #require(DocumentedBlock.sections(of: DocumentedBlock.text("README.md")).last)
    #expect(list.title == "Documents")
    for document in Self.documents where document.hasPrefix("docs/") {
      #expect(list.text.contains("\n| [\(document)](\(document)) |"), "\(document)")
    }
  }

  /// A file that nobody runs would show something that is no longer so.
  @Test func `every example file is in a command that is run`() throws {
    let folder = TestData.root.appending(path: "docs/examples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(names.count >= 8)
    for name in names {
      #expect(Self.examples.contains { $0.command.contains("docs/examples/\(name)") }, "\(name)")
    }
  }
}
