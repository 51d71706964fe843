package import ProviderCore

/// Sends requests to services; tests put a script in its place.
package protocol HTTPTransport {
  /// Sends one request. Throws `HTTPFailure` when there is no answer; an answer with any status is none.
  func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse
}

extension HTTPTransport {
  /// The answer, whatever its status, of a service that errors call by this name.
  func answer(_ request: HTTPRequest, of service: String) throws(ProviderError) -> HTTPResponse {
    do throws(HTTPFailure) {
      return try send(request)
    } catch {
      throw .noAnswer(service, error)
    }
  }
}

package struct HTTPRequest: Hashable, Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    /// With an empty body.
    case post = "POST"
    case delete = "DELETE"
  }

  package var method = Method.get
  package let url: String
  /// What shows who asks; at most one, and never followed by a redirect.
  package var credential: Credential?
  /// For the whole exchange, from name resolution to the last byte.
  package private(set) var timeoutMilliseconds: Int
  package let maximumBodyBytes: Int

  package enum Credential: Hashable, Sendable {
    case apiKey(Secret)
    case bearer(Secret)
  }

  package init(
    _ method: Method = .get, url: String, credential: Credential? = nil, timeoutMilliseconds: Int,
    maximumBodyBytes: Int = 1 << 20
  ) {
    self.method = method
    self.url = url
    self.credential = credential
    self.timeoutMilliseconds = timeoutMilliseconds
    self.maximumBodyBytes = maximumBodyBytes
  }

  /// The same with another time limit.
  func limited(toMilliseconds limit: Int) -> HTTPRequest {
    var request = self
    request.timeoutMilliseconds = limit
    return request
  }
}

package struct HTTPResponse: Hashable, Sendable {
  package let status: Int
  package let body: [UInt8]
  /// How long the service asks to be left alone; nil where it does not, or gives a date.
  package let retryAfterSeconds: Int?

  package init(status: Int, body: [UInt8], retryAfterSeconds: Int? = nil) {
    self.status = status
    self.body = body
    self.retryAfterSeconds = retryAfterSeconds
  }
}

/// Why a request has no answer.
package struct HTTPFailure: Error, Hashable, Sendable {
  package enum Kind: Sendable {
    case libraryMissing
    case unreachable
    case timedOut
    case tls
    case tooLarge
    case broken
  }

  package let kind: Kind
  /// In a person's words, without a full stop.
  package let reason: String

  package init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }
}
