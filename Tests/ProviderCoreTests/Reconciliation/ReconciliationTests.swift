import ProviderCore
import TestSupport
import Testing

struct ReconciliationTests {
  static let providers = GroundTruth.shared?.providers ?? []
  private let truth: GroundTruth

  init() throws { truth = try #require(GroundTruth.shared) }

  // MARK: Without a fault

  @Test(arguments: providers)
  func `every day is even, to the last digit`(provider: String) throws {
    let result = Reconciliation(
      leases: try truth.leases(of: provider), unlisted: [], blocks: truth.blocks,
      reported: truth.figures(of: provider))
    #expect(result.days.count == 416)
    #expect(result.isEven)
    // More than that: the exact sums, not only what a float has of them.
    #expect(result.days.allSatisfy { $0.difference?.isZero == true })
  }

  /// Lease 9's denom has no name in the indexer's database.
  @Test func `a lease in no sum is told, and is no difference`() throws {
    let provider = truth.providers[1]
    let result = Reconciliation(
      leases: try truth.leases(of: provider), unlisted: [], blocks: truth.blocks,
      reported: truth.figures(of: provider))
    let nine = try #require(truth.leases.first { $0.id == 9 })
    #expect(result.uncounted.map(\.id.dseq) == [try #require(UInt64(nine.dseq))])
  }

  // MARK: With one

  /// Something wrong with one lease of the API's.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reason: Finding.Reason
    /// Of `leases.json`.
    let lease: Int
    /// What the API believes instead of the lease; nil for nothing.
    let change: @Sendable (Lease) -> Lease?
  }

  static let faults = [
    Fault(testDescription: "a lease is missing", reason: .leaseMissing, lease: 2) { _ in nil },
    Fault(testDescription: "a lease that ran a few days is missing", reason: .leaseMissing, lease: 3) { _ in
      nil
    },
    Fault(testDescription: "a price is 1 % higher", reason: .priceDiffers, lease: 5) {
      $0.changed(price: $0.price * (Decimal("1.01") ?? 1))
    },
    Fault(testDescription: "a price differs by a ten-thousandth", reason: .priceDiffers, lease: 5) {
      $0.changed(price: $0.price + (Decimal("0.0001") ?? 0))
    },
    Fault(testDescription: "a denom is uact for uakt", reason: .denomDiffers, lease: 2) {
      $0.changed(denom: "uact")
    },
    Fault(testDescription: "a lease ends 1000 blocks early", reason: .spanDiffers, lease: 3) {
      $0.changed(closed: $0.closed.map { $0 - 1000 })
    },
    Fault(testDescription: "a lease ends three days late", reason: .spanDiffers, lease: 4) {
      $0.changed(closed: $0.closed.map { $0 + 40_000 })
    },
    Fault(testDescription: "a lease begins early", reason: .spanDiffers, lease: 4) {
      $0.changed(created: $0.created - 5000)
    },
  ]

  /// The Console's listing shows what it believes, which the arithmetic then confirms.
  @Test(arguments: faults)
  func `a fault that the listing shows is named on every day that it touches`(fault: Fault) throws {
    try check(fault, isListed: true)
  }

  /// By arithmetic alone.
  @Test(arguments: faults)
  func `a fault that only the sums show is named on every day that it touches`(fault: Fault) throws {
    try check(fault, isListed: false)
  }

  private func check(_ fault: Fault, isListed: Bool) throws {
    let row = try #require(truth.leases.first { $0.id == fault.lease })
    let leases = try truth.leases(of: row.provider)
    let own = try #require(leases.first { "\($0.id)" == "\(row.owner)/\(row.dseq)/\(row.gseq)/\(row.oseq)" })
    let believed = fault.change(own)
    let shown = leases.map { lease in
      guard lease.id == own.id, isListed else { return lease }
      var lease = lease
      lease.listing = believed.map(\.asListed)
      return lease
    }
    let result = Reconciliation(
      leases: shown, unlisted: [], blocks: truth.blocks, reported: figures(row.provider, own, believed))
    let touched = truth.blocks.filter { own.counted(in: $0) != (believed?.counted(in: $0) ?? .zero) }.map(
      \.day)
    #expect(!touched.isEmpty)
    #expect(result.days.filter { !$0.isEven }.map(\.day) == touched)
    for day in result.days where !day.isEven {
      #expect(day.findings.map(\.reason) == [fault.reason], "\(day.day)")
      #expect(day.findings.map(\.leases) == [[own.id]], "\(day.day)")
    }
  }

  /// What the API says when it believes something else about one lease.
  private func figures(_ provider: String, _ own: Lease, _ believed: Lease?) -> [Day: EarningsFigure] {
    var figures = truth.figures(of: provider)
    for blocks in truth.blocks {
      let change = (believed?.counted(in: blocks) ?? .zero) - own.counted(in: blocks)
      guard let figure = figures[blocks.day] else { continue }
      figures[blocks.day] = EarningsFigure(
        uakt: figure.uakt + change.uakt, uact: figure.uact + change.uact, usd: .zero)
    }
    return figures
  }

  @Test func `a day without a figure is named`() throws {
    let provider = truth.providers[2]
    let day = try #require(Day("2026-07-14"))
    var figures = truth.figures(of: provider)
    figures[day] = nil
    let result = Reconciliation(
      leases: try truth.leases(of: provider), unlisted: [], blocks: truth.blocks, reported: figures)
    let odd = result.days.filter { !$0.isEven }
    #expect(odd.map(\.day) == [day])
    #expect(odd.first?.findings.map(\.reason) == [.dayMissing])
  }

