import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import akash_provider_tool

/// The manual pages under `docs/man`. `RECORD_CASES=1` writes them anew.
struct ManualPageTests {
  private static let folder = TestData.root.appending(path: "docs/man")

  @Test(arguments: ManualPage.all.map(\.fileName))
  func `a page says what the command does`(name: String) throws {
    let page = try #require(ManualPage.all.first { $0.fileName == name })
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(page.text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page.text)
  }

  @Test func `there is a page for each command and no other`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).sorted()
    #expect(files == ManualPage.all.map(\.fileName).sorted())
    #expect(files.count >= 33)
  }

  private static let isMan = ExternalTool.isInstalled("man")
  private static let isGroff = ExternalTool.isInstalled("groff")
  private static let isMandoc = ExternalTool.isInstalled("mandoc")

  @Test(.enabled(if: isMan, "man is not installed"))
  func `man shows all of a page without a warning`() throws {
    for page in ManualPage.all {
      let run = try Self.rendered(page, by: "man", ["--warnings=w", "-l", "-E", "UTF-8"])
      Self.expectWhole(page, shown: run.output)
    }
  }

  @Test(.enabled(if: isGroff, "groff is not installed"))
  func `groff renders the pages without a warning`() throws {
    for page in ManualPage.all { _ = try Self.rendered(page, by: "groff", ["-man", "-ww", "-z"]) }
  }

  @Test(.enabled(if: isMandoc, "mandoc is not installed"))
  func `mandoc finds nothing wrong with the pages`() throws {
    for page in ManualPage.all {
      let run = try Self.rendered(page, by: "mandoc", ["-T", "lint", "-W", "warning"])
      #expect(run.output == "", "\(page.fileName)")
    }
  }

  private static func rendered(
    _ page: ManualPage, by program: String, _ options: [String]
  ) throws -> ExternalTool.Run {
    let folder = try TemporaryFolder()
    let file = try folder.write(page.text, to: page.fileName)
    let run = try ExternalTool(program).run(
      options + [file], in: folder.path, environment: ["MANWIDTH": "80", "MANPAGER": "cat"])
    #expect(run.status == 0 && run.errors == "", "\(page.fileName): \(run.errors)")
    return run
  }

  /// What a reader sees has every option of the help, every example and every status.
  private static func expectWhole(_ page: ManualPage, shown: String) {
    // Neither overstriking nor hyphenation is the page's own.
    let plain = shown.replacing(/.\u{8}/, with: "").replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let words = Set(plain.split { $0.isWhitespace || "[],|".contains($0) }.map { String($0) })
    for argument in page.info.arguments ?? [] where !argument.isPositional {
      #expect(words.contains(argument.longName), "\(page.fileName): \(argument.longName)")
    }
    for line in page.command.help.examples.flatMap({ $0.line.split(separator: "\n") }) {
      #expect(plain.contains(line), "\(page.fileName): \(line)")
    }
    let statuses = plain.components(separatedBy: "EXIT STATUS\n").last ?? ""
    for (status, _) in page.command.statuses {
      #expect(
        statuses.contains("\n       \(status.rawValue) ") || statuses.hasPrefix("       \(status.rawValue) "),
        "\(page.fileName): \(status)")
    }
    for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "SEE ALSO"] {
      #expect(plain.contains("\n\(section)\n"), "\(page.fileName): \(section)")
    }
  }
}
