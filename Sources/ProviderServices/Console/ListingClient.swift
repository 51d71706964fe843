package import ProviderCore

/// What the public Console API lists about a provider, and about all of them. Needs no key, and must be given none: it
/// refuses every key that is not its own.
package struct ListingClient {
  private let connection: ServiceConnection

  static let service = "Console API"
  /// The most that it gives at once.
  static let deploymentsPerPage = 100
  static let maximumPages = 10_000

  package init(_ connection: ServiceConnection) {
    self.connection = connection
  }

  /// All leases that a provider ever had.
  package func leases(of provider: AccountAddress) throws(ProviderError) -> [ListedLease] {
    var leases: [LeaseID: ListedLease] = [:]
    var seen = 0
    for _ in 0..<Self.maximumPages {
      let response = try answer("/v1/providers/\(provider)/deployments/\(seen)/\(Self.deploymentsPerPage)")
      guard response.status == 200, let page = DeploymentPage(body: response.body, of: provider) else {
        throw Self.error(response)
      }
      // A deployment made meanwhile moves the others on by one, so that some come twice.
      for lease in page.leases { leases[lease.id] = lease }
      seen += page.deployments
      if page.deployments == 0 || seen >= page.total { return leases.values.sorted { $0.id < $1.id } }
    }
    throw ProviderError(.serviceFailed, "the \(Self.service)'s list of deployments has no end")
  }

  /// The cards that a provider has now, by model.
  package func cards(of provider: AccountAddress) throws(ProviderError) -> [GPUCapacity] {
    let response = try answer("/v1/gpu?provider=\(provider)")
    guard response.status == 200, let cards = GPUCapacity.all(body: response.body) else {
      throw Self.error(response)
    }
    return cards
  }

  /// What a provider has now; nil for one that is offline or not known.
  package func capacity(of provider: AccountAddress) throws(ProviderError) -> ProviderCapacity? {
    let response = try answer("/v1/providers/\(provider)")
    if response.status == 404 { return nil }
    guard response.status == 200 else { throw Self.error(response) }
    return ProviderCapacity(body: response.body)
  }

  /// What all providers ask for cards now.
  package func gpuMarket() throws(ProviderError) -> GPUMarket {
    let response = try answer("/v1/gpu-prices")
    guard response.status == 200, let market = GPUMarket(body: response.body) else {
      throw Self.error(response)
    }
    return market
  }

  /// Whether an address is a provider's.
  package func knows(_ provider: AccountAddress) throws(ProviderError) -> Bool {
    let response = try answer("/v1/providers/\(provider)")
    guard [200, 404].contains(response.status) else { throw Self.error(response) }
    return response.status == 200
  }

  /// A block; nil for one that the Console does not know.
  func block(_ height: Int) throws(ProviderError) -> Block? {
    let response = try answer("/v1/blocks/\(height)")
    let words = String(decoding: response.body.prefix(200), as: UTF8.self)
    if response.status == 404, words.contains("Block not found") { return nil }
    guard response.status == 200, let block = Block(console: response.body), block.height == height else {
      throw Self.error(response)
    }
    return block
  }

  private func answer(_ path: String) throws(ProviderError) -> HTTPResponse {
    try connection.answer(path, of: Self.service)
  }

  private static func error(_ response: HTTPResponse) -> ProviderError {
    .badAnswer(service, response, words: ConsoleAPIComplaint(body: response.body).words)
  }
}
