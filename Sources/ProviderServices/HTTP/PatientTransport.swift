/// Repeats a question that may be answered better in a moment: 502, 503, 504, 429, connections that break, and those on
/// which nothing comes while there is time left.
///
/// Only for requests that change nothing. A request's time limit is for all tries together, the pauses included.
package final class PatientTransport: HTTPTransport {
  private let base: any HTTPTransport
  private let clock: SystemClock
  /// A number from 0 to 1, so that a fleet that failed together does not come back together.
  private let jitter: () -> Double

  /// The Provider Console gives up on its own sources after 30 s and says so only then; a try must outlast that.
  package static let tryMilliseconds = 40_000
  /// Before the second and the third try; then it is given up.
  package static let pausesMilliseconds = [500, 2000]

  package init(
    _ base: any HTTPTransport, clock: SystemClock,
    jitter: @escaping () -> Double = { Double.random(in: 0...1) }
  ) {
    self.base = base
    self.clock = clock
    self.jitter = jitter
  }

  package func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    let deadline = clock.monotonicMilliseconds() + request.timeoutMilliseconds
    for pause in Self.pausesMilliseconds {
      let outcome = outcome(of: request, until: deadline)
      guard let wait = Self.wait(after: outcome, pause: pause, jitter: jitter()),
        clock.monotonicMilliseconds() + wait < deadline
      else { return try outcome.get() }
      clock.sleep(wait)
    }
    return try outcome(of: request, until: deadline).get()
  }

  private typealias Outcome = Result<HTTPResponse, HTTPFailure>

  private func outcome(of request: HTTPRequest, until deadline: Int) -> Outcome {
    let left = max(1, deadline - clock.monotonicMilliseconds())
    do throws(HTTPFailure) {
      return .success(try base.send(request.limited(toMilliseconds: min(left, Self.tryMilliseconds))))
    } catch {
      return .failure(error)
    }
  }

  /// How long to wait before another try; nil where another try would be no better.
  private static func wait(after outcome: Outcome, pause: Int, jitter: Double) -> Int? {
    let jittered = pause / 2 + Int(Double(pause) * jitter)
    switch outcome {
    case .success(let response):
      guard [429, 502, 503, 504].contains(response.status) else { return nil }
      return response.retryAfterSeconds.map { max(0, min($0, 86_400)) * 1000 } ?? jittered
    case .failure(let failure):
      return [.unreachable, .broken, .timedOut].contains(failure.kind) ? jittered : nil
    }
  }
}
