import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

/// What the service answers to the calls about keys, replayed as it was recorded.
struct ProviderConsoleClientTests {
  private static let token = Secret(TestKeys.token(TestKeys.wallet))
  private static let id = "65f0feed0000cafe00000001"

  private static func client(_ transport: any HTTPTransport) -> ProviderConsoleClient {
    ProviderConsoleClient(
      baseURL: "https://console.example", transport: transport, timeout: TimeSpan(seconds: 7))
  }

  private static func transport(_ recording: ConsoleRecording) -> RecordingTransport {
    RecordingTransport(recording.response.status, recording.response.bytes)
  }

  /// The recorded calls about keys, but for those that no client of ours can make.
  private static let recordings = ConsoleRecording.all.filter {
    $0.request.path.hasPrefix("/api-key") && ["GET", "POST", "DELETE"].contains($0.request.method)
  }

  /// What one call says: a key by its mask, `none`, `done`, or the reason of a failure.
  private static func said(_ recording: ConsoleRecording) -> String {
    let client = client(transport(recording))
    do throws(KeyServiceFailure) {
      switch recording.request.method {
      case "GET": return try client.key(token)?.secret.masked ?? "none"
      case "POST": return try client.createKey(token).secret.masked
      default:
        try client.deleteKey(id: id, token)
        return "done"
      }
    } catch {
      return Redaction.redacted(error.reason)
    }
  }

  /// Worked out by hand from the recordings.
  private static let expectations: [String: String] = [
    "apikey.get": "akash_fa4e…fa4e", "apikey.get-whole-seconds": "akash_beef…beef",
    "apikey.get-expired-key": "akash_e0e0…e0e0", "apikey.get-inactive-key": "akash_0ff0…0ff0",
    "apikey.get-no-expiry": "akash_f0f0…f0f0", "apikey.get-after-create": "akash_ba5e…ba5e",
    "jwt.no-exp": "akash_fa4e…fa4e", "jwt.no-bearer-prefix": "akash_fa4e…fa4e",
    "apikey.create": "akash_ba5e…ba5e",
    "apikey.get-404": "none", "apikey.delete": "done", "apikey.delete-again": "done",
    "apikey.delete-unknown-id": "done",
    "apikey.create-again": "the wallet has a key already",
    "apikey.create-with-expired-key": "the wallet has a key already",
    "apikey.create-with-body": "the wallet has a key already",
    "apikey.delete-others": "the key belongs to another wallet",
    "apikey.get-no-is_active-field": "status 500, \"Internal Server Error: Failed to retrieve API key\"",
    "apikey.delete-no-id": "status 405, \"Method Not Allowed\"",
    "apikey.get-by-id": "status 405, \"Method Not Allowed\"",
    "apikey.delete-empty-id": "status 307",
    "jwt.no-sub": "status 500, \"An unexpected error occurred\"",
    "jwt.missing": refused("Authorization header is missing"),
    "jwt.empty": refused("Authorization header is missing"),
    "apikey.with-api-key-instead-of-jwt": refused("Authorization header is missing"),
    "jwt.expired": refused("Token has expired"),
    "jwt.garbage": refused("Invalid token"), "jwt.garbage-no-dots": refused("Invalid token"),
    "jwt.wrong-audience": refused("Invalid token"), "jwt.wrong-issuer": refused("Invalid token"),
    "jwt.wrong-signature": refused("Invalid token"), "jwt.missing-audience": refused("Invalid token"),
    "jwt.not-yet-valid": refused("Invalid token"), "jwt.alg-none": refused("Invalid token"),
    "jwt.lowercase-bearer": refused("Invalid token"), "jwt.basic": refused("Invalid token"),
  ]

  private static func refused(_ words: String) -> String { "it refuses the wallet token: \(words)" }

  @Test func `every recorded answer about keys is understood`() {
    #expect(Self.recordings.count >= 35)
    for recording in Self.recordings {
      let said = Self.said(recording)
      if recording.response.body.contains("\"Database Error\"") {
        #expect(said.hasPrefix("status 500, \"Database Error: Error "), "\(recording.name)")
      } else {
        #expect(said == Self.expectations[recording.name], "\(recording.name)")
      }
      #expect(!said.contains(TestKeys.working))
    }
  }

