import Foundation
import ProviderCore
import TestSupport
import Testing

/// What a person types to build, check and install. A test does not build what it is part of: those lines are compared
/// with what `.ci/run` runs, and what they leave behind is the tool under test.
struct BuildLineTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let document: String
    let text: String

    var testDescription: String { "\(document): \(text)" }
  }

  static func isOne(_ line: String) -> Bool {
    line.contains(/^(?:[A-Z_]+=\S+ )*(?:swift|bash|tar)\ /)
  }

  /// Those of the lists, and those in the text.
  static let lines: [Line] = {
    let inline = DocumentTests.documents.flatMap { document in
      DocumentedBlock.inlineCode(document).map { (document: document, line: $0) }
    }
    return (DocumentedBlock.allCommands + inline).filter { isOne($0.line) }.map {
      Line(document: $0.document, text: $0.line)
    }
  }()

  @Test(arguments: lines)
  func `what builds, checks and installs does so`(line: Line) throws {
    var words = try #require(CommandWords.split(line.text))[...]
    var variables: [String] = []
    while let name = words.first?.prefixMatch(of: /([A-Z_]+)=/)?.1 {
      variables.append(String(name))
      words.removeFirst()
    }
    let second = words.dropFirst().first ?? ""
    switch words.first {
    case "bash" where second.hasPrefix(".ci/"): try expectSyntax(words)
    case "swift" where second == "run": try runTool(line.text)
    case "swift" where line.text.contains(" --sanitize="): try expectOptions(words)
    case "swift" where words.contains("--filter"): try expectSuite(words, variables)
    case "swift" where words.contains("--in-place"): try format(line.text)
    case "swift": #expect(Self.checks.contains(line.text))
    case "tar": try unpack(line.text)
    default: Issue.record("nothing runs this line")
    }
  }

  @Test func `there are some`() { #expect(Self.lines.count >= 13) }

  private static let checks = DocumentedBlock.text(".ci/run").split(separator: "\n").map { String($0) }

  private func expectSyntax(_ words: ArraySlice<String>) throws {
    let run = try ExternalTool("bash").run(["-n"] + words.dropFirst(), in: TestData.root.path())
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  /// A build with a sanitizer takes longer than all tests together: its options are those of Swift, and nothing more is said.
  private func expectOptions(_ words: ArraySlice<String>) throws {
    let run = try ExternalTool("swift").run(Array(words.dropFirst().prefix(1)) + ["--help"], in: "/")
    for word in words where word.hasPrefix("--") {
      let option = word.prefix { $0 != "=" }
      #expect(run.output.contains(option), "\(option)")
    }
  }

  /// By the tool under test; the answer is the block after it.
  private func runTool(_ line: String) throws {
    #expect(line.contains(" swift run -c release akash-provider-tool "))
    let local = line.replacing("swift run -c release akash-provider-tool", with: "'\(ToolRun.binary)'")
    let run = try ExternalTool("sh").run(["-c", local], in: TestData.root.path(percentEncoded: false))
    let readme = DocumentedBlock.all.filter { $0.document == "README.md" }
    let next = try #require(readme.firstIndex { $0.text.contains("swift run -c release ") }) + 1
    #expect(readme[next].text == run.output, "\(run.errors)")
  }

  /// The suite is there, and the variables are read.
  private func expectSuite(_ words: ArraySlice<String>, _ variables: [String]) throws {
    #expect(words.dropLast().last == "--filter")
    let tests = TestData.root.appending(path: "Tests")
    let sources = try #require(FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let suite = try #require(words.last)
    #expect(sources.contains { $0.contains("struct \(suite) {") })
    for variable in variables { #expect(sources.contains { $0.contains("environment[\"\(variable)\"]") }) }
  }

  /// A file that was spoiled is as it was.
  private func format(_ line: String) throws {
    let folder = try TemporaryFolder()
    let package = DocumentedBlock.text("Package.swift")
    try folder.write(package.replacing("  ", with: "\t"), to: "Package.swift")
    for name in ["Sources/a.swift", "Tests/a.swift"] { try folder.write("let  a=1\n", to: name) }
    try folder.write(DocumentedBlock.text(".swift-format"), to: ".swift-format")
    let run = try ExternalTool("sh").run(["-c", line], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.read("Package.swift") == package)
    for name in ["Sources/a.swift", "Tests/a.swift"] { #expect(folder.read(name) == "let a = 1\n") }
  }

  /// A release as `.ci/release` lays it out, with the binary under test in it, below a folder instead of `/`.
  private func unpack(_ line: String) throws {
    let folder = try TemporaryFolder()
    let name = "akash-provider-tool-0-linux-x86_64"
    for file in ["usr/local/bin/.keep", "\(name)/bin/.keep"] { try folder.write("", to: file) }
    try FileManager.default.copyItem(
      atPath: ToolRun.binary, toPath: "\(folder.path)/\(name)/bin/akash-provider-tool")
    let local = line.replacing(" /usr/", with: " \(folder.path)/usr/")
    let run = try ExternalTool("sh").run(
      ["-ec", "tar -czf \(name).tar.gz \(name)\n\(local)\nusr/local/bin/akash-provider-tool --version"],
      in: folder.path)
    #expect(run.status == 0 && run.output.contains(/^\d+\.\d+\.\d+/), "\(run.errors)")
  }
}