  @Test func `a lease that only the Console has is named`() throws {
    let provider = truth.providers[2]
    let blocks = truth.blocks.filter { "\($0.day)".hasPrefix("2026-10") }
    let leases = try truth.leases(of: provider)
    let model = try #require(leases.first { $0.created < 28_000_000 && $0.closed == nil })
    let id = LeaseID(owner: model.id.owner, dseq: 77, gseq: 1, oseq: 1)
    let extra = ListedLease(
      id: id, denom: "uact", price: 21, created: blocks[3].first + 100, closed: blocks[5].first + 50,
      createdTime: nil, closedTime: nil, resources: nil)
    // From block 100 of the fourth day to block 50 of the sixth, by hand.
    let steps = [3: blocks[3].last - blocks[3].first - 100, 4: blocks[4].last - blocks[4].first, 5: 50]
    var figures = truth.figures(of: provider)
    for (index, count) in steps {
      let figure = try #require(figures[blocks[index].day])
      figures[blocks[index].day] = EarningsFigure(
        uakt: figure.uakt, uact: figure.uact + Amount(Decimal(21 * count)), usd: .zero)
    }
    let result = Reconciliation(leases: leases, unlisted: [extra], blocks: blocks, reported: figures)
    #expect(result.days.indices.filter { !result.days[$0].isEven } == [3, 4, 5])
    for index in 3...5 {
      #expect(result.days[index].findings.map(\.reason) == [.leaseExtra])
      #expect(result.days[index].findings.map(\.leases) == [[id]])
    }
  }

  @Test func `two faults on one day are both named where the listing shows them`() throws {
    let provider = truth.providers[0]
    var leases = try truth.leases(of: provider)
    let running = leases.indices.filter {
      leases[$0].end ?? .max > 29_000_000 && leases[$0].created < 28_000_000
    }
    let (one, two) = (running[0], running[1])
    let blocks = try #require(truth.blocks.first { $0.day == Day("2026-10-05") })
    let gone = leases[one].counted(in: blocks) + leases[two].counted(in: blocks)
    var figures = truth.figures(of: provider)
    let figure = try #require(figures[blocks.day])
    figures[blocks.day] = EarningsFigure(
      uakt: figure.uakt - gone.uakt, uact: figure.uact - gone.uact, usd: .zero)
    for index in [one, two] { leases[index].listing = nil }
    let result = Reconciliation(leases: leases, unlisted: [], blocks: [blocks], reported: figures)
    #expect(result.days[0].findings.map(\.leases) == [[leases[one].id], [leases[two].id]])
  }

  /// Leases 1 and 2 run on every day of the file, so that no sum can tell their prices apart.
  @Test func `where either of two leases fits both are named`() throws {
    let row = try #require(truth.leases.first { $0.id == 2 })
    let leases = try truth.leases(of: row.provider)
    let own = try #require(leases.first { "\($0.id)".hasPrefix("\(row.owner)/\(row.dseq)/") })
    let believed = own.changed(price: own.price + 1)
    let result = Reconciliation(
      leases: leases, unlisted: [], blocks: truth.blocks, reported: figures(row.provider, own, believed))
    let named = Set(result.days.flatMap(\.findings).map(\.leases))
    let always = leases.filter { $0.created <= 23_481_000 && $0.closed == nil }.map(\.id).sorted()
    #expect(always.count == 2)
    #expect(named == [always])
  }

  @Test func `what nothing fits stays unexplained, and names nobody`() throws {
    let provider = truth.providers[0]
    let blocks = try #require(truth.blocks.first { $0.day == Day("2026-10-05") })
    var figures = truth.figures(of: provider)
    let figure = try #require(figures[blocks.day])
    let odd = Amount<MicroAKT>(try #require(Decimal("1234.567891234")))
    figures[blocks.day] = EarningsFigure(uakt: figure.uakt + odd, uact: figure.uact, usd: .zero)
    let result = Reconciliation(
      leases: try truth.leases(of: provider), unlisted: [], blocks: [blocks], reported: figures)
    #expect(result.days[0].findings.map(\.reason) == [.unexplained])
    #expect(result.days[0].findings.first?.leases == [])
    #expect(result.days[0].findings.first?.difference.uakt == odd)
  }

  @Test func `a lease that the API counts by the chain's rule is seen`() throws {
    let provider = truth.providers[2]
    let leases = try truth.leases(of: provider)
    let blocks = try #require(truth.blocks.first { $0.day == Day("2026-10-05") })
    let midnight = leases.map { $0.midnight(in: blocks) }.reduce(.zero, +)
    var figures = truth.figures(of: provider)
    let figure = try #require(figures[blocks.day])
    figures[blocks.day] = EarningsFigure(
      uakt: figure.uakt + midnight.uakt, uact: figure.uact + midnight.uact, usd: .zero)
    let result = Reconciliation(leases: leases, unlisted: [], blocks: [blocks], reported: figures)
    #expect(result.days[0].findings.map(\.reason) == [.midnightCounted])
  }
}

extension Lease {
  fileprivate func changed(
    price: Decimal? = nil, denom: String? = nil, created: Int? = nil, closed: Int? = nil
  ) -> Lease {
    Lease(
      id: id, denom: denom ?? self.denom, price: price ?? self.price, state: state,
      created: created ?? self.created, closed: closed ?? self.closed, payment: payment,
      // As long as before, whatever it costs.
      account: account.map {
        let end = dryHeight ?? .max
        let rate = price ?? self.price
        return EscrowAccount(
          settledAt: $0.settledAt, funds: [denom ?? self.denom: rate * Decimal(end - $0.settledAt)],
          rates: [denom ?? self.denom: rate])
      })
  }

  fileprivate var asListed: ListedLease {
    ListedLease(
      id: id, denom: denom, price: price, created: created, closed: closed, createdTime: nil, closedTime: nil,
      resources: nil)
  }
}
