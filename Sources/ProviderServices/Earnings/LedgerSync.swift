package import ProviderCore

/// Brings the ledger up to what a service says, day by day, newest first. Each day is in the ledger before the next
/// is asked for, so it may be stopped at any point and begun again.
package struct LedgerSync {
  private let provider: AccountAddress
  private let client: any EarningsClient
  private let walletCheck: WalletCheck?
  private let ledger: Ledger
  private let clock: SystemClock
  private let progress: (_ done: Int, _ of: Int) -> Void

  package init(
    _ provider: AccountAddress, client: any EarningsClient, walletCheck: WalletCheck?, ledger: Ledger,
    clock: SystemClock, progress: @escaping (Int, Int) -> Void
  ) {
    self.provider = provider
    self.client = client
    self.walletCheck = walletCheck
    self.ledger = ledger
    self.clock = clock
    self.progress = progress
  }

  /// Fetches the days that the ledger has not, and reads those again that are not older than `rereading` says.
  /// Throws where the ledger cannot be used; what the service does not tell is in the outcome.
  package func run(
    _ days: ClosedRange<Day>, rereading recent: ClosedRange<Day>?
  ) throws(ProviderError) -> SyncOutcome {
    let known = Set(try ledger.days(of: provider, in: days, .latest).map(\.day))
    let wanted = days.reversed().filter { !known.contains($0) || recent?.contains($0) == true }
    var outcome = SyncOutcome(provider: provider, source: client.source, days: days)
    var proof = KeyProof(try isProven() ? nil : walletCheck, isRequired: true)
    for (index, day) in wanted.enumerated() {
      progress(index, wanted.count)
      do throws(EarningsFailure) {
        let figure = try client.figure(of: day...day)
        try note(figure, on: day, &proof, &outcome)
      } catch {
        switch error {
        case .tooNew: outcome.missing.insert(day, at: 0)
        case .error(let error):
          outcome.failure = error
          outcome.left = wanted.count - index
          return outcome
        }
      }
    }
    progress(wanted.count, wanted.count)
    return outcome
  }

  /// Whether an earlier sync has found the key to be the provider's own.
  private func isProven() throws(ProviderError) -> Bool {
    guard let walletCheck else { return true }
    return try ledger.provenKey(of: provider) == walletCheck.maskedKey
  }

  private func note(
    _ figure: EarningsFigure, on day: Day, _ proof: inout KeyProof, _ outcome: inout SyncOutcome
  ) throws(EarningsFailure) {
    let change: LedgerChange
    do throws(ProviderError) {
      switch try proof.seek(in: day...day, figure) {
      case .goOn: break
      case .proven(let key): try ledger.noteProven(key, of: provider)
      case .tooNew:
        outcome.missing.insert(day, at: 0)
        return
      }
      change = try ledger.record(figure, of: provider, on: day, from: client.source, at: clock.now())
    } catch {
      throw .error(error)
    }
    switch change {
    case .new: outcome.added += 1
    case .same: outcome.unchanged += 1
    case .revised(let before):
      outcome.revised.insert(
        SyncOutcome.Revision(day: day, before: before, after: figure), at: 0)
    }
  }
}
