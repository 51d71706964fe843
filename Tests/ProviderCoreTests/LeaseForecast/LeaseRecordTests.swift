import ProviderCore
import TestSupport
import Testing

struct LeaseRecordTests {
  /// A lease in ACT of height 900000, ten days and ten thousand blocks before the newest: 100000 × 6 s are 6 d 22 h 40 min.
  private static func lease(
    closed: Int? = nil, funds: Decimal? = nil, listing: Bool = true, closedTime: String? = nil
  ) throws -> Lease {
    let id = try LeaseSample.id()
    return Lease(
      id: id, denom: "uact", price: 1000, state: closed == nil ? .active : .closed, created: 900_000,
      closed: closed, payment: EscrowPayment(withdrawn: 0, balance: 0, unsettled: 0),
      account: funds.map {
        EscrowAccount(settledAt: 900_000, funds: ["uact": $0], rates: ["uact": 1000])
      },
      listing: listing
        ? ListedLease(
          id: id, denom: "uact", price: 1000, created: 900_000, closed: closed,
          createdTime: try LeaseSample.time("2026-11-15T02:00:00Z"),
          closedTime: try closedTime.map { try LeaseSample.time($0) },
          resources: LeaseSample.resources(cards: 2)) : nil)
  }

  @Test func `a lease has the times that the Console tells`() throws {
    let lease = try Self.lease(closed: 950_000, closedTime: "2026-11-18T12:00:00Z")
    let record = try #require(LeaseRecord(lease, model: "H100", pace: try LeaseSample.pace()))
    #expect(record.start == (try LeaseSample.time("2026-11-15T02:00:00Z")))
    #expect(record.end == (try LeaseSample.time("2026-11-18T12:00:00Z")))
    #expect(record.model == "h100")
    #expect(record.gpuUnits == 2)
  }

  /// 100000 and 50000 blocks before the newest: 600000 s and 300000 s.
  @Test func `times that nobody tells are reckoned from heights`() throws {
    let lease = try Self.lease(closed: 950_000, listing: false)
    let record = try #require(LeaseRecord(lease, model: nil, pace: try LeaseSample.pace()))
    #expect(record.start == (try LeaseSample.time("2026-11-15T01:20:00Z")))
    #expect(record.end == (try LeaseSample.time("2026-11-18T12:40:00Z")))
    #expect(record.gpuUnits == nil)
  }

  struct Money: Sendable {
    let funds: Decimal
    let end: String?
  }

  /// 10 million at 1000 a block last for 10000 blocks from 900000, 90000 × 6 s before the newest; 200 million last for
  /// 200000 blocks, which is in the future, and tenants pay in again.
  @Test(arguments: [
    Money(funds: 10_000_000, end: "2026-11-15T18:00:00Z"), Money(funds: 200_000_000, end: nil),
  ])
  func `a lease that runs unpaid has ended where its money did`(money: Money) throws {
    let record = try #require(
      LeaseRecord(try Self.lease(funds: money.funds), model: nil, pace: try LeaseSample.pace()))
    #expect(record.end == (try money.end.map { try LeaseSample.time($0) }))
  }

  @Test func `a month without blocks tells no times`() throws {
    let pace = BlockPace(tip: LeaseSample.tip, blocksPerMonth: 0)
    #expect(LeaseRecord(try Self.lease(listing: false), model: nil, pace: pace) == nil)
  }
}

struct LeaseBookingTests {
  /// 1000 a block × 14400 blocks are 14.4 million: 14.40 dollars in ACT, 11.52 at 0.80 dollars an AKT.
  @Test(arguments: [
    ("uact", 14.4, false), (Denomination.axelarUSDC.rawValue, 14.4, false), ("uakt", 11.52, true),
  ])
  func `a price a block becomes dollars a day`(denom: String, usd: Double, isPaidInAKT: Bool) throws {
    let booking = LeaseBooking(
      [try LeaseSample.record(denom: denom, end: "2026-11-03T00:00:00Z")], firstDay: try .named("2026-10-31"),
      pace: try LeaseSample.pace(), aktPrice: AKTPrice("0.80"))
    let lease = try #require(booking.leases.first)
    #expect(abs(lease.usdPerDay - usd) < 1e-9)
    #expect(lease.isPaidInAKT == isPaidInAKT)
    #expect(booking.warnings == [])
  }

  @Test func `days count from the history's first, with their parts`() throws {
    let records = [
      try LeaseSample.record(start: "2026-10-30T12:00:00Z", end: "2026-11-02T18:00:00Z"),
      try LeaseSample.record(start: "2026-11-01T06:00:00Z"),
    ]
    let leases = LeaseBooking(
      records, firstDay: try .named("2026-11-01"), pace: try LeaseSample.pace(), aktPrice: nil
    ).leases
    #expect(leases.map(\.start) == [-1.5, 0.25])
    #expect(leases.map(\.end) == [1.75, nil])
  }

  @Test func `what cannot be counted or is of unknown cards is told`() throws {
    let records = [
      try LeaseSample.record(denom: "uakt"), try LeaseSample.record(denom: "ibc/0A"),
      try LeaseSample.record(nil, cards: 2), try LeaseSample.record(nil, cards: nil),
      try LeaseSample.record(nil, cards: 0), try LeaseSample.record("t4"),
    ]
    let booking = LeaseBooking(
      records, firstDay: try .named("2026-11-01"), pace: try LeaseSample.pace(), aktPrice: nil)
    #expect(booking.leases.map(\.gpuModel) == ["", "", nil, "t4"])
    #expect(booking.leases.map(\.gpuUnits) == [2, 1, 0, 1])
    #expect(booking.leftOut == 2)
    #expect(booking.unknownModels == 2)
    #expect(booking.warnings.count == 3)
    #expect(booking.warnings[0].hasPrefix("2 leases could not be counted"))
    #expect(booking.warnings[1].hasPrefix("of 2 leases the model of the cards is not known"))
    #expect(booking.warnings[2].hasPrefix("no lease has ended yet"))
  }
}
