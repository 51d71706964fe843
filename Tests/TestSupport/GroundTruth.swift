internal import Foundation
package import ProviderCore

/// The chain that the stand-ins serve, as it really is: the leases of `leases.json`, and the blocks and exact sums of
/// `truth.json`, which another program has worked out block by block.
package struct GroundTruth: Sendable {
  package let leases: [TrueLease]
  package let blocks: [DayBlocks]
  /// By provider and day, as exact decimals.
  package let earnings: [String: [String: DayTruth]]
  package let providers: [String]

  package struct TrueLease: Decodable, Sendable {
    package let id: Int
    package let owner: String
    package let dseq: String
    package let gseq: UInt64
    package let oseq: UInt64
    package let provider: String
    package let created: Int
    package let closed: Int?
    package let predictedClosed: String
    package let denom: String
    package let note: String?

    private enum CodingKeys: String, CodingKey {
      case id, owner, dseq, gseq, oseq, denom, note
      case provider = "providerAddress"
      case created = "createdHeight"
      case closed = "closedHeight"
      case predictedClosed = "predictedClosedHeight"
    }
  }

  package struct DayTruth: Decodable, Sendable {
    package let uakt: String
    package let uact: String
  }

  private struct File: Decodable {
    let days: [DayRow]
    let providers: [String: [String: DayTruth]]
    let meta: Meta
  }

  private struct Meta: Decodable {
    let providers: [String]
  }

  private struct DayRow: Decodable {
    let date: String
    let firstBlockHeight: Int
  }

  /// All of it, read once.
  package static let shared: GroundTruth? = try? GroundTruth()

  private init() throws {
    let file = try JSONDecoder().decode(File.self, from: Data(TestData.bytes("console/truth.json")))
    let leases = try JSONDecoder().decode([TrueLease].self, from: Data(TestData.bytes("console/leases.json")))
    self.leases = leases
    earnings = file.providers
    providers = file.meta.providers
    let first = Dictionary(uniqueKeysWithValues: file.days.map { ($0.date, $0.firstBlockHeight) })
    // The halt of the chain has left a day without blocks: its first one is that of the day after.
    func bound(_ day: Day) -> Int? { first["\(day)"] ?? first["\(day.advanced(by: 1))"] }
    blocks = file.days.compactMap { Day($0.date) }.sorted().flatMap { day in
      let next = day.advanced(by: 1)
      return first["\(next)"] == nil ? [day, next] : [day]
    }.compactMap { day in
      guard let own = bound(day), let next = bound(day.advanced(by: 1)) else { return nil }
      return DayBlocks(day: day, first: own, next: next)
    }
  }

  /// The API's figures of a provider, exact; zero on a day without blocks.
  package func figures(of provider: String) -> [Day: EarningsFigure] {
    var figures: [Day: EarningsFigure] = [:]
    for blocks in blocks {
      let truth = earnings[provider]?["\(blocks.day)"]
      figures[blocks.day] = EarningsFigure(
        uakt: Amount(truth.flatMap { Decimal($0.uakt) } ?? 0),
        uact: Amount(truth.flatMap { Decimal($0.uact) } ?? 0), usd: .zero)
    }
    return figures
  }
}

extension GroundTruth {
  /// A provider's leases as the chain has them. Money is not in the file: an account that ends where it should.
  package func leases(of provider: String) throws -> [Lease] {
    guard case .array(let rows) = try JSONValue(parsing: TestData.bytes("console/leases.json")) else {
      return []
    }
    return zip(leases, rows).compactMap { lease, row in
      guard lease.provider == provider, let owner = AccountAddress(lease.owner),
        let dseq = UInt64(lease.dseq),
        // The price as it is spelled: a binary number would not be exact.
        let price = row["price"]?.asDecimal, let dry = Int(lease.predictedClosed)
      else { return nil }
      let id = LeaseID(owner: owner, dseq: dseq, gseq: lease.gseq, oseq: lease.oseq)
      let denom = lease.denom == "uusdc" ? Denomination.axelarUSDC.rawValue : lease.denom
      let listing = ListedLease(
        id: id, denom: lease.denom, price: price, created: lease.created, closed: lease.closed,
        createdTime: nil,
        closedTime: nil, resources: nil)
      let account = EscrowAccount(
        settledAt: lease.created, funds: [denom: price * Decimal(dry - lease.created)], rates: [denom: price])
      return Lease(
        id: id, denom: denom, price: price, state: lease.closed == nil ? .active : .closed,
        created: lease.created, closed: lease.closed,
        payment: EscrowPayment(withdrawn: .zero, balance: .zero, unsettled: .zero), account: account,
        listing: listing)
    }
  }
}
