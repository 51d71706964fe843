import ArgumentParser
import Foundation
import ProviderCore
import TestSupport

@testable import akash_provider_tool

/// The manual page of a command, in the macros of man(7), from what the command says of itself.
///
/// Why not the parser's own generator: docs/architecture.md.
struct ManualPage {
  let path: [String]
  let command: any HelpfulCommand.Type
  let info: CommandInfo

  /// Fixed, so that a page changes only where its text does. For a release it is the release's day.
  static let date = "2026-11-22"

  static let all: [ManualPage] = {
    let dump = try? CommandDump(Data(AkashProviderTool._dumpHelp().utf8))
    guard let root = dump?.command else { return [] }
    return pages([AkashProviderTool.name], AkashProviderTool.self, root)
  }()

  private static func pages(
    _ path: [String], _ command: any HelpfulCommand.Type, _ info: CommandInfo
  ) -> [ManualPage] {
    [ManualPage(path: path, command: command, info: info)]
      + command.subcommands.flatMap { verb in
        info.subcommands?.first { $0.commandName == verb.name }.map { pages(path + [verb.name], verb, $0) }
          ?? []
      }
  }

  var name: String { path.joined(separator: "-") }
  var fileName: String { "\(name).1" }

  var text: String {
    let title =
      ".TH \(Roff.code(name.uppercased())) 1 \(Self.date) \"\(AkashProviderTool.name) \(Version.current)\""
    let sections: [(String, [String])] = [
      ("NAME", ["\(Roff.code(name)) \\- \(Roff.text(summary))"]), ("SYNOPSIS", synopsis),
      ("DESCRIPTION", description),
      ("COMMANDS", commands), ("OPTIONS", options), ("EXAMPLES", examples), ("EXIT STATUS", statuses),
      ("ENVIRONMENT", environment), ("FILES", files), ("SEE ALSO", seeAlso),
    ]
    return sections.filter { !$0.1.isEmpty }.reduce("\(title) \"User Commands\"\n") { text, section in
      text + ".SH \(section.0)\n" + section.1.joined(separator: "\n") + "\n"
    }
  }

  /// As whatis(1) lists it: a phrase.
  private var summary: String {
    let phrase = info.abstract.hasSuffix(".") ? String(info.abstract.dropLast()) : info.abstract
    return phrase.prefix(1).lowercased() + phrase.dropFirst()
  }

  // MARK: Sections

  private var synopsis: [String] {
    let start = ".SY \(Roff.code(path.joined(separator: " ")).replacing(" ", with: "\\ "))"
    let listed = optionGroups.filter { $0[0].isListedInSynopsis }
    let middle = (listed.filter { !$0[0].isPositional } + listed.filter { $0[0].isPositional }).map(
      Self.synopsis)
    let end =
      command.subcommands.isEmpty
      ? [] : [command.configuration.defaultSubcommand == nil ? ".I command" : ".RI [ command ]"]
    return [start] + middle + end + [".YS"]
  }

  private static func synopsis(_ group: [ArgumentInfo]) -> String {
    let words =
      group.map { argument -> String in
        let value = Roff.italic(argument.valueName)
        switch argument.kind {
        case "positional": return value
        case "option": return "\(Roff.bold(argument.longName)) \(value)"
        default: return Roff.bold(argument.longName)
        }
      }.joined(separator: "|").replacing(" ", with: "\\ ") + (group[0].isRepeating ? "\\ ..." : "")
    return group[0].isOptional ? "[\(words)]" : words
  }

  private var description: [String] {
    [Roff.text(info.abstract)]
      + (info.discussion ?? "").components(separatedBy: "\n\n").filter { !$0.isEmpty }
      .flatMap { [".PP", Roff.text($0)] }
  }

  private var commands: [String] {
    command.subcommands.flatMap { verb in
      let standard =
        command.configuration.defaultSubcommand == verb
        ? " It is what \\fB\(path.last ?? "")\\fR alone does." : ""
      return Self.entry(Roff.reference(path + [verb.name]), Roff.text(verb.configuration.abstract) + standard)
    }
  }

