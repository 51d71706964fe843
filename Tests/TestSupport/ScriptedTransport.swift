package import ProviderServices
internal import Synchronization

/// Answers requests from a script. What goes against the script is noted, for the test to look at: a
/// request that it does not expect, and an answer that nobody asked for.
package final class ScriptedTransport: HTTPTransport, Sendable {
  package enum Answer: Sendable {
    case response(Int, String)
    case failure(HTTPFailure)
  }

  private struct State {
    var script: [(url: String, answer: Answer)]
    var timeLimits: [Int] = []
    var surprises: [String] = []
  }

  private let state: Mutex<State>

  /// Requests must come in this order, each to a URL that holds the given text.
  package init(_ script: [(url: String, answer: Answer)]) {
    state = Mutex(State(script: script))
  }

  package func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    let answer = state.withLock { state -> Answer? in
      state.timeLimits.append(request.timeoutMilliseconds)
      guard let next = state.script.first, request.url.contains(next.url) else {
        state.surprises.append(request.url)
        return nil
      }
      state.script.removeFirst()
      return next.answer
    }
    switch answer {
    case .response(let status, let body)?: return HTTPResponse(status: status, body: Array(body.utf8))
    case .failure(let failure)?: throw failure
    case nil: throw HTTPFailure(.broken, "unexpected request")
    }
  }

  /// The time limits of the requests so far.
  package var timeLimits: [Int] { state.withLock { $0.timeLimits } }

  /// The unexpected requests and the unused answers; none when all went by the script.
  package var surprises: [String] {
    state.withLock { $0.surprises + $0.script.map { "never asked for: \($0.url)" } }
  }
}
