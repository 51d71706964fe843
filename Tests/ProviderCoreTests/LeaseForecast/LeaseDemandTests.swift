import Testing

@testable import ProviderCore

struct LeaseDemandTests {
  private static func lease(
    _ start: Double, _ end: Double?, _ usd: Double = 2, units: Int = 1, akt: Bool = false
  ) -> BookedLease {
    BookedLease(
      start: start, end: end, usdPerDay: usd, gpuModel: units > 0 ? "a100" : nil, gpuUnits: units,
      isPaidInAKT: akt)
  }

  private static func history(
    _ leases: [BookedLease], units: Int? = nil, price: Double? = 2, values: [Double]? = nil
  ) -> LeaseHistory {
    LeaseHistory(
      values: values ?? Array(repeating: 2, count: 20), leases: leases,
      stock: [GPUStock(model: "a100", units: units, usdPerGPUDay: price)])
  }

  private static func demand(_ history: LeaseHistory) throws -> LeaseDemand {
    try #require(history.demands(history.outages).first)
  }

  /// A lease 20 days ago weighs a half. The days weigh 20/ln 2 · (1 − ½) together, the last ten 20/ln 2 · (1 − √½):
  /// (½ + ½) / (14.427 + 1) = 0.06482 and (½ + ½) / (8.451 + 1) = 0.10581.
  @Test(arguments: [(units: 9, rate: 0.06482), (units: 1, rate: 0.10581)])
  func `leases are counted while there is room`(units: Int, rate: Double) throws {
    let history = Self.history([Self.lease(0, 10)], units: units)
    #expect(abs(try Self.demand(history).rate - rate) < 2e-5)
  }

  /// One card is always taken, the other on the first ten days, and the last day is one of an outage:
  /// 20/ln 2 · (2^−1/20 − √½) = 7.4682.
  @Test func `days of an outage do not count`() throws {
    var values = Array(repeating: 2.0, count: 20)
    values[19] = 0
    let history = Self.history([Self.lease(0, 10), Self.lease(-3, nil)], units: 2, values: values)
    #expect(abs(try Self.demand(history).rate - 1 / 8.4682) < 1e-4)
  }

  @Test func `without a lease one in twice the time is thought possible`() throws {
    #expect(try Self.demand(Self.history([], units: 4)).rate == 0.5 / 20)
    #expect(try Self.demand(Self.history([Self.lease(-5, nil)], units: 4)).rate == 0.5 / 20)
  }

  struct Price: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let leases: [BookedLease]
    let list: Double?
    let expected: Double
  }

  static let prices = [
    Price(testDescription: "too few leases to tell", leases: [lease(1, 2, 9)], list: 2, expected: 1.94),
    Price(
      testDescription: "a tenth above the list", leases: (1...5).map { lease(Double($0), 9, 2.2) }, list: 2,
      expected: 2.2),
    Price(
      testDescription: "no more than a quarter above", leases: (1...5).map { lease(Double($0), 9, 200) },
      list: 2, expected: 2.5),
    Price(
      testDescription: "the last fifteen count",
      leases: (0..<30).map { lease(Double($0) / 2, 19, $0 < 15 ? 2.4 : 1.8) }, list: 2, expected: 1.8),
    Price(
      testDescription: "dollars of leases in AKT have moved since",
      leases: (1...5).map { lease(Double($0), 9, 2.2, akt: true) }, list: 2, expected: 1.94),
    Price(
      testDescription: "no list: what a card last brought",
      leases: [lease(1, 2, 6, units: 2), lease(2, 3, 5)], list: nil, expected: 4),
    Price(testDescription: "for nothing", leases: [lease(1, 2, 6)], list: 0, expected: 0),
  ]

  @Test(arguments: prices)
  func `new leases pay the current bid price`(example: Price) throws {
    let demand = try Self.demand(Self.history(example.leases, units: 99, price: example.list))
    for request in demand.requests {
      #expect(abs(request.usdPerDay - example.expected * Double(request.units)) < 1e-9)
    }
  }

  @Test func `an unknown capacity is what was leased at once`() throws {
    let leases = [Self.lease(0, 5, units: 4), Self.lease(3, 8, units: 2), Self.lease(8, nil, units: 5)]
    #expect(try Self.demand(Self.history(leases)).capacity == 6)
  }

  @Test func `models that are not on the list and leases without cards count too`() {
    let history = LeaseHistory(
      values: [1, 1, 1],
      leases: [Self.lease(0, 2), Self.lease(1, nil, 7, units: 0)],
      stock: [GPUStock(model: "h100", units: 8, usdPerGPUDay: 50)])
    let demands = history.demands(history.outages)
    #expect(demands.map(\.model) == ["h100", "a100", nil])
    #expect(demands.map(\.capacity) == [8, 1, nil])
    #expect(demands[2].requests == [LeaseDemand.Request(units: 0, usdPerDay: 7)])
    #expect(demands.map(\.running.count) == [0, 0, 1])
  }

  /// One that ends before it starts, one that ended before the first day, one after the last day, and prices that are
  /// none.
  @Test func `leases that cannot be are left out`() {
    let bad = [
      Self.lease(5, 4), Self.lease(-9, -1), Self.lease(20, nil), Self.lease(.nan, nil), Self.lease(1, 2, -1),
      Self.lease(1, 2, .infinity), Self.lease(1, .nan),
    ]
    #expect(Self.history(bad).leases.isEmpty)
  }
}

struct OutageHabitTests {
  private static func outages(_ values: [Double], leased: ClosedRange<Double>) -> OutageHabit {
    LeaseHistory(
      values: values,
      leases: [
        BookedLease(
          start: leased.lowerBound, end: leased.upperBound, usdPerDay: 1, gpuModel: "t4", gpuUnits: 1,
          isPaidInAKT: false)
      ], stock: []
    ).outages
  }

  @Test func `a leased day that brings nothing is an outage`() {
    let outages = Self.outages([1, 0, 0, 1, 0, 1, 1, 1, 1, 1], leased: 0...9)
    #expect(outages.rate == 2.5 / 90)
    #expect(outages.meanDays == 1.5)
    #expect(outages.days == [1, 0, 0, 1, 0, 1, 1, 1, 1, 1].map { $0 == 0 })
    #expect(!outages.isDown)
  }

  @Test func `a day on which nobody leased anything is none`() {
    let outages = Self.outages([0, 0, 0, 1, 1, 0, 0, 0], leased: 3...5)
    #expect(outages.rate == 0.5 / 88)
    #expect(outages.meanDays == 2)
    #expect(!outages.days.contains(true))
  }

  /// The lease ends in the outage, which goes on.
  @Test func `an outage outlasts the leases that it ends`() {
    let outages = Self.outages([1, 1, 0, 0, 0], leased: 0...2.5)
    #expect(outages.meanDays == 3)
    #expect(outages.isDown)
  }
}
