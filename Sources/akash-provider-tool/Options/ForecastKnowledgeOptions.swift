internal import ArgumentParser
internal import ProviderCore

/// What a person can tell a forecast beside the history.
struct ForecastKnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The leases behind the history: \"chain\", or a file from \"earnings leases --format json\".",
      valueName: "source"), completion: .leases)
  var leases: String?

  @Option(help: "What new leases cost: as the targets say, or the provider's own recent bids.")
  var bids = BidSource.config

  @Option(
    help: ArgumentHelp(
      "What if prices changed tomorrow: 10% or, in this form, --price-change=-10%.", valueName: "percent"),
    completion: .list(["10%", "20%", "50%"]))
  var priceChange: PriceChange?

  @Option(
    help: ArgumentHelp("Cards by model, instead of forecast.capacity: a100=8,t4=4.", valueName: "cards"),
    completion: .cards)
  var capacity: CardCounts?

  /// The options that are given.
  var named: [String] {
    [
      leases.map { _ in "--leases" }, bids == .config ? nil : "--bids",
      priceChange.map { _ in "--price-change" }, capacity.map { _ in "--capacity" },
    ].compactMap(\.self)
  }
}

/// Where current prices come from.
enum BidSource: String, CaseIterable, ExpressibleByArgument {
  case config
  case chain
}