  @Test func `only a token that is refused leaves no doubt of what has happened`() {
    for recording in Self.recordings {
      let client = Self.client(Self.transport(recording))
      do throws(KeyServiceFailure) {
        _ = try client.createKey(Self.token)
      } catch {
        #expect(error.leavesDoubt == ![401, 403].contains(recording.response.status), "\(recording.name)")
      }
    }
  }

  /// As the recordings have them: the token goes to /api-key alone, the key to /provider-earnings alone.
  @Test func `requests carry what they must and nothing else`() throws {
    let transport = RecordingTransport(500, [])
    let client = Self.client(transport)
    _ = try? client.key(Self.token)
    _ = try? client.createKey(Self.token)
    try? client.deleteKey(id: Self.id, Self.token)
    _ = client.probe(Secret(TestKeys.working))
    let base = "https://console.example"
    let earnings = "\(base)/provider-earnings?from_date=2026-03-01&to_date=2026-03-01"
    #expect(
      transport.requests == [
        HTTPRequest(
          .get, url: "\(base)/api-key", credential: .bearer(Self.token), timeoutMilliseconds: 7000),
        HTTPRequest(
          .post, url: "\(base)/api-key", credential: .bearer(Self.token), timeoutMilliseconds: 7000),
        HTTPRequest(
          .delete, url: "\(base)/api-key/\(Self.id)", credential: .bearer(Self.token),
          timeoutMilliseconds: 7000),
        HTTPRequest(
          .get, url: earnings, credential: .apiKey(Secret(TestKeys.working)), timeoutMilliseconds: 7000),
      ])
  }

  @Test(arguments: [
    (401, "<html>"), (403, ""), (409, "<html>"), (404, ""), (404, #"{"detail":"Not Found"}"#), (301, ""),
    (200, ""), (200, "null"), (201, ""), (204, ""),
  ])
  func `what a gateway says is not taken for the service's word`(status: Int, body: String) {
    let client = Self.client(RecordingTransport(status, Array(body.utf8)))
    let failure = #expect(throws: KeyServiceFailure.self) { try client.key(Self.token) }
    #expect(failure?.leavesDoubt == true)
    let words = body.contains("Not Found") ? "Not Found" : nil
    let expected: KeyServiceFailure = status == 200 ? .unreadable : .failed(status, words)
    #expect(failure == expected)
  }

  @Test(arguments: [
    (HTTPFailure(.timedOut, "no answer in time"), ErrorCode.serviceTimedOut),
    (HTTPFailure(.unreachable, "refused"), .serviceUnreachable),
    (HTTPFailure(.tls, "bad"), .serviceUnreachable),
    (HTTPFailure(.libraryMissing, "libcurl"), .serviceUnreachable),
  ])
  func `no answer at all is told by its reason`(failure: HTTPFailure, code: ErrorCode) throws {
    let client = Self.client(RecordingTransport(failure))
    let probe = failure.kind == .timedOut ? KeyProbe.later(failure.reason) : .inconclusive(failure.reason)
    #expect(client.probe(Secret(TestKeys.working)) == probe)
    let thrown = try #require(throws: KeyServiceFailure.self) { try client.key(Self.token) }
    #expect(thrown == .noAnswer(failure))
    #expect(thrown.error.code == code)
    #expect(thrown.error.message.hasSuffix(failure.reason))
  }

  /// `--verbose` is what people paste into bug reports.
  @Test func `a trace shows who asks by a mask, and no body`() throws {
    let recording = try #require(ConsoleRecording.named("apikey.get"))
    var lines: [String] = []
    let clock = FixedClock(Timestamp(seconds: 0))
    let transport = TracingTransport(Self.transport(recording), clock: clock.clock) { lines.append($0) }
    let client = Self.client(transport)
    _ = try client.key(Self.token)
    _ = client.probe(Secret(TestKeys.working))
    #expect(
      lines == [
        "> GET https://console.example/api-key, Authorization: Bearer …",
        "< 200, \(recording.response.bytes.count) bytes after 0 ms",
        "> GET https://console.example/provider-earnings?from_date=2026-03-01&to_date=2026-03-01, "
          + "X-API-Key: akash_fa4e…fa4e",
        "< 200, \(recording.response.bytes.count) bytes after 0 ms",
      ])
  }
}
