import TestSupport
import Testing

@testable import ProviderCore

/// Whatever is known of a provider, the forecast is made of numbers.
struct StrangeLeaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var values = [Double](repeating: 5, count: 30)
    var leases: [BookedLease] = []
    var stock = [GPUStock(model: "a100", units: 2, usdPerGPUDay: 3)]
    var aktUSD: [Double] = []
    var outlook = LeaseOutlook.unchanged
    var days = 40
  }

  private static func lease(
    _ start: Double, _ end: Double?, _ usd: Double = 2, units: Int = 1, model: String = "a100"
  ) -> BookedLease {
    BookedLease(
      start: start, end: end, usdPerDay: usd, gpuModel: model, gpuUnits: units, isPaidInAKT: start < 9)
  }

  static let cases = [
    Case(testDescription: "nothing at all", values: [], stock: []),
    Case(testDescription: "cards and no value", values: []),
    Case(testDescription: "one value", values: [5], leases: [lease(0.5, nil)]),
    Case(testDescription: "no leases"),
    Case(testDescription: "no cards", leases: [lease(3, 9), lease(4, nil)], stock: []),
    Case(testDescription: "all zeros", values: .init(repeating: 0, count: 30), leases: [lease(1, nil)]),
    Case(testDescription: "a month of zeros first", values: .init(repeating: 0, count: 30) + [5, 6]),
    Case(testDescription: "negative corrections", values: [5, -900, 5], leases: [lease(1, nil)]),
    Case(
      testDescription: "more leased than there is", leases: (0..<9).map { lease(Double($0), nil, units: 4) }),
    Case(
      testDescription: "no units", leases: [lease(1, nil)],
      stock: [GPUStock(model: "a100", units: 0, usdPerGPUDay: 1)]),
    Case(
      testDescription: "for nothing", leases: [lease(1, nil, 0)],
      stock: [GPUStock(model: "a100", units: 9, usdPerGPUDay: 0)]),
    Case(
      testDescription: "a model twice", leases: [lease(1, nil)],
      stock: [
        GPUStock(model: "a100", units: 9, usdPerGPUDay: 1),
        GPUStock(model: "a100", units: 1, usdPerGPUDay: .nan),
      ]),
    Case(testDescription: "prices beyond numbers", leases: [lease(1, nil, 1e99), lease(1, nil, 1e300)]),
    Case(
      testDescription: "a bid price beyond numbers", leases: [lease(1, nil)],
      stock: [GPUStock(model: "a100", units: 9, usdPerGPUDay: 1e300)]),
    Case(
      testDescription: "leases from the beginning of time", leases: [lease(-1e300, nil), lease(-1e9, 1e300)]),
    Case(
      testDescription: "leases of an instant", leases: (0..<25).map { lease(Double($0), Double($0).nextUp) }),
    Case(
      testDescription: "more units than there are",
      leases: (0..<9).map { lease(Double($0), nil, units: .max) }),
    Case(
      testDescription: "a price of AKT that is none", leases: [lease(1, nil)],
      aktUSD: [0, 1, -1, .nan, .infinity, 1e-300, 1e300, 1e-300, 1e300, 1, 2, 1e300, 1e-300, 5, 7, 1, 4, 4]),
    Case(
      testDescription: "factors that are none", leases: [lease(1, nil)],
      outlook: LeaseOutlook(priceFactor: .nan, demandFactor: -5)),
    Case(testDescription: "no days", leases: [lease(1, nil)], days: 0),
    Case(testDescription: "fewer than no days", leases: [lease(1, nil)], days: -3),
  ]

  @Test(arguments: cases)
  func `the forecast is made of numbers`(example: Case) {
    let history = LeaseHistory(
      values: example.values, leases: example.leases, stock: example.stock, aktUSD: example.aktUSD)
    let forecast = history.forecast(days: example.days, outlook: example.outlook, paths: 60, seed: 1)
    #expect(forecast.medians.count == max(0, example.days))
    #expect(forecast.paths.values.allSatisfy { $0.isFinite && $0 >= 0 })
    #expect(forecast.means.allSatisfy { $0.isFinite })
  }

  @Test func `any leases do`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let count = Int.random(in: 0...40, using: &random)
      let leases = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        let start = Double.random(in: -50...50, using: &random)
        return BookedLease(
          start: start, end: Bool.random(using: &random) ? nil : start + .random(in: -5...60, using: &random),
          usdPerDay: .random(in: 0...9, using: &random),
          gpuModel: ["a", "b", nil].randomElement(using: &random) ?? nil,
          gpuUnits: .random(in: -1...8, using: &random), isPaidInAKT: .random(using: &random))
      }
      let history = LeaseHistory(
        values: (0..<count).map { _ in max(0, .random(in: -5...20, using: &random)) }, leases: leases,
        stock: [GPUStock(model: "b", units: .random(in: 0...9, using: &random), usdPerGPUDay: 1)])
      let forecast = history.forecast(days: 12, paths: 10, seed: random.next())
      #expect(forecast.paths.values.allSatisfy { $0.isFinite && $0 >= 0 })
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `20000 leases are no burden`() {
    let leases = (0..<20_000).map { number in
      let start = Double(number) * 730 / 20_000
      return Self.lease(
        start, number % 10 == 0 && number > 15_000 ? nil : start + Double(number % 40) / 4, units: 1)
    }
    let history = LeaseHistory(values: .init(repeating: 5, count: 730), leases: leases, stock: [])
    #expect(history.forecast(days: 90, paths: 20, seed: 1).medians.count == 90)
  }
}
