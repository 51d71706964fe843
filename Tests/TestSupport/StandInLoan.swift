internal import Synchronization

/// A stand-in as it starts, lent to one test at a time, and given back when the loan is let go of.
package final class StandInLoan: Sendable {
  package let standIn: ConsoleStandIn

  private static let idle = Mutex<[ConsoleStandIn]>([])
  private static let turns = Turns(6)

  package init() async throws {
    await Self.turns.take()
    do {
      standIn = try Self.idle.withLock { $0.popLast() } ?? ConsoleStandIn()
      try standIn.control(#"{"reset":true}"#)
    } catch {
      Self.turns.giveBack()
      throw error
    }
  }

  deinit {
    Self.idle.withLock { $0.append(standIn) }
    Self.turns.giveBack()
  }
}
