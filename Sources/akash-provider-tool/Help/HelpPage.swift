internal import ArgumentParser
internal import ProviderCore

/// The help of a command: the parser's page of purpose and options, and below it what the command says of itself.
struct HelpPage {
  let command: any HelpfulCommand.Type

  var text: String {
    let options = AkashProviderTool.helpMessage(for: command).trimmingBlanks
    let sections = [
      ("EXAMPLES", command.help.examples.map(Self.example)),
      ("EXIT STATUS", Self.columns(command.statuses.map { ("\($0.status.rawValue)", $0.meaning) })),
      ("ENVIRONMENT", Self.columns(command.help.variables.map { ($0.name, $0.meaning) })),
    ]
    let own = sections.filter { !$0.1.isEmpty }.map { "\n\($0.0):\n\($0.1.joined(separator: "\n"))\n" }
    return options + "\n" + own.joined()
  }

  private static func example(_ example: CommandHelp.Example) -> String {
    "# \(example.purpose)\n\(example.line)".split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }

  /// Names and what they mean; the meanings below where a name is long.
  private static func columns(_ rows: [(name: String, meaning: String)]) -> [String] {
    let longest = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      guard longest < 8 else { return "  \(row.name)\n      \(row.meaning)" }
      return "  " + row.name + String(repeating: " ", count: longest - row.name.count + 2) + row.meaning
    }
  }
}

extension HelpPage {
  /// The page that a command line asks for with the word `help`; nil where it asks for something else. Throws `usage` for
  /// a command that is none.
  static func requested(by arguments: [String]) throws(ProviderError) -> HelpPage? {
    guard arguments.contains("help") else { return nil }
    let path = CommandPath(arguments)
    guard path.rest.first == "help", !path.command.subcommands.isEmpty else { return nil }
    let asked = CommandPath(path.names + path.rest.dropFirst().filter { !$0.hasPrefix("-") })
    if let word = asked.rest.first { throw UsageMessage(asked).unknownCommand(word) }
    return HelpPage(command: asked.command)
  }

  /// The page that the parser has answered with, which tells the command only in its text; nil for other answers.
  init?(answered text: String) {
    let mark = "USAGE: \(AkashProviderTool.name) "
    guard text.hasPrefix("OVERVIEW: "),
      let usage = text.split(separator: "\n").first(where: { $0.hasPrefix(mark) })
    else { return nil }
    command = CommandPath(usage.dropFirst(mark.count).split(separator: " ").map { String($0) }).command
  }
}
