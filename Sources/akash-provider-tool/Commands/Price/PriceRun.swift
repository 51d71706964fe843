internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// Prices an order or a deployment file.
struct PriceRun {
  let request: PriceRequest
  let runtime: Runtime

  init(_ request: PriceRequest, _ runtime: Runtime) {
    self.request = request
    self.runtime = runtime
  }

  func execute() throws(ProviderError) -> ExitStatus {
    let context = try PriceContext(request, runtime)
    let report: PriceReport
    let format: PriceFormat
    switch try PriceInput.read(request.input, runtime) {
    case .order(let order):
      format = request.format ?? .bid
      let tenant = context.tenant.map { Tenant.known($0) } ?? .unknown
      let quotes = try self.quotes(
        [OrderGroup(name: nil, order: order)], tenant, context.whitelistRefusal(), context)
      report = self.report(quotes, format, context)
    case .deployment(let groups):
      format = request.format ?? .table
      let tenant = context.tenant.map { Tenant.known($0) } ?? .anyone
      report = self.report(try quotes(groups, tenant, nil, context), format, context)
    }
    try show(report, format)
    return report.isAccepted ? .done : .answerIsNo
  }

  /// The groups with their quotes, and the price of AKT if one of them needed it.
  private struct Quotes {
    var groups: [(OrderGroup, Quote)] = []
    var aktPrice: AKTPriceReading?
  }

  private func quotes(
    _ groups: [OrderGroup], _ tenant: Tenant, _ refusal: Refusal?, _ context: PriceContext
  ) throws(ProviderError) -> Quotes {
    var quotes = Quotes()
    for var group in groups {
      group.order.precision = request.precision ?? group.order.precision
      let quote = try context.settings.pricing.quote(
        group.order, tenant: tenant, refusal: refusal
      ) { () throws(ProviderError) in
        if let known = quotes.aktPrice { return known.price }
        let reading = try context.aktPrice.price()
        quotes.aktPrice = reading
        return reading.price
      }
      quotes.groups.append((group, quote))
    }
    return quotes
  }

  private func report(
    _ quotes: Quotes, _ format: PriceFormat, _ context: PriceContext
  ) -> PriceReport {
    let pricing = context.settings.pricing
    // For a person who compares, a price of AKT that is at hand is shown though nothing needed it.
    let aktPrice = quotes.aktPrice ?? (format == .bid ? nil : context.aktPrice.remembered())
    let groups = quotes.groups.map { group, quote in
      PricedGroup(
        name: group.name, order: group.order, quote: quote, pricing: pricing,
        aktPrice: aktPrice?.price)
    }
    return PriceReport(groups: groups, aktPrice: aktPrice, blocksPerMonth: pricing.blocksPerMonth)
  }

  private func show(_ report: PriceReport, _ format: PriceFormat) throws(ProviderError) {
    switch format {
    case .bid: try showBid(report)
    case .table: try runtime.write(report.table(runtime.palette(noColor: request.noColor)))
    case .json: try runtime.write(report.json)
    }
  }

  /// As the stock script answers: a refusal goes to standard error, and the rate has no newline unless
  /// a person reads it.
  private func showBid(_ report: PriceReport) throws(ProviderError) {
    for line in report.refusalLines { runtime.tell(line) }
    let lines = report.bidLines
    if !lines.isEmpty {
      try runtime.write(lines.joined(separator: "\n") + (runtime.isOutputTerminal ? "\n" : ""))
    }
    for warning in report.warnings { runtime.warn(warning) }
    // The script's switch, which there spoils standard output (akash-network/support issue 296).
    if runtime.variable("DEBUG_BID_SCRIPT")?.isEmpty == false {
      for line in report.table(.plain).split(separator: "\n") { runtime.tell("debug: \(line)") }
    }
  }
}
