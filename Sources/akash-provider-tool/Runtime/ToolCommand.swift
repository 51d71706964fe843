internal import ArgumentParser
internal import ProviderCore

/// A command of this tool: what it does, apart from how its arguments are parsed.
protocol ToolCommand: HelpfulCommand {
  /// Does the work. The status is `done`, or `answerIsNo` where the answer is no.
  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus
}
