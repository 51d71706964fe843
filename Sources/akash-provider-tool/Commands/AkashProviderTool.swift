internal import ArgumentParser

struct AkashProviderTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "akash-provider-tool",
    abstract: "Prices, earnings, keys and configuration of a provider on the Akash Network.",
    version: Version.current,
    subcommands: [Price.self, Earnings.self, Keys.self, Forecast.self, Config.self])
}
