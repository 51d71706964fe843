internal import ArgumentParser

/// The subcommands that a command line names, as far as they are known, and what follows.
struct CommandPath {
  private(set) var command: any HelpfulCommand.Type = AkashProviderTool.self
  private(set) var names: [String] = []
  let rest: ArraySlice<String>

  init(_ words: some Sequence<String>) {
    var rest = Array(words)[...]
    while let word = rest.first, let next = command.subcommands.first(where: { $0.name == word }) {
      command = next
      names.append(word)
      rest.removeFirst()
    }
    self.rest = rest
  }

  /// The same with the verb that a noun stands for by itself, as `earnings` does for `earnings show`.
  var completed: CommandPath {
    var path = self
    if let standard = command.configuration.defaultSubcommand as? any HelpfulCommand.Type {
      path.command = standard
      path.names.append(standard.name)
    }
    return path
  }

  /// As a person types it.
  var text: String { ([AkashProviderTool.name] + names).joined(separator: " ") }
}

extension HelpfulCommand {
  /// Every command has an explicit one: a look-up by reflection costs time at every start.
  static var name: String { configuration.commandName ?? "" }
}
