package import ProviderCore

extension ProviderError {
  /// The error of an address that is no provider's.
  package static func unknownProvider(_ address: AccountAddress) -> ProviderError {
    ProviderError(
      .providerUnknown, "\"\(address)\" is no provider that the Console API knows",
      hint: "it is the address that the provider was registered with on the chain")
  }

  /// The error of a service that gives no answer.
  package static func noAnswer(_ service: String, _ failure: HTTPFailure) -> ProviderError {
    switch failure.kind {
    case .timedOut:
      ProviderError(
        .serviceTimedOut, "the \(service) does not answer in time",
        hint: "try again later, or with a longer --timeout")
    case .unreachable, .libraryMissing:
      ProviderError(
        .serviceUnreachable, "the \(service) cannot be reached: \(failure.reason)", hint: "check the network")
    case .tls, .tooLarge, .broken:
      ProviderError(
        .serviceFailed, "the \(service) gives no usable answer: \(failure.reason)", hint: unexpected)
    }
  }

  /// The error of an answer that helps nobody. `words` are the service's own.
  package static func badAnswer(
    _ service: String, _ response: HTTPResponse, words: String?
  ) -> ProviderError {
    let said = words.map { ": \"\($0)\"" } ?? ""
    switch response.status {
    case 200:
      return ProviderError(.serviceFailed, "the \(service)'s answer makes no sense", hint: unexpected)
    case 429:
      let wait = response.retryAfterSeconds.map { " for \(TimeSpan(seconds: $0))" } ?? ""
      return ProviderError(
        .serviceTimedOut, "the \(service) asks to be left alone\(wait) (status 429)", hint: "try again later")
    case 504:
      return ProviderError(
        .serviceTimedOut, "the \(service) has waited in vain for its own source (status 504)\(said)",
        hint: "try again later")
    case 300..<400:
      return ProviderError(
        .serviceFailed,
        "the \(service) answers with a redirect (status \(response.status)), which is not followed",
        hint: "is the endpoint in the configuration right?")
    default:
      return ProviderError(
        .serviceFailed, "the \(service) does not tell: status \(response.status)\(said)",
        hint: response.status >= 500 ? "the fault is the service's; try again later" : unexpected)
    }
  }

  private static let unexpected =
    "is the endpoint in the configuration right? --verbose shows the requests; the service may have changed"
}
