internal import Synchronization

/// A stand-in as it starts, lent to one test at a time, and given back when the loan is let go of.
package final class StandInLoan: Sendable {
  package let standIn: ConsoleStandIn

  private static let pool = StandInPool<ConsoleStandIn>(6)

  package init() async throws {
    standIn = try await Self.pool.take { try ConsoleStandIn() }
    try standIn.control(#"{"reset":true}"#)
  }

  deinit { Self.pool.giveBack(standIn) }
}

/// The same of the chain's.
package final class ChainLoan: Sendable {
  package let standIn: ChainStandIn

  private static let pool = StandInPool<ChainStandIn>(3)

  package init() async throws {
    standIn = try await Self.pool.take { try ChainStandIn() }
    try standIn.control(#"{"reset":true,"clear_log":true}"#)
  }

  deinit { Self.pool.giveBack(standIn) }
}

/// Processes that tests use one after the other, at most so many at once.
private final class StandInPool<StandIn: Sendable>: Sendable {
  private let idle = Mutex<[StandIn]>([])
  private let turns: Turns

  init(_ count: Int) { turns = Turns(count) }

  func take(_ make: () throws -> StandIn) async throws -> StandIn {
    await turns.take()
    do {
      return try idle.withLock { $0.popLast() } ?? make()
    } catch {
      turns.giveBack()
      throw error
    }
  }

  func giveBack(_ standIn: StandIn) {
    idle.withLock { $0.append(standIn) }
    turns.giveBack()
  }
}
