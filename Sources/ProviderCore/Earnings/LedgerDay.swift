/// What the ledger has of a day.
package struct LedgerDay: Hashable, Sendable {
  package let day: Day
  package let figure: EarningsFigure
  package let source: EarningsSource
  /// 0 as first recorded, then counted up with each change that the source made to it.
  package let revision: Int
  package let recordedAt: Timestamp

  package init(
    day: Day, figure: EarningsFigure, source: EarningsSource, revision: Int, recordedAt: Timestamp
  ) {
    self.day = day
    self.figure = figure
    self.source = source
    self.revision = revision
    self.recordedAt = recordedAt
  }

  package var span: EarningsSpan {
    EarningsSpan(days: day...day, figure: figure, source: source, isFromLedger: true)
  }
}

/// Which of several figures of a day holds.
package enum LedgerView: Sendable {
  /// What was recorded first, whatever the services have said since.
  case asRecorded
  /// What was recorded last.
  case latest
}

/// What the recording of a day has changed.
package enum LedgerChange: Hashable, Sendable {
  case new
  case same
  /// The source has told something else before.
  case revised(from: EarningsFigure)
}
