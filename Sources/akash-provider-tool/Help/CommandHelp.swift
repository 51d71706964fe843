internal import ArgumentParser
internal import ProviderCore

/// What help and manual page say of a command beside its purpose and its options.
///
/// The parser knows one block of text for all of that, which it reflows; and it makes the texts of all commands at
/// every start.
struct CommandHelp {
  /// A command line that does something useful as it stands, and what that is.
  struct Example {
    let purpose: String
    let line: String

    init(_ purpose: String, _ line: String) {
      self.purpose = purpose
      self.line = line
    }
  }

  let examples: [Example]
  /// What a status means here, where that is more than what it always means.
  let meanings: [ExitStatus: String]
  /// The statuses that mean what they always do.
  let usual: Set<ExitStatus>
  let variables: [ToolVariable]

  /// Every command can be done, be mistyped, and fail to write its answer; these statuses need not be named.
  private static let always: Set<ExitStatus> = [.done, .usage, .readOrWriteFailed]

  init(
    examples: [Example], meanings: [ExitStatus: String] = [:], usual: Set<ExitStatus> = [],
    variables: [ToolVariable] = []
  ) {
    self.examples = examples
    self.meanings = meanings
    self.usual = usual.union(Self.always)
    self.variables = variables
  }
}

/// A command with help; all commands of this tool are.
protocol HelpfulCommand: ParsableCommand {
  static var help: CommandHelp { get }
}

extension HelpfulCommand {
  static var subcommands: [any HelpfulCommand.Type] {
    configuration.subcommands.compactMap { $0 as? any HelpfulCommand.Type }
  }

  /// How the command may end; of one that has subcommands, how they may.
  static var statuses: [(status: ExitStatus, meaning: String)] {
    let possible = subcommands.reduce(help.usual.union(help.meanings.keys)) { all, command in
      all.union(command.statuses.map(\.status))
    }
    return possible.sorted { $0.rawValue < $1.rawValue }.map { ($0, help.meanings[$0] ?? $0.meaning) }
  }
}
