internal import ArgumentParser

struct AkashProviderTool: HelpfulCommand {
  static let configuration = CommandConfiguration(
    commandName: "akash-provider-tool",
    abstract: "Prices, earnings, forecasts, keys and configuration of a provider on the Akash Network.",
    discussion: """
      Decides bids, accounts for what they earn, forecasts it, and keeps prices and API keys in one file. Results go \
      to standard output and nothing else does; messages go to standard error.
      """,
    version: Version.current,
    subcommands: [Price.self, Earnings.self, Keys.self, Forecast.self, Config.self])

  static let help = CommandHelp(
    examples: [
      .init(
        "What each resource of an order costs, and what I would bid",
        "akash-provider-tool price --explain order.json"),
      .init("What I earned in the last twelve months", "akash-provider-tool earnings --last 12m"),
      .init("What I will earn in the next 90 days", "akash-provider-tool forecast"),
      .init("A first configuration file, with questions", "akash-provider-tool config init"),
    ],
    variables: ToolVariable.allCases)
}