  private var options: [String] {
    var lines: [String] = []
    var title: String?
    for group in optionGroups {
      if let own = group[0].sectionTitle, own != title { lines.append(".SS \(Roff.text(own))") }
      if group[0].sectionTitle == nil, title != nil { lines.append(".SS Other options") }
      title = group[0].sectionTitle
      lines += Self.entry(group.map(Self.label).joined(separator: ", "), Roff.text(group[0].explanation))
    }
    return lines
  }

  private static func label(_ argument: ArgumentInfo) -> String {
    guard !argument.isPositional else { return Roff.italic(argument.valueName) }
    let names = (argument.names ?? []).map { Roff.bold($0.text) }.joined(separator: ", ")
    return argument.kind == "option" ? "\(names) \(Roff.italic(argument.valueName))" : names
  }

  /// The options; flags that exclude each other, as `--net` and `--gross`, are one.
  private var optionGroups: [[ArgumentInfo]] {
    var groups: [[ArgumentInfo]] = []
    for argument in info.arguments ?? [] where argument.shouldDisplay {
      if let last = groups.last?.last, last.excludes(argument) {
        groups[groups.count - 1].append(argument)
      } else {
        groups.append([argument])
      }
    }
    let others = groups.filter { !$0[0].isPositional }
    return groups.filter { $0[0].isPositional } + others.filter { $0[0].sectionTitle != nil }
      + others.filter { $0[0].sectionTitle == nil }
  }

  private var examples: [String] {
    let blocks = command.help.examples.map { example in
      let lines = example.line.split(separator: "\n").map { Roff.code(String($0)) }
      return [
        Roff.text(example.purpose + (example.purpose.hasSuffix("?") ? "" : ":")), ".PP", ".RS 4", ".EX",
      ] + lines + [".EE", ".RE"]
    }
    return Array(blocks.joined(separator: [".PP"]))
  }

  private var statuses: [String] {
    command.statuses.flatMap { Self.entry("\\fB\($0.status.rawValue)\\fR", Roff.text($0.meaning)) }
  }

  private var environment: [String] {
    var all = command.help.variables
    for (option, variables) in [
      ("config", [ToolVariable.config, .profile, .folders]), ("no-color", [.noColor]),
    ]
    where info.has(option) {
      all += variables.filter { !all.contains($0) }
    }
    return all.flatMap { Self.entry(Roff.bold($0.name), Roff.text($0.meaning)) }
  }

  private var files: [String] {
    let isRoot = path.count == 1
    let all: [(name: String, meaning: String, isRead: Bool)] = [
      (
        "~/.config/akash-provider-tool/config.yaml", "The configuration, where nothing names another file.",
        info.has("config")
      ),
      (
        "~/.local/share/akash-provider-tool/ledger.db",
        "The ledger of what was earned, a database of SQLite.",
        ["earnings", "forecast"].contains(path.dropFirst().first)
      ),
      (
        "~/.cache/akash-provider-tool/",
        "What was asked before: the price of an AKT, lists of tenants, blocks. It may be deleted.",
        ["price", "earnings", "forecast"].contains(path.dropFirst().first)
      ),
    ]
    return all.filter { isRoot || $0.isRead }.flatMap {
      Self.entry(Roff.italic($0.name), Roff.text($0.meaning))
    }
  }

  /// What is above, beside and below.
  private var seeAlso: [String] {
    let above = path.count > 1 ? [Array(path.dropLast())] : []
    let beside = Self.all.map(\.path).filter {
      $0.count == path.count && $0.dropLast() == path.dropLast() && $0 != path
    }
    let below = command.subcommands.map { path + [$0.name] }
    let references = (above + beside + below).map(Roff.reference)
    // A name that is broken cannot be copied, and lines of few long ones look torn where they are filled.
    return [".ad l", ".nh", references.joined(separator: ",\n")]
  }

  private static func entry(_ term: String, _ text: String) -> [String] { [".TP", term, text] }
}
