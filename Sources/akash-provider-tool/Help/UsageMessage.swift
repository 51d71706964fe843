internal import ArgumentParser
internal import ProviderCore

/// What is told of a command line that makes no sense: the culprit, and what was probably meant.
struct UsageMessage {
  private let path: CommandPath

  init(_ path: CommandPath) { self.path = path }

  /// What the parser complains of. It names the culprit only in its text, between single quotes.
  func error(_ complaint: String) -> ProviderError {
    // Whatever stands where a command belongs is meant as one, also where the parser complains of an option behind it.
    if let word = path.rest.first, !word.hasPrefix("-"), !path.command.subcommands.isEmpty {
      return unknownCommand(word)
    }
    let culprit = Self.quoted(complaint).first ?? ""
    if let name = strangeOption { return unknownOption(name) }
    if complaint.hasPrefix("Unknown option "), culprit.hasPrefix("-") { return unknownOption(culprit) }
    if complaint.hasPrefix("Unexpected argument "), path.command.configuration.defaultSubcommand != nil {
      return unknownCommand(culprit)
    }
    if complaint.hasPrefix("Missing value for "), let hint = negativeValue(of: culprit) {
      return ProviderError(.usage, Self.oneLine(complaint), hint: hint)
    }
    let message = Self.oneLine(complaint)
    guard message.contains(" is invalid for ") else { return ProviderError(.usage, message, hint: seeHelp) }
    let choices = message.contains("provide one of") ? Self.choices(complaint) : []
    return ProviderError(
      .usage, message + (Self.expectation(message).map { "; expected \($0)" } ?? ""),
      hint: didYouMean(NearestMatch.of(culprit, among: choices)) ?? seeHelp)
  }

  func unknownCommand(_ word: String) -> ProviderError {
    let names = path.command.subcommands.map { $0.name }
    if names.contains(word) {
      return ProviderError(
        .usage, "\"\(word)\" stands behind options", hint: "it goes first: \(path.text) \(word)")
    }
    return ProviderError(
      .usage, "\"\(word)\" is no command of \(path.text)",
      hint: didYouMean(likely(word, names)) ?? "see \(path.text) --help")
  }

  /// A name that is misspelled or begun, or a verb that was typed without its noun.
  private func likely(_ word: String, _ names: [String]) -> String? {
    let begun = names.filter { word.count > 1 && $0.hasPrefix(word) }
    if let name = NearestMatch.of(word, among: names) ?? Self.only(begun) {
      return (path.names + [name]).joined(separator: " ")
    }
    return path.names.isEmpty ? Self.verb(word) : nil
  }

  /// The first word that is written like an option, and is none. The parser looks at what options mean together before
  /// it looks for these, and so complains of what follows: "--to needs --from" where "--form" was typed.
  private var strangeOption: String? {
    let known = Self.options(of: path.completed.command)
    return path.rest.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
      .map { String($0.prefix { $0 != "=" }) }.first { !known.contains(String($0.dropFirst(2))) }
  }

  private func unknownOption(_ name: String) -> ProviderError {
    let path = path.completed
    let known = Self.options(of: path.command)
    let isBeforeVerb = !path.command.subcommands.isEmpty
    // Without dashes, which would make every word longer and so any slip smaller.
    let word = String(name.drop { $0 == "-" })
    return ProviderError(
      .usage, "\"\(name)\" is no option of \(path.text)",
      hint: didYouMean(NearestMatch.of(word, among: known).map { "--\($0)" })
        ?? (isBeforeVerb ? "options stand behind the command; " : "") + seeHelp)
  }

  /// A value that begins with a dash is taken for an option unless it is joined to its own.
  private func negativeValue(of option: String) -> String? {
    let name = option.split(separator: " ").first.map { String($0) } ?? option
    guard let place = path.rest.firstIndex(of: name), let value = path.rest[(place + 1)...].first,
      value.hasPrefix("-"), value.dropFirst().first?.isNumber == true
    else { return nil }
    return "write \(name)=\(value)"
  }

  // MARK: Hints

  private func didYouMean(_ text: String?) -> String? { text.map { "did you mean \"\($0)\"?" } }

  private var seeHelp: String { "see \(path.completed.text) --help" }

  private static func verb(_ word: String) -> String? {
    let nouns = AkashProviderTool.subcommands.filter { $0.subcommands.contains { $0.name == word } }
    return only(nouns.map { "\($0.name) \(word)" })
  }

  private static func only(_ words: [String]) -> String? { words.count == 1 ? words[0] : nil }

  /// The long options of a command, without dashes; the parser tells them in its page alone.
  private static func options(of command: any HelpfulCommand.Type) -> [String] {
    AkashProviderTool.helpMessage(for: command).split(separator: "\n").filter { $0.hasPrefix("  -") }
      .flatMap { $0.split { " ,/".contains($0) }.prefix { $0.hasPrefix("-") } }
      .filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
  }

  // MARK: The parser's text

  /// The message, its list of choices included, in one line.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { String($0).trimmingBlanks }
    let rest = lines.filter { !$0.hasPrefix("- ") }.joined(separator: " ")
    let choices = listed(message)
    return choices.isEmpty ? rest : "\(rest) \(choices.joined(separator: ", "))"
  }

  private static func listed(_ message: String) -> [String] {
    message.split(separator: "\n").map { String($0).trimmingBlanks }.filter { $0.hasPrefix("- ") }
      .map { String($0.dropFirst(2)) }
  }

  /// A few choices are quoted behind the culprit and the option, many are listed.
  private static func choices(_ message: String) -> [String] {
    let listed = listed(message)
    return listed.isEmpty ? Array(quoted(message).dropFirst(2)) : listed
  }

  private static func quoted(_ message: String) -> [String] {
    let pieces = message.split(separator: "'", omittingEmptySubsequences: false)
    return stride(from: 1, to: pieces.count - 1, by: 2).map { String(pieces[$0]) }
  }

  /// What a value should have been that the parser calls invalid, by its name in the help.
  private static func expectation(_ message: String) -> String? {
    let forms = [
      "date": "a day in UTC, like 2026-03-01", "time": "a number and a unit, like 90s, 60m, 24h or 7d",
      "address": "an account's address, akash1…, with all of its characters",
      "usd": "US dollars, like 25.50", "horizon": "a number and d, w, m or y, like 90d or 12m, at most 10y",
      "percent": "more than -100% and at most 1000%, like 10% or --price-change=-10%",
      "cards": "each model once with its number of cards, like a100=8,t4=4",
    ]
    return forms.first { message.contains("<\($0.key)>") }?.value
  }
}
