internal import ArgumentParser
internal import ProviderCore

struct Config: HelpfulCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show, change, check and exchange the configuration.",
    discussion: """
      Keys are dotted: price.targets.cpu, price.gpu.h100, profiles.main.provider. Changes by tool keep \
      comments, order and layout, and are written as a whole or not at all.
      """,
    subcommands: [
      ConfigInit.self, ConfigShow.self, ConfigGet.self, ConfigSet.self, ConfigUnset.self,
      ConfigPath.self, ConfigEdit.self, ConfigValidate.self, ConfigImport.self, ConfigExport.self,
      ConfigSchema.self,
    ])

  static let help = CommandHelp(
    examples: [
      .init("A first file, with questions", "akash-provider-tool config init"),
      .init("A price, comments and layout as they are", "akash-provider-tool config set price.gpu.h100 1650"),
      .init("What holds, and where it comes from", "akash-provider-tool config show --origin"),
      .init("Every mistake, with its line", "akash-provider-tool config validate"),
    ],
    meanings: [
      .answerIsNo: "no such value; not confirmed; a file is in the way",
      .badInput: "a value of the wrong type or range; nothing to import",
    ])
}
