internal import ArgumentParser
internal import Glibc
internal import ProviderCore
internal import ProviderReports

@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(status(of: arguments, .live).rawValue)
  }

  /// Runs a command line and tells what goes wrong.
  static func status(of arguments: [String], _ runtime: Runtime) -> ExitStatus {
    do throws(ProviderError) {
      // What the provider daemon starts for each bid. There is nothing to parse, and parsing it would
      // take as long as all the rest (docs/benchmarks.md).
      if arguments == ["price"] { return try PriceRun(PriceRequest(), runtime).execute() }
      return try run(arguments, runtime)
    } catch {
      for line in ErrorReport.lines(error) { runtime.tell(line) }
      if wantsJSON(arguments) { runtime.tell(ErrorReport.json(error)) }
      return error.code.exitStatus
    }
  }

  private static func run(
    _ arguments: [String], _ runtime: Runtime
  ) throws(ProviderError) -> ExitStatus {
    let command: any ParsableCommand
    do {
      command = try AkashProviderTool.parseAsRoot(arguments)
      if !(command is any ToolCommand) {
        // `help`, and the tool without a subcommand.
        var other = command
        try other.run()
        return .done
      }
    } catch {
      return try answer(to: error, arguments, runtime)
    }
    guard let command = command as? any ToolCommand else { return .done }
    return try command.execute(runtime)
  }

  /// Help, version and completion scripts come as errors too; they are results.
  private static func answer(
    to error: any Error, _ arguments: [String], _ runtime: Runtime
  ) throws(ProviderError) -> ExitStatus {
    if AkashProviderTool.exitCode(for: error) == .success {
      try runtime.write(AkashProviderTool.fullMessage(for: error) + "\n")
      return .done
    }
    if let error = error as? ProviderError { throw error }
    var message = oneLine(AkashProviderTool.message(for: error))
    message += expectation(message).map { "; expected \($0)" } ?? ""
    let command = Self.command(in: arguments).map { " \($0)" }.joined()
    throw ProviderError(.usage, message, hint: "see akash-provider-tool\(command) --help")
  }

  /// The parser's message, its list of choices included, in one line.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { String($0).trimmingBlanks }
    let choices = lines.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
    let rest = lines.filter { !$0.hasPrefix("- ") }.joined(separator: " ")
    return choices.isEmpty ? rest : "\(rest) \(choices.joined(separator: ", "))"
  }

  /// What a value should have been that the parser calls invalid, by its name in the help.
  private static func expectation(_ message: String) -> String? {
    guard message.contains(" is invalid for ") else { return nil }
    let forms = [
      "date": "a day in UTC, like 2026-03-01", "time": "a number and a unit, like 90s, 60m, 24h or 7d",
      "address": "an account's address, akash1…, with all of its characters",
      "usd": "US dollars, like 25.50", "horizon": "a number and d, w, m or y, like 90d or 12m, at most 10y",
      "percent": "more than -100% and at most 1000%, like 10% or --price-change=-10%",
      "cards": "each model once with its number of cards, like a100=8,t4=4",
    ]
    return forms.first { message.contains("<\($0.key)>") }?.value
  }

  /// The subcommands that a command line names, as far as they are known.
  private static func command(in arguments: [String]) -> [String] {
    var known: any ParsableCommand.Type = AkashProviderTool.self
    var names: [String] = []
    for argument in arguments {
      let next = known.configuration.subcommands.first { $0.configuration.commandName == argument }
      guard let next else { break }
      known = next
      names.append(argument)
    }
    if let standard = known.configuration.defaultSubcommand?.configuration.commandName {
      names.append(standard)
    }
    return names
  }

  /// Asked before or without parsing, because parsing may be what failed.
  private static func wantsJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
  }
}
