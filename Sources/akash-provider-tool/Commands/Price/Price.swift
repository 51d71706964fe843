internal import ArgumentParser
internal import ProviderCore

struct Price: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "price",
    abstract: "Price an order or a deployment file, as the stock bid script would.",
    discussion: """
      Without arguments it stands in for the bid script: the order on standard input, the rate a block on \
      standard output, targets from PRICE_TARGET_* or the configuration.
      """)

  static let help = CommandHelp(
    examples: [
      .init("The rate a block, as the provider daemon asks for it", "akash-provider-tool price < order.json"),
      .init(
        "What each resource costs, and which of my prices it is from",
        "akash-provider-tool price --explain order.json"),
      .init("What I would bid on a customer's deployment file", "akash-provider-tool price deploy.yaml"),
      .init("Many orders, one a line", "akash-provider-tool price --batch orders.ndjson > bids.ndjson"),
      .init("Where my prices stand among the network's bids", "akash-provider-tool price --market"),
      .init("Whether this machine can bid rightly", "akash-provider-tool price --self-test"),
    ],
    meanings: [
      .done: "bid, or the self-test passed",
      .answerIsNo: "no bid, or the self-test failed",
      .badInput: "bad order or deployment file",
      .inputNotFound: "no such file",
      .unavailable: "no AKT price, or no answer about the network's bids",
      .tryAgainLater: "the network's bids: try again later",
      .configuration: "bad target or configuration",
    ],
    variables: [.targets, .gpuMappings, .whitelist, .owner, .aktPrice, .debug])

  @Argument(
    help: "An order (JSON) or a deployment file (SDL); - or nothing is standard input.",
    completion: .file(extensions: ["json", "ndjson", "jsonl", "yaml", "yml"]))
  var input: String?

  @Option(help: ArgumentHelp("The price of an AKT, instead of asking for it.", valueName: "usd"))
  var aktPrice: AKTPrice?

  @Option(
    help: "How to answer; bid is standard for an order, table for a deployment file.")
  var format: PriceFormat?

  @Flag(help: "Explain the price: the same as --format table.")
  var explain = false

  @Flag(help: "Price one order a line (NDJSON), and answer with one line each.")
  var batch = false

  @Flag(help: "Compare the prices of cards with what the network bids now; prices no order.")
  var market = false

  @Flag(help: "Check that this machine can bid: settings, price sources, cache, sample orders.")
  var selfTest = false

  @Option(help: ArgumentHelp("Decimal places of the bid, instead of the order's.", valueName: "n"))
  var precision: Int?

  @Flag(help: "No colours.")
  var noColor = false

  @OptionGroup var configuration: ConfigurationOptions

  func validate() throws {
    if explain, let format, format != .table {
      throw ValidationError("--explain and --format \(format.rawValue) exclude each other")
    }
    if batch, explain || format != nil {
      throw ValidationError("--batch has a format of its own: leave out --format and --explain")
    }
    if market { try refuseOrder("--market prices no order", also: ("--self-test", selfTest)) }
    if selfTest { try refuseOrder("--self-test prices orders of its own", also: ("--market", market)) }
    if let precision, !(0...Order.maximumPrecision ~= precision) {
      throw ValidationError(
        "--precision \(precision) is not from 0 to \(Order.maximumPrecision)")
    }
  }

  /// What is about an order makes no sense where none is given.
  private func refuseOrder(_ reason: String, also other: (name: String, isGiven: Bool)) throws {
    let others: [(name: String, isGiven: Bool)] = [
      other, ("--batch", batch), ("--explain", explain), ("--precision", precision != nil),
      ("--akt-price", aktPrice != nil), ("--format bid", format == .bid),
      ("the file \"\(input ?? "")\"", input != nil),
    ]
    if let other = others.first(where: \.isGiven) {
      throw ValidationError(
        "\(reason): leave out \(other.name)")
    }
  }

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let request = PriceRequest(
      input: input, aktPrice: aktPrice, format: explain ? .table : format, precision: precision,
      noColor: noColor, config: configuration.config, profile: configuration.profile)
    if selfTest { return try SelfTestRun(request, runtime).execute() }
    if market { return try MarketRun(request, runtime).execute() }
    return batch
      ? try PriceBatchRun(request, runtime).execute() : try PriceRun(request, runtime).execute()
  }
}
