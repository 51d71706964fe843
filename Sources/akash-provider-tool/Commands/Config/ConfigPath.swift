internal import ArgumentParser
internal import ProviderCore
internal import ProviderServices

struct ConfigPath: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print where the configuration file is, or would be.")

  static let help = CommandHelp(
    examples: [
      .init("Where it is", "akash-provider-tool config path")
    ])

  @OptionGroup var options: ConfigOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let path = runtime.configurationLocation(options.configuration.config).path
    try runtime.write(path + "\n", ["path": .string(path)], options.format)
    return .done
  }
}
