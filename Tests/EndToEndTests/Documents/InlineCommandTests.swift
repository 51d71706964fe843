import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import akash_provider_tool

/// Command lines in the text of the documents.
struct InlineCommandTests {
  /// Each piece of inline code that is a whole command line of the tool; a synopsis says what may stand where.
  private static let lines: [String] = DocumentTests.documents.flatMap { document in
    DocumentedBlock.inlineCode(document).filter { $0.contains(/(?:^|\s)akash-provider-tool [a-z-]/) }
  }

  static func isSynopsis(_ line: String) -> Bool { line.contains(/[\[|]/) }

  @Test func `each is run`() async throws {
    let kitchen = try await HelpKitchen()
    let steps: [String: () throws -> Void] = [
      "akash-provider-tool price": {
        // As README.md says, and the stock script.
        let text = try kitchen.shell("akash-provider-tool price < order.json")
        #expect(text == "982.378419")
      },
      "akash-provider-tool price --market": {
        let text = try kitchen.shell("akash-provider-tool price --market")
        #expect(text.hasPrefix("CARD "))
      },
      "akash-provider-tool earnings sync": {
        let text = try kitchen.shell("akash-provider-tool earnings sync")
        #expect(text.contains(" days: 20 new"), "\(text)")
      },
      "akash-provider-tool --generate-completion-script SHELL": {
        let script = DocumentedBlock.text("completions/akash-provider-tool.bash")
        let text = try kitchen.shell("akash-provider-tool --generate-completion-script bash")
        #expect(text == script)
      },
      // The folders of the systemd units, here in the kitchen's own.
      "sudo -u provider env XDG_CONFIG_HOME=/etc XDG_DATA_HOME=/var/lib akash-provider-tool earnings": {
        let text = try kitchen.shell(
          "env XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share akash-provider-tool earnings")
        #expect(text.hasPrefix("\(TestKeys.wallet), "))
      },
    ]
    let commands = Set(Self.lines.filter { !Self.isSynopsis($0) })
    #expect(commands == Set(steps.keys), "run it in a step of this test")
    for (_, run) in steps.sorted(by: { $0.key < $1.key }) { try run() }
  }

  /// `keys rotate` or `price --batch`, without the tool's name.
  private static let mentions: [(document: String, line: String)] = DocumentTests.documents.flatMap {
    document in
    DocumentedBlock.inlineCode(document).filter {
      $0.contains(/^(?:akash-provider-tool )?(?:price|earnings|forecast|config|keys) [a-z-]/)
    }.map { (document, $0) }
  }

  @Test func `what is mentioned is a command, with options of its own`() async throws {
    let options = try await DescribedArgument.withFlags()
    #expect(Self.mentions.count > 50)
    for (document, line) in Self.mentions where !Self.isSynopsis(line) {
      let words = line.split(separator: " ").map { String($0) }.filter { $0 != "akash-provider-tool" }
      let path = CommandPath(words).completed
      #expect(
        path.command.subcommands.isEmpty || path.rest.isEmpty, "\(document): \(line) is no command")
      for word in path.rest where word.hasPrefix("-") {
        let name = word.prefix { $0 != "=" }
        let known = options.contains { $0.command == path.names && $0.option.map { $0 == name } ?? false }
        #expect(known, "\(document): \(line) has no such option")
      }
    }
  }

  /// A synopsis has options of the command alone, and where it lists an option's values, all that the option takes in one
  /// of the command's ways.
  @Test func `a synopsis is the command's`() async throws {
    let options = try await DescribedArgument.withFlags()
    let synopses = Self.lines.filter { Self.isSynopsis($0) }
    #expect(synopses.count > 10)
    var listed: [String: Set<String>] = [:]
    for line in synopses {
      let text = line.replacing("[show] ", with: "show ")
      let words = text.split(separator: " ").dropFirst().map { String($0) }
      let path = CommandPath(words).completed
      for part in text.matches(of: /(--[a-z-]+)(?: ([a-z]+(?:\|[a-z]+)+))?/) {
        let option = options.first { $0.command == path.names && $0.option == String(part.1) }
        #expect(option != nil, "\(line): \(part.1)")
        guard let values = part.2, let all = option?.values, !all.isEmpty else { continue }
        let words = Set(values.split(separator: "|").map { String($0) })
        #expect(words.isSubset(of: all), "\(line): \(part.1)")
        listed[option?.name ?? "", default: []].formUnion(words)
      }
    }
    for option in options {
      if let words = listed[option.name] { #expect(words == Set(option.values), "\(option.name)") }
    }
  }
}
