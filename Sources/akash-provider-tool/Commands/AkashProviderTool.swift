internal import ArgumentParser

struct AkashProviderTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "akash-provider-tool",
    abstract: "Prices bids for providers on the Akash Network.",
    version: Version.current,
    subcommands: [Price.self])
}
