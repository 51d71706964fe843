import ProviderCore
import ProviderServices
import Synchronization
import TestSupport

/// The Provider Console's key calls as a value: what it keeps of one wallet, and a fault for chosen requests.
///
/// It knows what really happened, which is what a person must be told.
final class ModelKeyService: HTTPTransport, Sendable {
  enum Step: String, CaseIterable, Sendable {
    case get = "GET"
    case delete = "DELETE"
    case post = "POST"
    case earnings
  }

  /// What goes wrong with a request, and whether it is carried out all the same.
  struct Fault: Sendable {
    let answer: Answer
    let isDone: Bool

    enum Answer: Sendable {
      case status(Int, String)
      case failure(HTTPFailure)
      /// The true answer, cut short: a body without a length, or one that a proxy has spoilt.
      case cut
    }
  }

  private struct State {
    var key: (id: String, secret: String)?
    var made = 0
    var faults: [Step: [Fault]] = [:]
    var lasting: [Step: Fault] = [:]
    var log: [Step] = []
  }

  static let oldID = "65f0feed0000cafe00000001"
  private let state: Mutex<State>

  init(key secret: String? = TestKeys.working) {
    state = Mutex(State(key: secret.map { (Self.oldID, $0) }))
  }

  // MARK: Script

  /// The next requests of a step, one fault each.
  func fail(_ step: Step, _ faults: Fault...) { state.withLock { $0.faults[step, default: []] += faults } }

  func heal() {
    state.withLock { state in
      state.faults = [:]
      state.lasting = [:]
    }
  }

  /// All further requests of a step.
  func keepFailing(_ step: Step, _ fault: Fault) { state.withLock { $0.lasting[step] = fault } }

  // MARK: Truth

  var key: String? { state.withLock { $0.key?.secret } }
  var log: [Step] { state.withLock { $0.log } }

  // MARK: Service

  func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    let answer = state.withLock { Self.answer(to: request, &$0) }
    switch answer {
    case .success(let response): return response
    case .failure(let failure): throw failure
    }
  }

  private static func answer(
    to request: HTTPRequest, _ state: inout State
  ) -> Result<HTTPResponse, HTTPFailure> {
    let step = Self.step(request)
    state.log.append(step)
    var fault = state.lasting[step]
    if state.faults[step]?.isEmpty == false { fault = state.faults[step]?.removeFirst() }
    guard let fault else { return .success(carriedOut(step, request, &state)) }
    let truth = fault.isDone ? carriedOut(step, request, &state) : response(200, "")
    switch fault.answer {
    case .status(let status, let body): return .success(response(status, body))
    case .failure(let failure): return .failure(failure)
    case .cut:
      return .success(HTTPResponse(status: truth.status, body: Array(truth.body.prefix(30))))
    }
  }

  private static func step(_ request: HTTPRequest) -> Step {
    switch request.method {
    case .get: request.url.contains("/api-key") ? .get : .earnings
    case .delete: .delete
    case .post: .post
    }
  }

  private static func carriedOut(
    _ step: Step, _ request: HTTPRequest, _ state: inout State
  ) -> HTTPResponse {
    switch step {
    case .get: return state.key.map { response(200, body($0, "2026-11-22T10:00:00")) } ?? absent
    case .delete:
      guard let key = state.key, request.url.hasSuffix("/api-key/\(key.id)") else { return absent }
      state.key = nil
      return response(204, "")
    case .post:
      guard state.key == nil else { return exists }
      state.made += 1
      let key = (id: "6740feed00000000cafe000\(state.made)", secret: TestKeys.key("000\(state.made)"))
      state.key = key
      return response(201, body(key, "2026-11-22T10:00:00.686956Z"))
    case .earnings:
      guard case .apiKey(let key)? = request.credential, key.reveal() == state.key?.secret else {
        return recorded("key.wrong")
      }
      return recorded("key.no-expiry")
    }
  }

  private static func body(_ key: (id: String, secret: String), _ created: String) -> String {
    """
    {"id":"\(key.id)","wallet_address":"\(TestKeys.wallet)","api_key":"\(key.secret)","is_active":true,\
    "created_at":"\(created)","last_used_at":null,"expires_at":"2027-11-22T10:00:00"}
    """
  }

  private static var absent: HTTPResponse { recorded("apikey.get-404") }
  private static var exists: HTTPResponse { recorded("apikey.create-again") }

  private static func recorded(_ name: String) -> HTTPResponse {
    guard let recording = ConsoleRecording.named(name) else { return response(500, "no recording \(name)") }
    return response(recording.response.status, recording.response.body)
  }

  private static func response(_ status: Int, _ body: String) -> HTTPResponse {
    HTTPResponse(status: status, body: Array(body.utf8))
  }
}

/// The kinds of faults, as they look to a client.
enum FaultKind: String, CaseIterable, Sendable {
  case status500, html502, status429, serviceUnavailable, cutBody, garbage, reset, unreachable, timedOut,
    tooLarge

  private var answer: ModelKeyService.Fault.Answer {
    switch self {
    case .status500: .status(500, "Internal Server Error")
    case .html502: .status(502, "<html><title>502 Bad Gateway</title></html>")
    case .status429: .status(429, #"{"detail":"slow down"}"#)
    case .serviceUnavailable: .status(503, #"{"detail":"starting"}"#)
    case .cutBody: .cut
    case .garbage: .failure(HTTPFailure(.broken, "it speaks no HTTP"))
    case .reset: .failure(HTTPFailure(.broken, "connection reset"))
    case .unreachable: .failure(HTTPFailure(.unreachable, "connection refused"))
    case .timedOut: .failure(HTTPFailure(.timedOut, "no answer in time"))
    case .tooLarge: .failure(HTTPFailure(.tooLarge, "the answer is too large"))
    }
  }

  /// The fault, with the request carried out or not. Only what was carried out has an answer to cut.
  func fault(isDone: Bool) -> ModelKeyService.Fault {
    ModelKeyService.Fault(answer: answer, isDone: isDone || self == .cutBody)
  }
}
