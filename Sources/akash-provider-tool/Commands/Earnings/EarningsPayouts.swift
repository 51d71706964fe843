internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct EarningsPayouts: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "payouts",
    abstract: "Show what reached the wallet, what was converted to AKT, and what waits.",
    discussion: """
      Withdrawals pay ACT; burning it for AKT is another step, with a price of its own. \
      With --min the exit status is 1 while less than that waits.
      """)

  static let help = CommandHelp(
    examples: [
      .init("What came, and what waits", "akash-provider-tool earnings payouts"),
      .init(
        "Do something once 20 dollars wait",
        "akash-provider-tool earnings payouts --min 20 && withdraw-now"),
    ],
    meanings: [
      .answerIsNo: "less waits than --min",
      .inputNotFound: "no such provider",
    ],
    usual: [.unavailable, .tryAgainLater, .configuration])

  @Option(help: ArgumentHelp("Exit with status 1 while less than this waits.", valueName: "usd"))
  var min: DollarArgument?

  @Option(help: "How to answer.")
  var format = ReportFormat.table

  @OptionGroup var options: EarningsOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ChainContext(options, runtime)
    let leases = try context.book().leases
    let tip = try context.chain.latestBlock()
    let money = leases.map { LeaseMoney($0, tip: tip.height) }
    let price = try aktPrice(context, money, tip)
    let run = PayoutRun(context: context)
    let conversions = try run.conversions()
    let payouts = Payouts(
      withdrawals: try run.withdrawals(money), conversions: conversions, waiting: Waiting(money, price: price)
    )
    let report = PayoutReport(provider: context.provider, payouts: payouts, tip: tip, price: price)
    switch format {
    case .table: try runtime.write(report.table)
    case .json: try runtime.write(report.json)
    }
    if conversions == nil {
      runtime.warn("conversions to AKT are not known: the chain's node does not serve the bme ledger")
    }
    return try verdict(payouts.waiting)
  }

  /// What an AKT costs, where any waits.
  private func aktPrice(
    _ context: ChainContext, _ money: [LeaseMoney], _ tip: Block
  ) throws(ProviderError) -> AKTPrice? {
    guard Waiting(money, price: nil).uakt != .zero else { return nil }
    switch try context.chain.aktPrice(now: tip.time) {
    case .success(let price): return price
    case .failure(let problem):
      context.earnings.runtime.warn("what waits in AKT has no price: \(problem.reason)")
      return nil
    }
  }

  private func verdict(_ waiting: Waiting) throws(ProviderError) -> ExitStatus {
    guard let least = min?.amount else { return .done }
    if let usd = waiting.usd { return usd < least ? .answerIsNo : .done }
    // The ACT alone may be enough.
    if let usd = waiting.uact?.inUSD, usd >= least { return .done }
    guard waiting.uakt != nil, waiting.uact != nil else {
      throw ProviderError(
        .serviceFailed, "the chain does not tell the account of an open lease, so --min cannot be judged",
        hint: "try again later")
    }
    throw ProviderError(
      .aktPriceUnavailable, "nobody says what the waiting AKT is worth, so --min cannot be judged",
      hint: "try again later")
  }
}

/// An amount of US dollars, 0 or more.
struct DollarArgument: ExpressibleByArgument {
  let amount: Amount<USD>

  init?(argument: String) {
    guard let value = Decimal(argument), !value.isNegative else { return nil }
    amount = Amount(value)
  }
}
