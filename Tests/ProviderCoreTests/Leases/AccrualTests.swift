import ProviderCore
import TestSupport
import Testing

struct AccrualTests {
  /// Three days of the ground truth, and the halt after which a day had no block.
  private static let days = [
    DayBlocks(day: Day(number: 20_465), first: 24_939_097, next: 24_953_244),
    DayBlocks(day: Day(number: 20_466), first: 24_953_244, next: 24_967_413),
    DayBlocks(day: Day(number: 20_467), first: 24_967_413, next: 24_981_570),
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let created: Int
    let end: Int?
    /// By the Console's rule and by the chain's, on each of the three days; worked out by hand.
    let counted: [Int]
    let earned: [Int]
  }

  static let cases = [
    Case(
      testDescription:
        "from the first block of a day to the first block two days later: two midnights are lost",
      created: 24_939_097, end: 24_967_413, counted: [14_146, 14_168, 0], earned: [14_146, 14_169, 1]),
    Case(
      testDescription: "one block across midnight", created: 24_953_243, end: 24_953_244, counted: [0, 0, 0],
      earned: [0, 1, 0]),
    Case(
      testDescription: "closed at the height it was made", created: 24_950_000, end: 24_950_000,
      counted: [0, 0, 0], earned: [0, 0, 0]),
    Case(
      testDescription: "within a day", created: 24_940_000, end: 24_940_600, counted: [600, 0, 0],
      earned: [600, 0, 0]),
    Case(
      testDescription: "open, from before", created: 23_000_000, end: nil, counted: [14_146, 14_168, 14_156],
      earned: [14_147, 14_169, 14_157]),
    Case(
      testDescription: "over before", created: 23_000_000, end: 24_000_000, counted: [0, 0, 0],
      earned: [0, 0, 0]),
    Case(
      testDescription: "made on the last block of a day", created: 24_953_243, end: nil,
      counted: [0, 14_168, 14_156], earned: [0, 14_169, 14_157]),
  ]

  @Test(arguments: cases)
  func `blocks are counted by day`(example: Case) {
    #expect(Self.days.map { $0.counted(from: example.created, to: example.end) } == example.counted)
    #expect(Self.days.map { $0.earned(from: example.created, to: example.end) } == example.earned)
  }

  @Test func `the chain's rule loses no block`() {
    let lease = Self.cases[0]
    let all = Self.days.map { $0.earned(from: lease.created, to: lease.end) }.reduce(0, +)
    #expect(all == 24_967_413 - 24_939_097)
  }

  @Test func `a day without blocks brings nothing`() {
    let halt = DayBlocks(day: Day(number: 20_494), first: 25_331_000, next: 25_331_000)
    #expect(halt.counted(from: 1, to: nil) == 0)
    #expect(halt.earned(from: 1, to: nil) == 0)
  }

  @Test(arguments: [
    ("uakt", "uakt", LeaseCurrency.uakt), ("uact", "uact", .uact),
    (Denomination.axelarUSDC.rawValue, "uusdc", .uact),
    // The indexer has no name for this one, so that its sums leave it out.
    (Denomination.axelarUSDC.rawValue, Denomination.axelarUSDC.rawValue, .other), ("ufoo", "ufoo", .other),
  ])
  func `a lease is counted in one sum`(chain: String, listed: String, currency: LeaseCurrency) throws {
    var lease = try Self.lease(denom: chain)
    lease.listing = ListedLease(
      id: lease.id, denom: listed, price: lease.price, created: lease.created, closed: nil, createdTime: nil,
      closedTime: nil, resources: nil)
    #expect(lease.countedCurrency == currency)
  }

  /// An open lease of 2 a block since block 100, whose account was settled at block 1000.
  static func lease(
    denom: String = "uact", price: Decimal = 2, created: Int = 100, closed: Int? = nil, funds: Decimal = 1000,
    rates: Decimal? = nil, withdrawn: Decimal = 1800, balance: Decimal = 0, unsettled: Decimal = 0
  ) throws -> Lease {
    let owner = try #require(AccountAddress("akash13265twfqejnma6cc93rw5dxk4cldyz2zyy8cdm"))
    return Lease(
      id: LeaseID(owner: owner, dseq: 99, gseq: 1, oseq: 1), denom: denom, price: price, state: .active,
      created: created, closed: closed,
      payment: EscrowPayment(withdrawn: withdrawn, balance: balance, unsettled: unsettled),
      account: closed == nil
        ? EscrowAccount(settledAt: 1000, funds: [denom: funds], rates: [denom: rates ?? price]) : nil)
  }
}

