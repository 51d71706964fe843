import ProviderServices

extension ServiceConnection {
  /// A service that is there for a test, and not waited for.
  static func to(
    _ url: String, _ transport: any HTTPTransport, milliseconds: Int = 1000
  ) -> ServiceConnection {
    ServiceConnection(baseURL: url, transport: transport, timeoutMilliseconds: milliseconds)
  }
}
