import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import akash_provider_tool

/// `docs/commands.md` is complete.
struct CommandPageTests {
  private static let page = "docs/commands.md"

  /// The text below a headline of either level; of `earnings` what all its verbs share.
  private static func section(_ title: String) -> String {
    DocumentedBlock.sections(of: DocumentedBlock.text(page)).first { $0.title == title }?.text ?? ""
  }

  /// All of a command's part of the page, further headlines included.
  private static func part(_ title: String) -> String {
    DocumentedBlock.text(page).components(separatedBy: "\n## ").first { $0.hasPrefix("\(title)\n") } ?? ""
  }

  /// Where a command is described, with what the page says of several at once.
  private static func description(_ command: [String]) -> String {
    guard command.first == "earnings", command.count > 1 else {
      return part(command.first ?? "") + section("Commands")
    }
    let own = section(command.joined(separator: " "))
    let range = own.contains("[RANGE]") ? section("earnings show") : ""
    return own + range + section("earnings") + section("Commands")
  }

  @Test func `every command and verb is there`() {
    for noun in AkashProviderTool.subcommands {
      #expect(!Self.section(noun.name).isEmpty, "\(noun.name)")
      let rows = Self.part(noun.name).matches(of: /(?m)^\| `([a-z]+)[^`]*` \|/).map { String($0.1) }
      for verb in noun.subcommands {
        let isHeadline = !Self.section("\(noun.name) \(verb.name)").isEmpty
        #expect(isHeadline || rows.contains(verb.name), "\(noun.name) \(verb.name)")
      }
    }
  }

  @Test func `every option is there, and every word that it takes`() async throws {
    let options = try await DescribedArgument.withFlags()
    #expect(options.count > 250)
    for argument in options where argument.command != ["help"] {
      guard let option = argument.option else { continue }
      let text = Self.description(argument.command)
      let name = try Regex("\(option)(?![a-z-])")
      #expect(text.contains(name), "\(argument.name)")
      for value in argument.values {
        let word = try Regex("\\b\(value)\\b")
        #expect(text.contains(word), "\(argument.name) \(value)")
      }
    }
  }

  /// No option stands on the page, or on those of its parts, that the tool has not.
  @Test(arguments: [
    page, "docs/configuration.md", "docs/errors.md", "docs/forecasting.md", "docs/growth-plans.md",
  ])
  func `no option is there that is none`(document: String) async throws {
    let known = Set(try await DescribedArgument.withFlags().compactMap(\.option))
    for code in DocumentedBlock.inlineCode(document) where !code.hasPrefix("systemctl ") {
      for option in code.matches(of: /(?:^|[^a-z-])(--[a-z-]+)/) {
        let isKnown = known.contains(String(option.1)) || option.1 == "--generate-completion-script"
        #expect(isKnown, "\(code)")
      }
    }
  }

  /// Every form of JSON answer has its name on a page; the caches are the tool's own.
  @Test func `every JSON answer is there`() throws {
    func names(_ text: String) -> Set<String> {
      Set(text.matches(of: /akash-provider-tool\/[a-z-]+\/v\d+/).map { String($0.output) })
    }
    let folder = TestData.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    let sources = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let own = names(sources).filter { !$0.contains("-cache/") }
    #expect(own.count > 10)
    #expect(own == names(DocumentedBlock.text(Self.page) + DocumentedBlock.text("docs/errors.md")))
  }

  @Test func `the withdrawal waits until there is enough`() async throws {
    let line =
      "akash-provider-tool earnings payouts --min 50 --format json > waiting.json && ./withdraw-everything"
    try await DocumentedBlock.tell(Self.page, "earnings payouts", [(line, withdraw)])
  }

  /// 24.99 dollars wait, as PayoutsTests works out: too little for the line as it stands, enough for 20.
  private func withdraw(_ line: String) async throws {
    let kitchen = try await HelpKitchen()
    try kitchen.folder.write("#!/bin/sh\necho withdrawn\n", to: "withdraw-everything", mode: 0o755)
    #expect(try kitchen.shell("\(line) || echo $?") == "1\n")
    let answer = try JSONValue(parsing: Array(try #require(kitchen.folder.read("waiting.json")).utf8))
    #expect(answer["waiting"]?.text("usd")?.hasPrefix("24.9998") == true)
    #expect(try kitchen.shell(line.replacing("--min 50", with: "--min 20")) == "withdrawn\n")
  }
}
