import Foundation
import ProviderCore
import TestSupport
import Testing

/// A fenced block of a document, and the headline that it stands under.
struct DocumentedBlock: Sendable, CustomTestStringConvertible {
  let document: String
  let section: String
  let language: String
  let file: String?
  let text: String

  var testDescription: String { "\(document), \(section): \(language)" }

  /// Those of all documents.
  static let all: [DocumentedBlock] = DocumentTests.documents.flatMap { document in
    sections(of: text(document)).flatMap { section in
      RecipeKitchen.blocks(of: section.text).map {
        DocumentedBlock(
          document: document, section: section.title, language: $0.language, file: $0.file, text: $0.text)
      }
    }
  }

  static func text(_ document: String) -> String {
    (try? String(contentsOf: TestData.root.appending(path: document), encoding: .utf8)) ?? ""
  }

  /// A page cut at its headlines, each part with all that stands before the next one.
  static func sections(of page: String) -> [(title: String, text: String)] {
    var sections: [(title: String, text: String)] = []
    var isFenced = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      if !isFenced, let headline = line.wholeMatch(of: /#+ (.+)/) {
        sections.append((String(headline.1), ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].text += "\n\(line)"
      }
    }
    return sections
  }

  /// The commands of the `sh` blocks under a headline, comments cut off, continued lines joined.
  static func commands(_ document: String, _ section: String) -> [String] {
    let blocks = all.filter { $0.document == document && $0.section == section }
    return blocks.filter { $0.language == "sh" && $0.file == nil }.flatMap { block in
      let lines = block.text.replacing("\\\n", with: "").split(separator: "\n").map { line in
        String(line).replacing(/(?:^|\s+)#.*$/, with: "").replacing(/\s{2,}/, with: " ")
      }
      return lines.filter { !$0.isEmpty }
    }
  }

  /// Those of all documents.
  static let allCommands: [(document: String, line: String)] = DocumentTests.documents.flatMap { document in
    var sections: [String] = []
    for block in all where block.document == document && !sections.contains(block.section) {
      sections.append(block.section)
    }
    return sections.flatMap { commands(document, $0) }.map { (document, $0) }
  }

  /// Each piece of inline code of a page, on one line.
  static func inlineCode(_ document: String) -> [String] {
    prose(document).matches(of: /`([^`]+)`/).map { String($0.1).replacing("\n", with: " ") }
  }

  /// What stands outside of fences.
  static func prose(_ document: String) -> String {
    var isFenced = false
    return text(document).split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let isFence = line.hasPrefix("```")
      if isFence { isFenced.toggle() }
      return !isFenced && !isFence
    }.joined(separator: "\n")
  }

  /// The steps are the commands of the `sh` blocks under a headline, all of them and in their order; each is given its
  /// line to run, and compares what comes of it.
  static func tell(
    _ document: String, _ section: String, _ steps: [(line: String, check: (String) async throws -> Void)],
    _ place: SourceLocation = #_sourceLocation
  ) async throws {
    let commands = commands(document, section)
    #expect(commands == steps.map(\.line), sourceLocation: place)
    for step in steps where commands.contains(step.line) { try await step.check(step.line) }
  }
}
