package import ProviderCore

/// A service that adds up what a provider has earned.
package protocol EarningsClient {
  var source: EarningsSource { get }

  /// The figure of some days, at most `EarningsQuestions.maximumDays`. One request at a time: the Provider Console
  /// handles one at a time, and parallel ones hurt everybody.
  func figure(of days: ClosedRange<Day>) throws(EarningsFailure) -> EarningsFigure
}

/// Why there is no figure.
package enum EarningsFailure: Error, Hashable, Sendable {
  /// The service has not seen the end of the last day yet, or not even its beginning.
  case tooNew
  case error(ProviderError)
}

/// The public Console API, which knows every provider by its address.
package struct ConsoleEarnings: EarningsClient {
  private let provider: AccountAddress
  private let connection: ServiceConnection

  package let source = EarningsSource.console
  static let service = ListingClient.service

  package init(_ provider: AccountAddress, _ connection: ServiceConnection) {
    self.provider = provider
    self.connection = connection
  }

  package func figure(of days: ClosedRange<Day>) throws(EarningsFailure) -> EarningsFigure {
    // `to` is exclusive.
    let end = days.upperBound.advanced(by: 1)
    let path = "/v1/provider-earnings/\(provider)?from=\(days.lowerBound)&to=\(end)"
    let response: HTTPResponse
    do throws(ProviderError) {
      response = try connection.answer(path, of: Self.service)
    } catch {
      throw .error(error)
    }
    if response.status == 200, let figure = EarningsFigure(body: response.body) { return figure }
    let words = ConsoleAPIComplaint(body: response.body).words
    switch (response.status, words) {
    case (404, "From block not found"), (404, "To block not found"): throw .tooNew
    case (404, "Provider not found"):
      throw .error(.unknownProvider(provider))
    default: throw .error(.badAnswer(Self.service, response, words: words))
    }
  }
}
