internal import ArgumentParser

struct Earnings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "earnings",
    abstract: "What a provider has earned: by day, week or month, kept, checked and exported.",
    discussion: """
      All days are UTC days, and both ends of a range are included. Without a key the public Console API answers; \
      with "earnings sync" the figures are kept in a ledger on this machine.

      EXIT STATUS
        0   done
        1   the answer is no: days differ, less waits than asked for
        64  bad usage
        65  bad input data
        66  a file is not there
        69  a service does not answer as it should
        74  something could not be read or written
        75  a service takes too long, or asks to be left alone
        77  key missing, wrong or expired
        78  bad configuration
      """,
    subcommands: [
      EarningsShow.self, EarningsSyncCommand.self, EarningsReconcile.self, EarningsLeases.self,
      EarningsUtilization.self, EarningsPayouts.self, EarningsImportCommand.self, EarningsExport.self,
    ],
    defaultSubcommand: EarningsShow.self)
}
