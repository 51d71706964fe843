internal import ArgumentParser

/// The scripts that teach a shell to complete command lines: the argument parser's own, with what they lack.
enum CompletionScript {
  /// The shell that a command line asks a script for; nil for any other line, and for a shell that is not known.
  static func shell(askedBy arguments: [String]) -> CompletionShell? {
    let option = "--generate-completion-script"
    if arguments == [option] { return .autodetected() }
    if arguments.count == 2, arguments[0] == option { return CompletionShell(rawValue: arguments[1]) }
    guard arguments.count == 1, arguments[0].hasPrefix("\(option)=") else { return nil }
    return CompletionShell(rawValue: String(arguments[0].dropFirst(option.count + 1)))
  }

  static func text(for shell: CompletionShell) -> String {
    let script = AkashProviderTool.completionScript(for: shell)
    return amendments(for: shell).reduce(script) { $0.replacing($1.place, with: $1.text) }
  }

  /// A text that stands in the parser's script once, and what stands there instead.
  struct Amendment {
    let place: String
    let text: String
  }

  static func amendments(for shell: CompletionShell) -> [Amendment] {
    switch shell {
    case .bash: BashCompletion.amendments
    case .zsh: ZshCompletion.amendments
    case .fish: FishCompletion.amendments
    default: []
    }
  }

  /// The commands that stand for one of their verbs where none is given, each with that verb.
  static let standardVerbs: [(command: String, verb: String)] =
    AkashProviderTool.configuration.subcommands.compactMap { command in
      guard let name = command.configuration.commandName,
        let verb = command.configuration.defaultSubcommand?.configuration.commandName
      else { return nil }
      return (name, verb)
    }
}
