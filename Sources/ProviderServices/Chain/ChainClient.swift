package import ProviderCore

/// The chain's own REST interface, which anybody may ask. Needs no key, and is given none.
package struct ChainClient {
  private let connection: ServiceConnection

  static let service = "chain"
  /// A lease takes 1.3 kB, a bid several; an answer is a tree in memory, and may have a mebibyte.
  static let itemsPerPage = 200
  /// More than any list has, also at a node that gives fewer a page than it is asked for.
  static let maximumPages = 5000

  package init(_ connection: ServiceConnection) {
    self.connection = connection
  }

  // MARK: Leases and their money

  /// All leases that a provider ever had, in whatever state: asked for one state, the chain would leave out those
  /// that are being reclaimed and still run.
  package func leases(of provider: AccountAddress) throws(ProviderError) -> [Lease] {
    try all(ChainPath.leases, [("filters.provider", provider.text)]) { ChainPage<Lease>(leases: $0) }
  }

  /// The account that a lease's deployment is paid from, whatever its state: it may be overdrawn since the lease was
  /// looked at. Only what is open is taken from it.
  package func account(of lease: LeaseID) throws(ProviderError) -> EscrowAccount? {
    let id = "deployment/\(lease.owner)/\(lease.dseq)"
    let accounts = try all(ChainPath.accounts, [("xid", id)]) {
      ChainPage<ChainAccount>(accounts: $0)
    }
    let payments = try all(ChainPath.payments, [("state", "open"), ("xid", id + "/")]) {
      ChainPage<ChainPaymentRate>(payments: $0)
    }
    return EscrowAccount(of: lease, in: accounts, payments: payments)
  }

  /// What the provider offered in the bids that became leases, running or ended.
  package func offers(of provider: AccountAddress) throws(ProviderError) -> [LeaseOffer] {
    var offers: [LeaseOffer] = []
    for state in ["active", "closed"] {
      offers += try all(
        ChainPath.bids, [("filters.provider", provider.text), ("filters.state", state)]
      ) { ChainPage<LeaseOffer>(bids: $0) }
    }
    return offers
  }

  /// All bids of a provider, whatever became of them.
  package func bids(of provider: AccountAddress) throws(ProviderError) -> [ChainBid] {
    try all(ChainPath.bids, [("filters.provider", provider.text)]) { ChainPage<ChainBid>(wholeBids: $0) }
  }

  /// A provider's conversions of ACT to AKT, oldest first; nil where the node does not tell them.
  package func conversions(of provider: AccountAddress) throws(ProviderError) -> [Conversion]? {
    let filters = [
      ("filters.source", provider.text), ("filters.denom", "uact"), ("filters.to_denom", "uakt"),
    ]
    guard let first = try page(ChainPath.conversions, filters, key: nil, mayBeUnknown: true) else {
      return nil
    }
    let all = try all(ChainPath.conversions, filters, first: first) { ChainPage<Conversion>(ledger: $0) }
    return all.sorted { ($0.height, $0.sequence) < ($1.height, $1.sequence) }
  }

  /// What an AKT costs, by the feed that the chain converts at; `now` is the time of its newest block.
  package func aktPrice(now: Timestamp) throws(ProviderError) -> Result<AKTPrice, AKTPriceProblem> {
    let response = try answer(ChainPath.oraclePrice)
    guard response.status == 200, let answer = try? JSONValue(parsing: response.body) else {
      let words = ChainComplaint(body: response.body).words
      return .failure(AKTPriceProblem("status \(response.status)" + (words.map { ", \"\($0)\"" } ?? "")))
    }
    do throws(AKTPriceProblem) {
      return .success(try AKTPriceSource.oracle.price(in: answer, now: now))
    } catch {
      return .failure(error)
    }
  }

  // MARK: Blocks

  package func latestBlock() throws(ProviderError) -> Block {
    let response = try answer("\(ChainPath.blocks)/latest")
    guard response.status == 200, let block = Block(chain: response.body) else { throw Self.error(response) }
    return block
  }

  /// A block, or the height of the oldest that the node still has.
  enum BlockAnswer {
    case block(Block)
    case pruned(lowest: Int)
  }

  func block(_ height: Int) throws(ProviderError) -> BlockAnswer {
    let response = try answer("\(ChainPath.blocks)/\(height)")
    if response.status == 200, let block = Block(chain: response.body), block.height == height {
      return .block(block)
    }
    if let lowest = ChainComplaint(body: response.body).lowestHeight, lowest > height {
      return .pruned(lowest: lowest)
    }
    throw Self.error(response)
  }

  // MARK: Lists

  private typealias Filters = [(name: String, value: String)]

  /// Every page of a list, with the same filters each time.
  private func all<Item>(
    _ path: String, _ filters: Filters, first: HTTPResponse? = nil, _ read: ([UInt8]) -> ChainPage<Item>?
  ) throws(ProviderError) -> [Item] {
    var items: [Item] = []
    var keys: Set<String> = []
    var key: String?
    var response = first
    for _ in 0..<Self.maximumPages {
      if response == nil { response = try page(path, filters, key: key) }
      guard let answer = response else { break }
      response = nil
      guard let page = read(answer.body) else { throw Self.error(answer) }
      items += page.items
      guard let next = page.nextKey else { return items }
      // A node that answers a page's key with the same key again would be asked for ever.
      guard keys.insert(next).inserted else { break }
      key = next
    }
    throw ProviderError(
      .serviceFailed, "the \(Self.service)'s list at \"\(path)\" has no end",
      hint: "another node may do better: set the profile's endpoints.chain")
  }

  private func page(
    _ path: String, _ filters: Filters, key: String?, mayBeUnknown: Bool = false
  ) throws(ProviderError) -> HTTPResponse? {
    var query = filters + [("pagination.limit", String(Self.itemsPerPage))]
    if let key { query.append(("pagination.key", key)) }
    let text = query.map { "\($0.name)=\(Self.encoded($0.value))" }.joined(separator: "&")
    let response = try answer("\(path)?\(text)")
    if response.status == 501, mayBeUnknown { return nil }
    guard response.status == 200 else { throw Self.error(response) }
    return response
  }

  private func answer(_ path: String) throws(ProviderError) -> HTTPResponse {
    try connection.answer(path, of: Self.service)
  }

  private static func error(_ response: HTTPResponse) -> ProviderError {
    if response.status == 501 {
      return ProviderError(
        .serviceFailed, "the chain's node has an unsupported API version (status 501)",
        hint: "this tool speaks to node v2.1.0; another node may do: set the profile's endpoints.chain")
    }
    return .badAnswer(service, response, words: ChainComplaint(body: response.body).words)
  }

  /// Percent-encoded but for what RFC 3986 calls unreserved: a page's key holds `+`, `/` and `=`.
  static func encoded(_ text: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let character = Character(UnicodeScalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "-._~".contains(character) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
