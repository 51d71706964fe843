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
    ["README.md", "CONTRIBUTING.md"]
    + ((try? FileManager.default.contentsOfDirectory(
      atPath: TestData.root.appending(path: "docs").path())) ?? []).filter { $0.hasSuffix(".md") }.sorted()
    .map { "docs/\($0)" }

  static let examples: [Example] = documents.flatMap { document in
    let text = try? String(contentsOf: TestData.root.appending(path: document), encoding: .utf8)
    return blocks("console", of: text ?? "").flatMap { examples(in: $0, document) }
  }

  /// The fenced blocks of a kind.
  static func blocks(_ kind: String, of text: String) -> [String] {
    text.components(separatedBy: "```\(kind)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

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
    let path = "\(folder.path)/config.yaml"
    let text = """
      default_profile: main
      profiles:
        main:
          provider: \(TestKeys.wallet)
          api_key: \(TestKeys.working)
          endpoints: {provider_console: "\(standIn.providerConsole)", console: "\(standIn.console)"}
      """
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return path
  }

  @Test func `the documents have examples`() {
    #expect(Self.examples.count >= 5)
  }

  @Test func `the README's first answer is that of the case`() throws {
    let readme = try String(contentsOf: TestData.root.appending(path: "README.md"), encoding: .utf8)
    let recorded = CaseFolder.all("Cases").first { $0.testDescription == "price-explain" }
    #expect(Self.blocks("text", of: readme).first == recorded.flatMap { $0.text("stdout") }.map { $0 + "\n" })
  }

  @Test func `the documented configuration file is the example, and is read`() throws {
    let example = try String(
      contentsOf: TestData.root.appending(path: "docs/examples/config.yaml"), encoding: .utf8)
    let page = try String(
      contentsOf: TestData.root.appending(path: "docs/configuration.md"), encoding: .utf8)
    #expect(Self.blocks("yaml", of: page).first.map { example.hasSuffix($0) } == true)
    let configuration = try ConfigurationReader.read(YAML.parse(example), file: "config.yaml")
    #expect(configuration.price.policy.policy.terms.count == 2)
  }

  /// Links between documents lead somewhere.
  @Test(arguments: documents)
  func `links lead to files`(document: String) throws {
    let url = TestData.root.appending(path: document)
    let text = try String(contentsOf: url, encoding: .utf8)
    for link in text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
      let target = url.deletingLastPathComponent().appending(path: String(link.1))
      #expect(FileManager.default.fileExists(atPath: target.path()), "\(document): \(link.1)")
    }
  }
}
