package import ProviderCore
package import ProviderServices
internal import Synchronization

/// A service that knows what the wallets of the stand-in have earned, up to a day of the test's choice.
package final class EarningsService: EarningsClient, Sendable {
  package let source: EarningsSource
  private let wallet: String
  private let state: Mutex<State>

  private struct State {
    var questions: [ClosedRange<Day>] = []
    var horizon: Day
    var failures: [Int: ProviderError] = [:]
    var rewritten: [Day: EarningsFigure] = [:]
  }

  /// `horizon` is the first day that cannot be read yet.
  package init(_ wallet: String = TestKeys.wallet, source: EarningsSource = .console, horizon: Day) {
    self.source = source
    self.wallet = wallet
    state = Mutex(State(horizon: horizon))
  }

  package func figure(of days: ClosedRange<Day>) throws(EarningsFailure) -> EarningsFigure {
    let answer = state.withLock { state -> Result<EarningsFigure, EarningsFailure> in
      state.questions.append(days)
      if let error = state.failures[state.questions.count] { return .failure(.error(error)) }
      guard days.upperBound < state.horizon else { return .failure(.tooNew) }
      if days.count == 1, let figure = state.rewritten[days.lowerBound] { return .success(figure) }
      return .success(EarningsTruth.sum(of: wallet, in: days))
    }
    return try answer.get()
  }

  /// What it has been asked.
  package var questions: [ClosedRange<Day>] { state.withLock { $0.questions } }

  package func move(horizon: Day) { state.withLock { $0.horizon = horizon } }

  /// Fails at the question of that number, counted from 1.
  package func fail(at number: Int, with error: ProviderError) {
    state.withLock { $0.failures[number] = error }
  }

  /// Tells something else of a day from now on.
  package func rewrite(_ day: Day, as figure: EarningsFigure) {
    state.withLock { $0.rewritten[day] = figure }
  }
}
