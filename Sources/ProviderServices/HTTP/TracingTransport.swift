/// Tells of every request what it is and how it went: who asks stays masked, and no body is shown, because
/// bodies hold keys.
package final class TracingTransport: HTTPTransport {
  private let base: any HTTPTransport
  private let clock: SystemClock
  private let tell: (String) -> Void

  package init(_ base: any HTTPTransport, clock: SystemClock, tell: @escaping (String) -> Void) {
    self.base = base
    self.clock = clock
    self.tell = tell
  }

  package func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    tell("> \(request.method.rawValue) \(request.url)\(Self.credential(request.credential))")
    let start = clock.monotonicMilliseconds()
    do throws(HTTPFailure) {
      let response = try base.send(request)
      tell("< \(response.status), \(response.body.count) bytes after \(elapsed(start)) ms")
      return response
    } catch {
      tell("< \(error.reason) after \(elapsed(start)) ms")
      throw error
    }
  }

  private func elapsed(_ start: Int) -> Int { clock.monotonicMilliseconds() - start }

  private static func credential(_ credential: HTTPRequest.Credential?) -> String {
    switch credential {
    case .apiKey(let key)?: ", X-API-Key: \(key)"
    case .bearer?: ", Authorization: Bearer …"
    case nil: ""
    }
  }
}
