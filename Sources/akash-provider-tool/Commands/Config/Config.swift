internal import ArgumentParser

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show, change, check and exchange the configuration.",
    discussion: """
      Keys are dotted: price.targets.cpu, price.gpu.h100, profiles.main.provider. Changes by tool keep \
      comments, order and layout, and are written as a whole or not at all.

      EXIT STATUS
        0   done
        1   no such value; not confirmed; a file is in the way
        64  bad usage, unknown key
        65  a value of the wrong type or range; nothing to import
        66  no such file
        74  the file could not be written
        75  somebody else is changing it
        78  bad configuration
      """,
    subcommands: [
      ConfigInit.self, ConfigShow.self, ConfigGet.self, ConfigSet.self, ConfigUnset.self,
      ConfigPath.self, ConfigEdit.self, ConfigValidate.self, ConfigImport.self, ConfigExport.self,
      ConfigSchema.self,
    ])
}
