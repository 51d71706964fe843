/// Sends requests to services; tests put a script in its place.
package protocol HTTPTransport {
  /// Sends one GET. Throws `HTTPFailure` when there is no answer; an answer with any status is none.
  func get(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse
}

package struct HTTPRequest: Hashable, Sendable {
  package let url: String
  /// For the whole exchange, from name resolution to the last byte.
  package let timeoutMilliseconds: Int
  package let maximumBodyBytes: Int

  package init(url: String, timeoutMilliseconds: Int, maximumBodyBytes: Int = 1 << 20) {
    self.url = url
    self.timeoutMilliseconds = timeoutMilliseconds
    self.maximumBodyBytes = maximumBodyBytes
  }
}

package struct HTTPResponse: Hashable, Sendable {
  package let status: Int
  package let body: [UInt8]

  package init(status: Int, body: [UInt8]) {
    self.status = status
    self.body = body
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
