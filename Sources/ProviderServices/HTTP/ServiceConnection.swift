internal import ProviderCore

/// Where a public service is, and how long each of its answers is waited for. Such a service needs no key, and is given
/// none.
package struct ServiceConnection {
  private let baseURL: String
  private let transport: any HTTPTransport
  private let timeoutMilliseconds: Int

  package init(baseURL: String, transport: any HTTPTransport, timeoutMilliseconds: Int) {
    self.baseURL = baseURL
    self.transport = transport
    self.timeoutMilliseconds = timeoutMilliseconds
  }

  /// The answer at a path, whatever its status, of a service that errors call by this name.
  func answer(_ path: String, of service: String) throws(ProviderError) -> HTTPResponse {
    try transport.answer(
      HTTPRequest(url: baseURL + path, timeoutMilliseconds: timeoutMilliseconds), of: service)
  }
}
