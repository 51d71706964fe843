internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct EarningsLeases: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "leases",
    abstract: "List the provider's leases: tenant, resources, price, what they brought.")

  static let help = CommandHelp(
    examples: [
      .init(
        "What runs now, and what brings most",
        "akash-provider-tool earnings leases --state active --sort earned"),
      .init(
        "All that ever had a card of a model",
        "akash-provider-tool earnings leases --gpu h100 --format csv > h100.csv"),
    ],
    meanings: [
      .inputNotFound: "no such provider"
    ],
    usual: [.unavailable, .tryAgainLater, .configuration])

  @Option(help: "Only leases in this state.")
  var state = LeaseSelection.State.all

  @Option(
    help: ArgumentHelp("Only leases with this model of cards.", valueName: "model"), completion: .models)
  var gpu: String?

  @Option(help: ArgumentHelp("Only leases of this tenant.", valueName: "address"), completion: .tenants)
  var tenant: AccountAddress?

  @Option(help: "In which order; amounts in AKT and ACT each by themselves.")
  var sort = LeaseSelection.Order.start

  @Option(help: "How to answer.")
  var format = EarningsFormat.table

  @OptionGroup var options: EarningsOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ChainContext(options, runtime)
    let leases = try context.book().leases
    let tip = try context.chain.latestBlock()
    let models = try context.models(leases).models
    let (blocks, isConfigured) = context.blocksPerMonth
    let list = LeaseList(
      provider: context.provider,
      leases: selection.applied(to: leases.map { LeaseMoney($0, tip: tip.height) }, models), models: models,
      tip: tip, blocksPerMonth: blocks, isMonthConfigured: isConfigured)
    switch format {
    case .table: try runtime.write(list.table)
    case .json: try runtime.write(list.json)
    case .csv: try runtime.write(list.csv)
    case .ndjson: try runtime.write(list.ndjson)
    }
    return .done
  }

  private var selection: LeaseSelection {
    var selection = LeaseSelection()
    (selection.state, selection.model, selection.tenant, selection.order) = (state, gpu, tenant, sort)
    return selection
  }
}

extension LeaseSelection.State: ExpressibleByArgument {}
extension LeaseSelection.Order: ExpressibleByArgument {}
