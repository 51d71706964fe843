internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct EarningsUtilization: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "utilization",
    abstract: "Show how much of the provider was leased: card hours by model, cores, memory.",
    discussion: """
      The capacity is what the provider has now: what it had earlier is not kept anywhere.
      """)

  static let help = CommandHelp(
    examples: [
      .init("A month", "akash-provider-tool earnings utilization --month 2026-10"),
      .init(
        "Two months, for a program",
        "akash-provider-tool earnings utilization --from 2026-09-01 \\\n  --to 2026-10-31 --format json"),
    ],
    meanings: [
      .inputNotFound: "no such provider"
    ],
    usual: [.unavailable, .tryAgainLater, .configuration])

  @Option(help: "How to answer.")
  var format = ReportFormat.table

  @OptionGroup var range: RangeOptions
  @OptionGroup var options: EarningsOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ChainContext(options, runtime)
    let days = try range.days(today: context.earnings.today)
    let leases = try context.book().leases
    let tip = try context.chain.latestBlock()
    guard days.lowerBound.start < tip.time else {
      throw ProviderError(
        .usage, "\(days.lowerBound) has not begun: the newest block is of \(tip.time)",
        hint: "choose earlier days with --from and --to")
    }
    let (cards, models) = try context.models(leases)
    let utilization = Utilization(
      leases: leases, models: models, cards: cards,
      capacity: try context.listing.capacity(of: context.provider), from: days.lowerBound.start,
      to: min(tip.time, days.upperBound.advanced(by: 1).start))
    let report = UtilizationReport(provider: context.provider, days: days, utilization: utilization)
    switch format {
    case .table: try runtime.write(report.table)
    case .json: try runtime.write(report.json)
    }
    if let lease = utilization.unknown.first {
      runtime.warn(
        "left out are \(utilization.unknown.count) leases that the Console does not list, such as \(lease)")
    }
    return .done
  }
}
