import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

/// What the service answers to questions about earnings, replayed as it was recorded.
struct ProviderConsoleEarningsTests {
  private static let base = "https://console.example"

  private static func client(_ transport: any HTTPTransport, _ clock: FixedClock) -> ProviderConsoleEarnings {
    ProviderConsoleEarnings(
      key: Secret(TestKeys.working), baseURL: base, transport: transport, clock: clock.clock,
      timeoutMilliseconds: 7000)
  }

  private static func client(_ transport: any HTTPTransport) -> ProviderConsoleEarnings {
    client(transport, FixedClock(Timestamp(seconds: 0)))
  }

  private static func ask(
    _ client: ProviderConsoleEarnings
  ) throws -> Result<EarningsFigure, EarningsFailure> {
    let days = try ClosedRange.named("2026-03-01", "2026-03-01")
    do throws(EarningsFailure) {
      return .success(try client.figure(of: days))
    } catch {
      return .failure(error)
    }
  }

  @Test func `both ends of the days are included, and the key goes along`() throws {
    let zeros = #"{"earnings":{"totalUAktEarned":0.0,"totalUUsdcEarned":0.0,"totalUUsdEarned":0.0}}"#
    let transport = RecordingTransport(200, Array(zeros.utf8))
    _ = try Self.client(transport).figure(of: .named("2026-02-01", "2026-02-28"))
    #expect(
      transport.requests == [
        HTTPRequest(
          url: "\(Self.base)/provider-earnings?from_date=2026-02-01&to_date=2026-03-01",
          credential: .apiKey(Secret(TestKeys.working)), timeoutMilliseconds: 7000)
      ])
  }

  // MARK: Recordings

  private static let recordings = ConsoleRecording.all.filter {
    $0.request.method == "GET" && $0.request.path.contains("earnings")
  }

  /// The code and the words that each recorded status must lead to, worked out by hand.
  private static func expectation(_ recording: ConsoleRecording) -> (code: ErrorCode, words: String) {
    switch recording.response.status {
    case 401:
      (.apiKeyRefused, "akash_fa4e…fa4e: it is wrong, inactive or expired, or the service's database is down")
    case 404 where recording.name.hasPrefix("route."): (.serviceFailed, "\(base)/provider-earnings")
    case 404: (.providerUnknown, "the wallet of the API key akash_fa4e…fa4e is no provider")
    case 307: (.serviceFailed, "redirect (status 307), which is not followed")
    case 504: (.serviceTimedOut, "Gateway Timeout: Internal service request timed out")
    default: (.serviceFailed, "status \(recording.response.status)")
    }
  }

  @Test func `every recorded answer is a figure, or an error to act on`() throws {
    var counts: [Int: Int] = [:]
    for recording in Self.recordings {
      counts[recording.response.status, default: 0] += 1
      let transport = RecordingTransport(recording.response.status, recording.response.bytes)
      switch try Self.ask(Self.client(transport)) {
      case .success: #expect(recording.response.status == 200, "\(recording.name)")
      case .failure(.tooNew): Issue.record("\(recording.name) is taken for too new")
      case .failure(.error(let error)):
        let expected = Self.expectation(recording)
        #expect(error.code == expected.code, "\(recording.name): \(error.message)")
        #expect(error.message.contains(expected.words), "\(recording.name): \(error.message)")
        #expect(error.hint != nil, "\(recording.name)")
      }
    }
    #expect(counts[200, default: 0] > 20 && counts[401, default: 0] > 10 && counts[422, default: 0] > 10)
    #expect(Set(counts.keys) == [200, 307, 400, 401, 404, 422, 500, 502, 503, 504])
  }

  /// The service's own words reach the person: object, field list and plain text alike.
  @Test(arguments: [
    ("earnings.from-after-to", "Invalid Date Range: From date must be before or equal to to date"),
    ("dates.missing-from", "query.from_date: Field required"),
    ("upstream.400-text", "Bad request from internal service"),
    ("upstream.400-empty-object", "status 400"), ("upstream.200-nan", "status 500"),
    ("upstream.429", "(Status: 429)"), ("upstream.down", "Internal service is currently unavailable"),
  ])
  func `the service's own words are told`(name: String, words: String) throws {
    let recording = try #require(ConsoleRecording.named(name))
    let transport = RecordingTransport(recording.response.status, recording.response.bytes)
    guard case .failure(.error(let error)) = try Self.ask(Self.client(transport)) else {
      Issue.record("\(name) is no error")
      return
    }
    #expect(
      error.message.hasSuffix(words) || error.message.contains("\"\(words)") || error.message.contains(words))
  }

  // MARK: Second questions

  private static func body(_ name: String) throws -> ScriptedTransport.Answer {
    let recording = try #require(ConsoleRecording.named(name))
    return .response(recording.response.status, recording.response.body)
  }

  private static let day = "from_date=2026-03-01&to_date=2026-03-02"
  private static let nothing = "from_date=2026-03-01&to_date=2026-03-01"

  @Test func `a 401 is asked again once, since an outage looks the same`() throws {
    let clock = FixedClock(Timestamp(seconds: 0))
    let passing = ScriptedTransport([
      (Self.day, try Self.body("db-down.earnings")), (Self.day, try Self.body("earnings.day")),
    ])
    guard case .success = try Self.ask(Self.client(passing, clock)) else {
      Issue.record("a 401 that passes is no error")
      return
    }
    #expect(passing.surprises == [])
    #expect(clock.clock.monotonicMilliseconds() == 1500)
    #expect(passing.timeLimits.reduce(0, +) <= 2 * 7000 - 1500, "the pause is part of the time limit")

    let lasting = ScriptedTransport([
      (Self.day, try Self.body("key.wrong")), (Self.day, try Self.body("key.wrong")),
    ])
    guard case .failure(.error(let error)) = try Self.ask(Self.client(lasting)) else {
      Issue.record("a 401 is no figure")
      return
    }
    #expect(error.code == .apiKeyRefused && lasting.surprises == [])
  }

  /// The day itself from = to is known: it is its end that is not.
  @Test func `a 404 whose first day is known is of the last day`() throws {
    let transport = ScriptedTransport([
      (Self.day, try Self.body("earnings.to-tomorrow")),
      (Self.nothing, try Self.body("earnings.from-equals-to")),
    ])
    #expect(try Self.ask(Self.client(transport)) == .failure(.tooNew))
    #expect(transport.surprises == [])
  }

  @Test func `a 404 of a first day that is too late is found by an old day`() throws {
    let future = try ClosedRange.named("2027-01-01", "2027-01-01")
    let transport = ScriptedTransport([
      ("from_date=2027-01-01&to_date=2027-01-02", try Self.body("earnings.future")),
      ("from_date=2027-01-01&to_date=2027-01-01", try Self.body("earnings.future")),
      (Self.nothing, try Self.body("earnings.from-equals-to")),
    ])
    #expect(throws: EarningsFailure.tooNew) { try Self.client(transport).figure(of: future) }
    #expect(transport.surprises == [])
  }

  @Test func `a 404 of everything is of the wallet`() throws {
    let answer = try Self.body("earnings.not-a-provider")
    let transport = ScriptedTransport([(Self.day, answer), (Self.nothing, answer), (Self.nothing, answer)])
    guard case .failure(.error(let error)) = try Self.ask(Self.client(transport)) else {
      Issue.record("no error")
      return
    }
    #expect(error.code == .providerUnknown && transport.surprises == [])
  }

  /// An outage at the second question proves nothing.
  @Test(arguments: [
    ("upstream.down", ErrorCode.serviceFailed), ("upstream.timeout", .serviceTimedOut),
    ("upstream.200-nan", .serviceFailed),
    // A 404 of whatever stands before the service.
    ("route.unknown", .serviceFailed),
  ])
  func `a second question without an answer calls nobody unknown`(name: String, code: ErrorCode) throws {
    let transport = ScriptedTransport([
      (Self.day, try Self.body("earnings.to-tomorrow")), (Self.nothing, try Self.body(name)),
    ])
    guard case .failure(.error(let error)) = try Self.ask(Self.client(transport)) else {
      Issue.record("no error")
      return
    }
    #expect(error.code == code, "\(error.message)")
    #expect(transport.surprises == [])
  }

  @Test(arguments: [
    (HTTPFailure.Kind.timedOut, ErrorCode.serviceTimedOut), (.unreachable, .serviceUnreachable),
    (.broken, .serviceFailed), (.tls, .serviceFailed), (.tooLarge, .serviceFailed),
    (.libraryMissing, .serviceUnreachable),
  ])
  func `no answer at all is told by its reason`(kind: HTTPFailure.Kind, code: ErrorCode) throws {
    let client = Self.client(RecordingTransport(HTTPFailure(kind, "because")))
    guard case .failure(.error(let error)) = try Self.ask(client) else {
      Issue.record("no error")
      return
    }
    #expect(error.code == code && error.hint != nil)
  }

  @Test(arguments: [(401, "<html>"), (404, "<html>"), (404, "")])
  func `what a gateway says is not taken for the service's word`(status: Int, body: String) throws {
    let client = Self.client(RecordingTransport(status, Array(body.utf8)))
    guard case .failure(.error(let error)) = try Self.ask(client) else {
      Issue.record("no error")
      return
    }
    #expect(error.code == .serviceFailed && error.message.contains("status \(status)"))
  }
}
