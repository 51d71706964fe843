package import ProviderCore

/// The Provider Console API as far as keys are concerned. One request at a time, none of them repeated: what
/// may be asked again is for the caller to know.
package struct ProviderConsoleClient {
  private let baseURL: String
  private let transport: any HTTPTransport
  private let timeoutMilliseconds: Int

  /// The service gives up on its own sources after 30 s, and says so only then.
  package static let standardTimeout = TimeSpan(seconds: 40)

  package init(baseURL: String, transport: any HTTPTransport, timeout: TimeSpan) {
    self.baseURL = baseURL
    self.transport = transport
    timeoutMilliseconds = timeout.seconds * 1000
  }

  // MARK: Calls

  /// Makes an earnings call of no days, which costs the service next to nothing.
  package func probe(_ key: Secret) -> KeyProbe {
    let url = "\(baseURL)/provider-earnings?from_date=\(Self.oldDay)&to_date=\(Self.oldDay)"
    do throws(HTTPFailure) {
      let response = try send(.get, url, .apiKey(key))
      return KeyProbe(status: response.status, body: response.body)
    } catch {
      return error.kind == .timedOut ? .later(error.reason) : .inconclusive(error.reason)
    }
  }

  /// 2026-03-01: the service has seen the end of this day, and every provider has a block of it.
  static let oldDay = Day(number: 20_513)

  /// How long to wait before a 401 is asked about again: a database that comes back does so in seconds.
  static let pauseMilliseconds = 1500

  /// The wallet's key; nil where it has none.
  package func key(_ token: Secret) throws(KeyServiceFailure) -> RemoteKey? {
    let response = try asked(.get, "/api-key", token)
    if Self.saysThereIsNoKey(response) { return nil }
    return try Self.key(response, expecting: 200)
  }

  package func createKey(_ token: Secret) throws(KeyServiceFailure) -> RemoteKey {
    try Self.key(try asked(.post, "/api-key", token), expecting: 201)
  }

  /// Done too when there is no such key any more.
  package func deleteKey(id: String, _ token: Secret) throws(KeyServiceFailure) {
    let response = try asked(.delete, "/api-key/\(id)", token)
    guard response.status != 204, !Self.saysThereIsNoKey(response) else { return }
    throw Self.failure(response)
  }

  // MARK: Answers

  /// A 404 about a key; one about the path, or of a gateway, is something else.
  private static func saysThereIsNoKey(_ response: HTTPResponse) -> Bool {
    let complaint = ConsoleComplaint(body: response.body)
    return response.status == 404 && complaint.isFromService && complaint.words != "Not Found"
  }

  private func asked(
    _ method: HTTPRequest.Method, _ path: String, _ token: Secret
  ) throws(KeyServiceFailure) -> HTTPResponse {
    do throws(HTTPFailure) {
      return try send(method, baseURL + path, .bearer(token))
    } catch {
      throw .noAnswer(error)
    }
  }

  private func send(
    _ method: HTTPRequest.Method, _ url: String, _ credential: HTTPRequest.Credential
  ) throws(HTTPFailure) -> HTTPResponse {
    try transport.send(
      HTTPRequest(method, url: url, credential: credential, timeoutMilliseconds: timeoutMilliseconds))
  }

  private static func key(
    _ response: HTTPResponse, expecting status: Int
  ) throws(KeyServiceFailure) -> RemoteKey {
    guard response.status == status else { throw failure(response) }
    guard let key = RemoteKey(body: response.body) else { throw .unreadable }
    return key
  }

  private static func failure(_ response: HTTPResponse) -> KeyServiceFailure {
    let complaint = ConsoleComplaint(body: response.body)
    switch response.status {
    case 401 where complaint.isFromService: return .tokenRefused(complaint.words ?? "status 401")
    case 403 where complaint.isFromService: return .forbidden
    case 409 where complaint.isFromService: return .exists
    default: return .failed(response.status, complaint.words)
    }
  }
}

/// Why the service did not do what was asked of it.
package enum KeyServiceFailure: Error, Hashable, Sendable {
  case tokenRefused(String)
  /// The key belongs to another wallet.
  case forbidden
  /// The wallet has a key.
  case exists
  /// It says that all is well, and then nothing that can be understood.
  case unreadable
  case failed(Int, String?)
  case noAnswer(HTTPFailure)

  package var reason: String {
    switch self {
    case .tokenRefused(let words): "it refuses the wallet token: \(words)"
    case .forbidden: "the key belongs to another wallet"
    case .exists: "the wallet has a key already"
    case .unreadable: "its answer makes no sense"
    case .failed(let status, let words): "status \(status)" + (words.map { ", \"\($0)\"" } ?? "")
    case .noAnswer(let failure): failure.reason
    }
  }

  /// Whether what was asked may have been done all the same.
  var leavesDoubt: Bool {
    switch self {
    case .tokenRefused, .forbidden: false
    case .exists, .unreadable, .failed, .noAnswer: true
    }
  }

  /// Whether a time limit was waited for.
  var isTimeout: Bool {
    if case .noAnswer(let failure) = self { failure.kind == .timedOut } else { false }
  }

  /// The error where nothing has happened yet.
  package var error: ProviderError {
    error("nothing was changed: the Provider Console could not be asked: \(reason)")
  }

  /// The error with a sentence of its own.
  package func error(_ message: String, hint: String? = nil) -> ProviderError {
    switch self {
    case .tokenRefused:
      ProviderError(
        .tokenRefused, message,
        hint: hint ?? "log in to the Provider Console again for a new token; tokens live for minutes or hours"
      )
    case .forbidden: ProviderError(.tokenRefused, message, hint: hint)
    case .exists: ProviderError(.apiKeyExists, message, hint: hint)
    case .failed(429, _):
      ProviderError(.serviceTimedOut, message, hint: hint ?? "it asks to be left alone: try again later")
    case .failed(300..<400, _):
      ProviderError(
        .serviceFailed, message,
        hint: hint ?? "a redirect is not followed with a secret: is the endpoint in the configuration right?")
    case .unreadable, .failed: ProviderError(.serviceFailed, message, hint: hint)
    case .noAnswer(let failure):
      ProviderError(failure.kind == .timedOut ? .serviceTimedOut : .serviceUnreachable, message, hint: hint)
    }
  }
}
