/// What a sync has done to the ledger.
package struct SyncOutcome: Sendable {
  package let provider: AccountAddress
  package let source: EarningsSource
  /// The days that were wanted.
  package let days: ClosedRange<Day>
  /// How many days are new in the ledger.
  package var added = 0
  /// How many were read again, and are as they were.
  package var unchanged = 0
  /// Those that the source tells otherwise than before, oldest first.
  package var revised: [Revision] = []
  /// Those that the source cannot tell yet, oldest first.
  package var missing: [Day] = []
  /// How many days it has not come to.
  package var left = 0
  /// What has ended it before its time.
  package var failure: ProviderError?

  package struct Revision: Hashable, Sendable {
    package let day: Day
    package let before: EarningsFigure
    package let after: EarningsFigure

    package init(day: Day, before: EarningsFigure, after: EarningsFigure) {
      self.day = day
      self.before = before
      self.after = after
    }
  }

  package init(provider: AccountAddress, source: EarningsSource, days: ClosedRange<Day>) {
    self.provider = provider
    self.source = source
    self.days = days
  }
}
