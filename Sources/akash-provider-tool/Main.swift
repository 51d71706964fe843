internal import ArgumentParser
internal import Glibc
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

@main
enum Main {
  static func main() {
    Crash.tellOfBugs()
    // A limit on the size of files is told like a full disk, instead of killing the process.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(status(of: arguments, .live).rawValue)
  }

  /// Runs a command line and tells what goes wrong.
  static func status(of arguments: [String], _ runtime: Runtime) -> ExitStatus {
    do throws(ProviderError) {
      // What the provider daemon starts for each bid. There is nothing to parse, and the parser would take longer than
      // all the rest (docs/architecture.md).
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
    if let shell = CompletionScript.shell(askedBy: arguments) {
      try runtime.write(CompletionScript.text(for: shell) + "\n")
      return .done
    }
    if let page = try HelpPage.requested(by: arguments) { return try show(page.text, runtime) }
    let command: any ParsableCommand
    do {
      command = try AkashProviderTool.parseAsRoot(arguments)
      if !(command is any ToolCommand) {
        // The tool, or a noun, without a verb.
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
    // Whoever presses a key for a completion is in the middle of a line, which a message would tear apart.
    if arguments.first == "---completion", AkashProviderTool.exitCode(for: error) != .success { return .done }
    if AkashProviderTool.exitCode(for: error) == .success {
      let text = AkashProviderTool.fullMessage(for: error)
      return try show(HelpPage(answered: text)?.text ?? text + "\n", runtime)
    }
    if let error = error as? ProviderError { throw error }
    throw UsageMessage(CommandPath(arguments)).error(AkashProviderTool.message(for: error))
  }

  private static func show(_ text: String, _ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    try runtime.write(text)
    return .done
  }

  /// Asked before or without parsing, because parsing may be what failed.
  private static func wantsJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
  }
}
