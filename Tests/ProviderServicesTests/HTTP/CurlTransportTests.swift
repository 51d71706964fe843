import TestSupport
import Testing

@testable import ProviderServices

/// libcurl against a server that behaves badly. Every fault ends in a reason, within the time limit.
struct CurlTransportTests {
  private static func get(
    _ behaviour: ScriptedServer.Behaviour, limit: Int = 1 << 20, milliseconds: Int = 2000
  ) throws -> HTTPResponse {
    let server = try ScriptedServer { _ in behaviour }
    defer { server.stop() }
    return try CurlTransport(userAgent: "test").send(
      HTTPRequest(
        url: "\(server.url)/x?y=z", timeoutMilliseconds: milliseconds, maximumBodyBytes: limit))
  }

  private static func failure(
    _ behaviour: ScriptedServer.Behaviour, milliseconds: Int = 2000
  ) -> HTTPFailure.Kind? {
    do {
      _ = try get(behaviour, milliseconds: milliseconds)
      return nil
    } catch {
      return (error as? HTTPFailure)?.kind
    }
  }

  @Test(arguments: [(200, "{}"), (404, "none"), (500, ""), (429, "slow down")])
  func `any status is an answer`(status: Int, body: String) throws {
    #expect(
      try Self.get(.answer(status, body)) == HTTPResponse(status: status, body: Array(body.utf8)))
  }

  @Test(arguments: [
    ("7", 7), (" 0 ", 0), ("-5", nil), ("", nil), ("soon", nil), ("99999999999999999999", nil),
    ("Wed, 21 Oct 2026 07:28:00 GMT", nil),
  ])
  func `understands seconds of Retry-After, and nothing else`(value: String, seconds: Int?) throws {
    let answer = "HTTP/1.1 429 Slow\r\nRetry-After: \(value)\r\nContent-Length: 0\r\n\r\n"
    #expect(try Self.get(.raw(Array(answer.utf8))).retryAfterSeconds == seconds)
  }

  @Test func `follows no redirect`() throws {
    let answer = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
    #expect(try Self.get(.raw(Array(answer.utf8))).status == 302)
  }

  @Test func `takes up to the limit and not a byte more`() throws {
    let body = String(repeating: "x", count: 1000)
    #expect(try Self.get(.answer(200, body), limit: 1000).body.count == 1000)
    let error = #expect(throws: HTTPFailure.self) { try Self.get(.answer(200, body), limit: 999) }
    #expect(error?.kind == .tooLarge)
  }

  @Test func `gives up on endless bodies and headers`() {
    #expect(Self.failure(.endless("X-Header: more\r\n")) == .tooLarge)
    #expect(Self.failure(.endless("\r\n\r\nbody without end")) == .tooLarge)
  }

  @Test func `gives up on silence and on one byte at a time`() {
    #expect(Self.failure(.hang, milliseconds: 200) == .timedOut)
    #expect(Self.failure(.drip(milliseconds: 20), milliseconds: 200) == .timedOut)
  }

  @Test(arguments: [
    "", "garbage\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
  ])
  func `knows a broken answer`(bytes: String) {
    #expect(Self.failure(.raw(Array(bytes.utf8))) == .broken)
  }

  @Test func `says that nobody listens`() {
    let error = #expect(throws: HTTPFailure.self) {
      try CurlTransport(userAgent: "test").send(
        HTTPRequest(url: "http://127.0.0.1:1/", timeoutMilliseconds: 2000))
    }
    #expect(error?.kind == .unreachable)
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/"])
  func `speaks http and https only`(url: String) {
    #expect(throws: HTTPFailure.self) {
      try CurlTransport(userAgent: "test").send(HTTPRequest(url: url, timeoutMilliseconds: 2000))
    }
  }

  @Test func `one client serves many requests`() throws {
    let server = try ScriptedServer { path in .answer(200, path) }
    defer { server.stop() }
    let transport = CurlTransport(userAgent: "test")
    for number in 0..<50 {
      let request = HTTPRequest(url: "\(server.url)/\(number)", timeoutMilliseconds: 2000)
      #expect(try transport.send(request).body == Array("/\(number)".utf8))
    }
    #expect(server.paths.count == 50)
  }

  @Test func `names the package when the library is missing`() {
    let transport = CurlTransport(userAgent: "test", libraries: ["libnone.so.1"])
    let error = #expect(throws: HTTPFailure.self) {
      try transport.send(HTTPRequest(url: "http://127.0.0.1:1/", timeoutMilliseconds: 100))
    }
    #expect(error?.kind == .libraryMissing)
    #expect(error?.reason.contains("libcurl4") == true)
  }
}
