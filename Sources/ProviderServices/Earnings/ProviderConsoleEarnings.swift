package import ProviderCore

/// The Provider Console API, whose key says whose earnings are meant.
package struct ProviderConsoleEarnings: EarningsClient {
  private let key: Secret
  private let baseURL: String
  private let transport: any HTTPTransport
  private let clock: SystemClock
  private let timeoutMilliseconds: Int

  package let source = EarningsSource.providerConsole
  static let service = "Provider Console"

  package init(
    key: Secret, baseURL: String, transport: any HTTPTransport, clock: SystemClock,
    timeoutMilliseconds: Int
  ) {
    self.key = key
    self.baseURL = baseURL
    self.transport = transport
    self.clock = clock
    self.timeoutMilliseconds = timeoutMilliseconds
  }

  package func figure(of days: ClosedRange<Day>) throws(EarningsFailure) -> EarningsFigure {
    // `to_date` is exclusive, whatever the service's own text says.
    let deadline = clock.monotonicMilliseconds() + timeoutMilliseconds
    let response = try answer(
      from: days.lowerBound, to: days.upperBound.advanced(by: 1), until: deadline)
    if response.status == 200, let figure = EarningsFigure(body: response.body) { return figure }
    let complaint = ConsoleComplaint(body: response.body)
    switch (response.status, complaint.code) {
    case (401, _) where complaint.isFromService: throw .error(refusal)
    case (404, "EARNINGS_004"): throw try reason(forNothingIn: days, until: deadline)
    case (404, _) where complaint.isFromService:
      throw .error(
        ProviderError(
          .serviceFailed, "there are no earnings at \"\(baseURL)/provider-earnings\"",
          hint: "is the endpoint \"provider_console\" in the configuration right?"))
    default: throw .error(.badAnswer(Self.service, response, words: complaint.words))
    }
  }

  private var refusal: ProviderError {
    ProviderError(
      .apiKeyRefused,
      "the Provider Console refuses the API key \(key): it is wrong, inactive or expired, or the service's database is down",
      hint: "\"keys check\" looks closer; the public figures need no key: --source console")
  }

  /// One 404 stands for a wallet that is no provider, a first day too late, a last day too late, and a fault of the
  /// service. Ranges without days, which it answers with zeros, tell them apart.
  private func reason(
    forNothingIn days: ClosedRange<Day>, until deadline: Int
  ) throws(EarningsFailure) -> EarningsFailure {
    if try knows(days.lowerBound, until: deadline) { return .tooNew }
    if try knows(ProviderConsoleClient.oldDay, until: deadline) { return .tooNew }
    return .error(
      ProviderError(
        .providerUnknown,
        "the Provider Console knows of no earnings: the wallet of the API key \(key) is no provider, or the service's own source is wrong",
        hint: "the public figures of an address: earnings show --source console --provider akash1…"))
  }

  /// Throws where the service does not tell: an outage is no proof of anything.
  private func knows(_ day: Day, until deadline: Int) throws(EarningsFailure) -> Bool {
    let response = try answer(from: day, to: day, until: deadline)
    let complaint = ConsoleComplaint(body: response.body)
    switch (response.status, complaint.code) {
    case (200, _): return true
    // Any other 404 is that of something in between.
    case (404, "EARNINGS_004"): return false
    default: throw .error(.badAnswer(Self.service, response, words: complaint.words))
    }
  }

  private func answer(
    from: Day, to: Day, until deadline: Int
  ) throws(EarningsFailure) -> HTTPResponse {
    let request = HTTPRequest(
      url: "\(baseURL)/provider-earnings?from_date=\(from)&to_date=\(to)", credential: .apiKey(key),
      timeoutMilliseconds: max(1, deadline - clock.monotonicMilliseconds()))
    do throws(HTTPFailure) {
      let response = try transport.send(request)
      // No proof of a bad key: an outage of the service's database looks the same, byte for byte.
      let pause = ProviderConsoleClient.pauseMilliseconds
      let left = deadline - clock.monotonicMilliseconds() - pause
      guard response.status == 401, left > 0 else { return response }
      clock.sleep(pause)
      return try transport.send(request.limited(toMilliseconds: left))
    } catch {
      throw .error(.noAnswer(Self.service, error))
    }
  }
}
