internal import ProviderCore
internal import ProviderServices

/// Brings one provider's days up to date.
struct SyncRun {
  private let command: EarningsSync
  private let context: EarningsContext

  init(_ command: EarningsSync, _ context: EarningsContext) {
    self.command = command
    self.context = context
  }

  /// The services keep the prices of about a year.
  private static let standardDays = 365

  func outcome() throws(ProviderError) -> SyncOutcome {
    let provider = try context.provider()
    guard let asked = try context.asked(command.source, for: provider) else {
      throw ProviderError(.usage, "--source ledger is what sync fills")
    }
    let ledger = try Ledger.open(in: context.base.dataFolder)
    return try alone { () throws(ProviderError) in
      let (first, last) = try range(provider, ledger)
      try ledger.want(provider, since: first)
      let progress = ProgressLine("fetching days", context.runtime)
      defer { progress.clear() }
      let sync = LedgerSync(
        provider, client: asked.client, walletCheck: asked.walletCheck, ledger: ledger,
        clock: context.runtime.clock
      ) { progress.show($0, of: $1) }
      let outcome = try sync.run(first...last, rereading: recent)
      if outcome.failure == nil {
        try ledger.noteFinished(provider, at: context.runtime.clock.now())
      }
      return outcome
    }
  }

  /// The days wanted, none of which is still to end.
  private func range(
    _ provider: AccountAddress, _ ledger: Ledger
  ) throws(ProviderError) -> (first: Day, last: Day) {
    let yesterday = context.today.advanced(by: -1)
    if let from = command.from, from > yesterday {
      throw ProviderError(
        .usage, "--from \(from) is a day that is not over", hint: "the last that can be had is yesterday")
    }
    let last = min(command.to ?? yesterday, yesterday)
    let first = try since(provider, ledger)
    if command.to == nil, let since = context.base.configuration.earnings.since, since > yesterday,
      first > yesterday
    {
      throw ProviderError(
        .configurationInvalid, "earnings.since: \(since) is a day that is not over",
        hint: "set it to the first day wanted")
    }
    guard first <= last else {
      throw ProviderError(
        .usage, "--to \(last) is before \(first), the first day wanted", hint: "say from where with --from")
    }
    return (first, last)
  }

  /// The first day wanted: what is said now, or was said before.
  private func since(
    _ provider: AccountAddress, _ ledger: Ledger
  ) throws(ProviderError) -> Day {
    if let from = command.from { return from }
    let said = [try ledger.since(provider), context.base.configuration.earnings.since]
    return said.compactMap { $0 }.min() ?? context.today.advanced(by: -Self.standardDays)
  }

  /// The days that are read again.
  private var recent: ClosedRange<Day>? {
    let span =
      command.reread ?? context.base.configuration.earnings.reread
      ?? EarningsConfiguration.standardReread
    let count = span.days
    return count > 0 ? context.today.advanced(by: -count)...context.today : nil
  }

  /// One sync at a time: two would ask for the same days, and the Provider Console handles one request at a time.
  private func alone<Result>(
    _ body: () throws(ProviderError) -> Result
  ) throws(ProviderError) -> Result {
    let path = "\(context.base.dataFolder)/sync.lock"
    let lock: FileLock
    do throws(FileFailure) {
      lock = try FileLock(path)
    } catch {
      throw ProviderError(.ledgerFailed, "\"\(path)\" cannot be written: \(error.reason)")
    }
    if !lock.tryLock() {
      context.runtime.tell("waiting for another sync to end")
      let deadline = context.runtime.clock.monotonicMilliseconds() + context.timeoutMilliseconds
      while !lock.tryLock() {
        guard context.runtime.clock.monotonicMilliseconds() < deadline else {
          throw ProviderError(.ledgerBusy, "another sync is still running", hint: "try again later")
        }
        context.runtime.clock.sleep(100)
      }
    }
    defer { lock.unlock() }
    return try body()
  }
}
