internal import ArgumentParser
internal import ProviderCore

struct Price: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "price",
    abstract: "Price an order or a deployment file, as the stock bid script would.",
    discussion: """
      Without arguments it stands in for the bid script: the order on standard input, the rate a block on \
      standard output, targets from PRICE_TARGET_* or the configuration.

      EXAMPLES
        akash-provider-tool price < order.json
        akash-provider-tool price --explain order.json
        akash-provider-tool price deploy.yaml
        akash-provider-tool price --batch orders.ndjson > bids.ndjson
        akash-provider-tool price --market

      EXIT STATUS
        0   bid
        1   no bid
        64  bad usage
        65  bad order or deployment file
        66  no such file
        69  no AKT price, or no answer about the network's bids
        74  input or output failed
        75  the network's bids: try again later
        78  bad target or configuration
      """)

  @Argument(help: "An order (JSON) or a deployment file (SDL); - or nothing is standard input.")
  var input: String?

  @Option(help: ArgumentHelp("The price of an AKT, instead of asking for it.", valueName: "usd"))
  var aktPrice: AKTPrice?

  @Option(
    help: "bid (the default for an order), table (for a deployment file) or json.")
  var format: PriceFormat?

  @Flag(help: "Explain the price: the same as --format table.")
  var explain = false

  @Flag(help: "Price one order a line (NDJSON), and answer with one line each.")
  var batch = false

  @Flag(help: "Compare the prices of cards with what the network bids now; prices no order.")
  var market = false

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
    if market { try validateMarket() }
    if let precision, !(0...Order.maximumPrecision ~= precision) {
      throw ValidationError(
        "--precision \(precision) is not from 0 to \(Order.maximumPrecision)")
    }
  }

  /// What is about an order makes no sense beside the network's prices.
  private func validateMarket() throws {
    let others: [(name: String, isGiven: Bool)] = [
      ("--batch", batch), ("--explain", explain), ("--precision", precision != nil),
      ("--akt-price", aktPrice != nil), ("--format bid", format == .bid),
      ("the file \"\(input ?? "")\"", input != nil),
    ]
    if let other = others.first(where: \.isGiven) {
      throw ValidationError(
        "--market prices no order: leave out \(other.name)")
    }
  }

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let request = PriceRequest(
      input: input, aktPrice: aktPrice, format: explain ? .table : format, precision: precision,
      noColor: noColor, config: configuration.config, profile: configuration.profile)
    if market { return try MarketRun(request, runtime).execute() }
    return batch
      ? try PriceBatchRun(request, runtime).execute() : try PriceRun(request, runtime).execute()
  }
}
