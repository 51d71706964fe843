internal import ArgumentParser
internal import ProviderCore

struct Earnings: HelpfulCommand {
  static let configuration = CommandConfiguration(
    commandName: "earnings",
    abstract: "What a provider has earned: by day, week or month, kept, checked and exported.",
    discussion: """
      All days are UTC days, and both ends of a range are included. Without a key the public Console API answers; \
      with "earnings sync" the figures are kept in a ledger on this machine.
      """,
    subcommands: [
      EarningsShow.self, EarningsSync.self, EarningsReconcile.self, EarningsLeases.self,
      EarningsUtilization.self, EarningsPayouts.self, EarningsImport.self, EarningsExport.self,
    ],
    defaultSubcommand: EarningsShow.self)

  static let help = CommandHelp(
    examples: [
      .init("The last 30 days", "akash-provider-tool earnings"),
      .init("Keep every day on this machine; for cron", "akash-provider-tool earnings sync --quiet"),
      .init(
        "Does it agree with the chain, lease by lease?",
        "akash-provider-tool earnings reconcile --month 2026-10"),
      .init(
        "A journal for the accountant",
        "akash-provider-tool earnings export --format hledger --output my.journal"),
    ],
    meanings: [
      .answerIsNo: "the answer is no: days differ, less waits than asked for"
    ],
    variables: [.apiKey])
}
