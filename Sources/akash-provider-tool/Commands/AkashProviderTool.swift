internal import ArgumentParser

struct AkashProviderTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "akash-provider-tool",
    abstract: "Prices, keys and configuration of a provider on the Akash Network.",
    version: Version.current,
    subcommands: [Price.self, Keys.self, Config.self])
}
