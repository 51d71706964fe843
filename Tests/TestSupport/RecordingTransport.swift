package import ProviderServices
internal import Synchronization

/// Answers every request alike, and keeps the requests.
package final class RecordingTransport: HTTPTransport, Sendable {
  private let answer: Result<HTTPResponse, HTTPFailure>
  private let seen = Mutex<[HTTPRequest]>([])

  package init(_ status: Int, _ body: [UInt8]) {
    answer = .success(HTTPResponse(status: status, body: body))
  }

  package init(_ failure: HTTPFailure) { answer = .failure(failure) }

  package var requests: [HTTPRequest] { seen.withLock { $0 } }

  package func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    seen.withLock { $0.append(request) }
    return try answer.get()
  }
}
