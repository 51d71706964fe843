import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

/// Answers one after the other, each at its moment of a clock that stands still.
private final class Answers: HTTPTransport {
  private var answers: [Result<HTTPResponse, HTTPFailure>]
  private let clock: FixedClock
  private(set) var moments: [Int] = []
  private(set) var timeLimits: [Int] = []

  init(_ answers: [Result<HTTPResponse, HTTPFailure>], _ clock: FixedClock) {
    self.answers = answers
    self.clock = clock
  }

  func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    moments.append(clock.clock.monotonicMilliseconds())
    timeLimits.append(request.timeoutMilliseconds)
    guard !answers.isEmpty else { throw HTTPFailure(.tls, "asked once too often") }
    return try answers.removeFirst().get()
  }
}

struct PatientTransportTests {
  private typealias Answer = Result<HTTPResponse, HTTPFailure>

  private static func status(_ status: Int, retryAfter: Int? = nil) -> Answer {
    .success(HTTPResponse(status: status, body: [], retryAfterSeconds: retryAfter))
  }

  private static func run(
    _ answers: [Answer], timeout: Int = 90_000, jitter: Double = 0.5
  ) -> (outcome: Answer, moments: [Int], timeLimits: [Int]) {
    let clock = FixedClock(Timestamp(seconds: 0))
    let transport = Answers(answers, clock)
    let patient = PatientTransport(transport, clock: clock.clock, jitter: { jitter })
    let request = HTTPRequest(url: "https://x.example", timeoutMilliseconds: timeout)
    let outcome: Answer
    do throws(HTTPFailure) {
      outcome = .success(try patient.send(request))
    } catch {
      outcome = .failure(error)
    }
    return (outcome, transport.moments, transport.timeLimits)
  }

  /// Pauses of 500 and 2000 ms with a jitter of half to one and a half of them.
  @Test(
    arguments: [502, 503, 504, 429], [(0.0, [0, 250, 1250]), (0.5, [0, 500, 2500]), (1.0, [0, 750, 3750])])
  func `asks three times, with a pause that grows`(status: Int, timing: (jitter: Double, moments: [Int])) {
    let answers = [Self.status(status), Self.status(status), Self.status(200)]
    let run = Self.run(answers, jitter: timing.jitter)
    #expect(run.outcome == Self.status(200))
    #expect(run.moments == timing.moments)
    let last = Self.run([Self.status(status), Self.status(status), Self.status(status), Self.status(200)])
    #expect(last.outcome == Self.status(status) && last.moments.count == 3)
  }

  @Test(arguments: [200, 301, 400, 401, 404, 422, 500])
  func `takes other answers as they are`(status: Int) {
    let run = Self.run([Self.status(status)])
    #expect(run.outcome == Self.status(status) && run.moments == [0])
  }

  @Test
  func
    `a broken connection is tried again, and one on which nothing comes; one that is too large or not safe is not`()
  {
    for kind in [HTTPFailure.Kind.broken, .unreachable, .timedOut] {
      let run = Self.run([.failure(HTTPFailure(kind, "x")), Self.status(200)])
      #expect(run.outcome == Self.status(200))
    }
    for kind in [HTTPFailure.Kind.tls, .tooLarge, .libraryMissing] {
      let run = Self.run([.failure(HTTPFailure(kind, "x")), Self.status(200)])
      #expect(run.outcome == .failure(HTTPFailure(kind, "x")))
    }
  }

  @Test func `Retry-After is kept to, where the time limit allows it`() {
    let kept = Self.run([Self.status(429, retryAfter: 7), Self.status(200)])
    #expect(kept.outcome == Self.status(200) && kept.moments == [0, 7000])
    let beyond = Self.run([Self.status(429, retryAfter: 90), Self.status(200)])
    #expect(beyond.outcome == Self.status(429, retryAfter: 90) && beyond.moments == [0])
    for seconds in [86_401, Int.max] {
      let endless = Self.run([Self.status(429, retryAfter: seconds), Self.status(200)])
      #expect(endless.outcome == Self.status(429, retryAfter: seconds))
    }
  }

  /// A try outlasts the 30 s after which the Provider Console gives up on its own source; all of them together keep
  /// to the limit.
  @Test func `the time limit is for all tries together`() {
    let run = Self.run([Self.status(503), Self.status(503), Self.status(503)], timeout: 90_000)
    #expect(run.timeLimits == [40_000, 40_000, 40_000])
    let short = Self.run([Self.status(503), Self.status(503), Self.status(503)], timeout: 3000)
    #expect(short.timeLimits == [3000, 2500, 500])
    let shorter = Self.run([Self.status(503), Self.status(503)], timeout: 400)
    #expect(shorter.timeLimits == [400])
    #expect(PatientTransport.tryMilliseconds > 30_000)
  }
}
