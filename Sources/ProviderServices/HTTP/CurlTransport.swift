internal import CSystemLibraries
internal import ProviderCore

/// HTTP through the system's libcurl, which is loaded at the first request.
package final class CurlTransport: HTTPTransport {
  private let libraries: [String]
  private let userAgent: String
  private var curl: OpaquePointer?

  /// The names under which Linux distributions have libcurl 4.
  package static let systemLibraries = [
    "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so", "libcurl.4.dylib",
  ]

  package init(userAgent: String, libraries: [String] = systemLibraries) {
    self.userAgent = userAgent
    self.libraries = libraries
  }

  /// The first of these libraries that can be loaded; nil where none can.
  package static func loadableLibrary(among libraries: [String] = systemLibraries) -> String? {
    libraries.first { library in
      guard let curl = CStrings.with([library], { system_curl_open($0) }) else { return false }
      system_curl_close(curl)
      return true
    }
  }

  deinit {
    if let curl { system_curl_close(curl) }
  }

  package func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    let curl = try opened()
    var response = CStrings.with(Self.headers(request)) { headers in
      request.method.rawValue.withCString { method in
        request.url.withCString { url in
          userAgent.withCString { userAgent in
            var raw = system_curl_request(
              method: method, url: url, user_agent: userAgent, headers: headers,
              without_proxy: ServiceURL.isLoopback(request.url),
              connect_timeout_ms: request.timeoutMilliseconds,
              timeout_ms: request.timeoutMilliseconds, max_body_bytes: request.maximumBodyBytes)
            return system_curl_send(curl, &raw)
          }
        }
      }
    }
    defer { system_curl_free(&response) }
    guard response.outcome == SYSTEM_CURL_ANSWERED else { throw Self.failure(response) }
    let body = UnsafeBufferPointer(start: response.body, count: response.body_length)
    return HTTPResponse(
      status: response.status, body: Array(body),
      retryAfterSeconds: Int(Self.text(response.retry_after)).flatMap { $0 < 0 ? nil : $0 })
  }

  private static func headers(_ request: HTTPRequest) -> [String] {
    // Else libcurl calls an empty body a form.
    let standard = ["Content-Type:"]
    switch request.credential {
    case .apiKey(let key)?: return standard + ["X-API-Key: \(key.reveal())"]
    case .bearer(let token)?: return standard + ["Authorization: Bearer \(token.reveal())"]
    case nil: return standard
    }
  }

  private func opened() throws(HTTPFailure) -> OpaquePointer {
    if let curl { return curl }
    let opened = CStrings.with(libraries) { system_curl_open($0) }
    guard let opened else {
      throw HTTPFailure(
        .libraryMissing, "the library libcurl.so.4 is not installed (Debian package libcurl4)")
    }
    curl = opened
    return opened
  }

  private static func failure(_ response: system_curl_response) -> HTTPFailure {
    let problem = text(response.problem)
    switch response.outcome {
    case SYSTEM_CURL_UNREACHABLE: return HTTPFailure(.unreachable, said(problem, "unreachable"))
    case SYSTEM_CURL_TIMED_OUT: return HTTPFailure(.timedOut, "no answer in time")
    case SYSTEM_CURL_TLS: return HTTPFailure(.tls, said(problem, "the TLS handshake failed"))
    case SYSTEM_CURL_TOO_LARGE: return HTTPFailure(.tooLarge, "the answer is too large")
    default: return HTTPFailure(.broken, said(problem, "the connection broke"))
    }
  }

  /// The text in a C array.
  private static func text<Characters>(_ characters: Characters) -> String {
    withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  private static func said(_ problem: String, _ standard: String) -> String {
    problem.isEmpty ? standard : problem
  }
}
