import ArgumentParser
import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import akash_provider_tool

/// What commands say of themselves.
struct HelpTests {
  static let commands: [any HelpfulCommand.Type] = below(AkashProviderTool.self)

  private static func below(_ command: any HelpfulCommand.Type) -> [any HelpfulCommand.Type] {
    [command] + command.subcommands.flatMap { below($0) }
  }

  @Test func `every command has a purpose of one line, and an example`() {
    #expect(Self.commands.count >= 33)
    for command in Self.commands {
      let purpose = command.configuration.abstract
      #expect(purpose.hasSuffix(".") && !purpose.contains("\n") && purpose.count <= 100, "\(command)")
      #expect(!command.help.examples.isEmpty, "\(command)")
      #expect(command.subcommands.count == command.configuration.subcommands.count, "\(command)")
    }
  }

  /// Lines that a terminal breaks are hard to read, and examples that it breaks hard to copy.
  @Test func `what a command says fits 80 columns`() {
    for command in Self.commands {
      let page = HelpPage(command: command).text
      let own = page.components(separatedBy: "\nEXAMPLES:\n").last ?? ""
      for line in own.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  /// `docs/errors.md` says in a table what each status means; so does the help.
  @Test func `the documented statuses are those of the help`() throws {
    let page = try String(contentsOf: TestData.root.appending(path: "docs/errors.md"), encoding: .utf8)
    let table = try #require(page.components(separatedBy: "## Exit statuses\n").last)
    let rows = ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
    #expect(table.split(separator: "\n").dropFirst(2).map { String($0) } == rows)
  }

  /// `docs/configuration.md` says what each variable is for (`ConfigurationPageTests` sees to it that it has all); the help
  /// names those that a person sets.
  @Test func `the variables of the help are documented`() throws {
    let page = try String(contentsOf: TestData.root.appending(path: "docs/configuration.md"), encoding: .utf8)
    let section = try #require(
      page.components(separatedBy: "## Environment\n").last?.components(separatedBy: "\n## ").first)
    // PRICE_TARGET_CPU and its like stand for PRICE_TARGET_*.
    let documented = Set(section.matches(of: /`([A-Z_]+)`/).map { String($0.1) })
    let helped = Set(ToolVariable.allCases.flatMap { $0.name.components(separatedBy: ", ") })
    #expect(helped.subtracting(documented) == ["PRICE_TARGET_*"])
  }

  /// By hand from the code: what a noun answers is what its verbs do.
  @Test func `a noun lists what its verbs answer`() {
    #expect(Config.statuses.map(\.status.rawValue) == [0, 1, 64, 65, 66, 74, 75, 78])
    #expect(Keys.statuses.map(\.status.rawValue) == [0, 1, 64, 65, 69, 74, 75, 77, 78])
    #expect(ConfigPath.statuses.map(\.status.rawValue) == [0, 64, 74])
  }
}
