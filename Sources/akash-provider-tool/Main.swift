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
    let message = AkashProviderTool.message(for: error).split(separator: "\n").joined(separator: " ")
    let command = Self.command(in: arguments).map { " \($0)" }.joined()
    throw ProviderError(.usage, message, hint: "see akash-provider-tool\(command) --help")
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
    return names
  }

  /// Asked before or without parsing, because parsing may be what failed.
  private static func wantsJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
  }
}
