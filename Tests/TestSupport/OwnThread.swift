internal import Foundation

/// Long work of a test that others need not wait for: the threads of tasks are few.
package enum OwnThread {
  package static func run<Answer: Sendable>(
    _ body: @escaping @Sendable () throws -> Answer
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
    }
  }
}