/// Where the money of a lease is; the figures are worked out by hand.
struct LeaseMoneyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lease: Lease
    let tip: Int
    let accrued: Decimal
    let waiting: Decimal
    var unpaidSince: Int?
    var unpaid: Decimal = 0
  }

  static let cases: [Case] = {
    func lease(_ funds: Decimal, rates: Decimal? = nil, balance: Decimal = 0) -> Lease? {
      try? AccrualTests.lease(funds: funds, rates: rates, balance: balance)
    }
    let cases: [Case?] = [
      lease(1000).map {
        Case(testDescription: "paid", lease: $0, tip: 1100, accrued: 2000, waiting: 200)
      },
      lease(1000, balance: 30).map {
        Case(testDescription: "settled and not paid out", lease: $0, tip: 1100, accrued: 2000, waiting: 230)
      },
      // 150 last for 75 blocks of 2.
      lease(150).map {
        Case(
          testDescription: "dry", lease: $0, tip: 1100, accrued: 1950, waiting: 150, unpaidSince: 1075,
          unpaid: 50)
      },
      // An overdrawn account has less than nothing; a naive minimum would be negative.
      lease(-40).map {
        Case(
          testDescription: "overdrawn", lease: $0, tip: 1100, accrued: 1800, waiting: 0, unpaidSince: 1000,
          unpaid: 200)
      },
      // Two leases take 2 and 6 of the same account: 400 last for 50 blocks, a quarter of it is ours.
      lease(400, rates: 8).map {
        Case(
          testDescription: "shared", lease: $0, tip: 1100, accrued: 1900, waiting: 100, unpaidSince: 1050,
          unpaid: 100)
      },
      lease(1000).map {
        Case(
          testDescription: "settled after the tip was read", lease: $0, tip: 990, accrued: 1780, waiting: 0)
      },
      (try? AccrualTests.lease(price: 0)).map {
        Case(testDescription: "free", lease: $0, tip: 1100, accrued: 0, waiting: 0)
      },
      (try? AccrualTests.lease(closed: 600, withdrawn: 900, unsettled: 100)).map {
        Case(testDescription: "closed too late", lease: $0, tip: 1100, accrued: 1000, waiting: 0, unpaid: 100)
      },
    ]
    return cases.compactMap(\.self)
  }()

  @Test(arguments: cases)
  func `money is in one place`(example: Case) {
    let money = LeaseMoney(example.lease, tip: example.tip)
    #expect(money.accrued == example.accrued)
    #expect(money.waiting == example.waiting)
    #expect(money.unpaidSince == example.unpaidSince)
    #expect(money.unpaid == example.unpaid)
  }

  @Test func `all cases are there`() { #expect(Self.cases.count == 8) }

  @Test func `what is not known is not nothing`() throws {
    var lease = try AccrualTests.lease()
    lease.account = nil
    #expect(LeaseMoney(lease, tip: 1100).waiting == nil)
  }

  @Test func `a sum with an unknown part is unknown`() throws {
    var lease = try AccrualTests.lease()
    lease.account = nil
    let waiting = Waiting([LeaseMoney(lease, tip: 1100)], price: nil)
    #expect(waiting.uact == nil)
    #expect(waiting.uakt == .zero)
    #expect(waiting.usd == nil)
  }

  @Test func `dollars need a price where AKT waits`() throws {
    let act = LeaseMoney(try AccrualTests.lease(funds: 5_000_000, balance: 1_500_000), tip: 1000)
    let akt = LeaseMoney(try AccrualTests.lease(denom: "uakt", balance: 2_000_000), tip: 1000)
    #expect(Waiting([act], price: nil).usd == Amount(try #require(Decimal("1.5"))))
    #expect(Waiting([act, akt], price: nil).usd == nil)
    // 1.5 + 2 × 0.7
    #expect(Waiting([act, akt], price: AKTPrice("0.7")).usd == Amount(try #require(Decimal("2.9"))))
  }
}
