import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct ForecastWordsTests {
  // MARK: Method

  struct MethodCase: Sendable {
    let kind: ForecastMethod.Kind
    let weights: [Double]
    let words: String
  }

  /// Members are called A, B, C …
  static let methods = [
    MethodCase(
      kind: .mean, weights: [],
      words: "the history is too short to weigh methods; this is its mean."),
    MethodCase(
      kind: .constant, weights: [],
      words: "every day was the same, so there is nothing to weigh methods by; that goes on."),
    MethodCase(kind: .ensemble, weights: [], words: "from the history alone."),
    MethodCase(kind: .ensemble, weights: [1], words: "A carries all the weight."),
    MethodCase(kind: .ensemble, weights: [1, 0], words: "A carries all the weight."),
    MethodCase(
      kind: .ensemble, weights: [0.7, 0.3], words: "A carries 70% of the weight, 1 other the rest."),
    MethodCase(
      kind: .ensemble, weights: [0.3, 0.3, 0.4], words: "C and A carry 70% of the weight, 1 other the rest."),
    MethodCase(
      kind: .ensemble, weights: [0.2, 0.2, 0.2, 0.2, 0.2],
      words: "A, B and C carry 60% of the weight, 2 others the rest."),
    MethodCase(
      kind: .hybrid, weights: [],
      words: "the leases say what is expected, and make seven tenths of the ranges; the history the rest."),
    MethodCase(
      kind: .hybrid, weights: [0.4, 0.35, 0.25],
      words:
        "the leases say what is expected, and make seven tenths of the ranges; the history the rest, where A and B "
        + "carry 75% of the weight, 1 other the rest."
    ),
  ]

  @Test(arguments: methods)
  func `who carries the weight`(of example: MethodCase) throws {
    let members = zip(["A", "B", "C", "D", "E"], example.weights).map {
      ForecastMethod.Member(name: $0, weight: $1)
    }
    let method = ForecastMethod(kind: example.kind, members: members)
    #expect(ForecastWords(try ForecastFixture.steady(horizon: 1, method: method)).method == example.words)
  }

  // MARK: Errors

  private static func errors(_ backtest: BacktestReport?) throws -> String {
    ForecastWords(try ForecastFixture.steady(horizon: 1, backtest: backtest)).errors
  }

  @Test func `how wrong it was`() throws {
    let held = "80% ranges held 78% of the days, 95% ranges 94%."
    #expect(
      try Self.errors(ForecastFixture.backtest())
        == "12 forecasts of 30 days made on this history missed the total by 8% in the median, "
        + "the naive forecast by 14%; \(held)")
    #expect(
      try Self.errors(ForecastFixture.backtest(total: 0.004, naiveTotal: nil, origins: 1))
        == "1 forecast of 30 days made on this history missed the total by 0.4%; \(held)")
    #expect(try Self.errors(ForecastFixture.backtest(total: nil, naiveTotal: nil)) == held)
    #expect(
      try Self.errors(ForecastFixture.backtest(errors: [], total: 12, naiveTotal: 0.00001))
        == "12 forecasts of 30 days made on this history missed the total by over 1000% in the median, "
        + "worse than the naive forecast's under 0.1%.")
  }

  @Test(
    arguments: [
      (0.17, 0.13, "17% in the median, worse than the naive forecast's 13%;"),
      (0.13, 0.17, "13% in the median, the naive forecast by 17%;"),
      (0.132, 0.131, "13% in the median, the naive forecast by 13%;"),
    ])
  func `being worse than naive is said`(total: Double, naive: Double, words: String) throws {
    #expect(try Self.errors(ForecastFixture.backtest(total: total, naiveTotal: naive)).contains(words))
  }

  @Test func `what could not be tried is said`() throws {
    let words = "nobody knows; the history is too short to try the method out on it."
    #expect(try Self.errors(nil) == words)
    #expect(try Self.errors(ForecastFixture.backtest(errors: [], total: nil, origins: 0)) == words)
  }

  // MARK: Prices

  struct PriceCase: Sendable {
    let prices: PriceAssumption
    let words: String
  }

  static let prices = [
    PriceCase(
      prices: PriceAssumption(),
      words:
        "bid prices are not known without a capacity (--capacity); new leases are taken to pay what those before paid."
    ),
    PriceCase(
      prices: PriceAssumption(source: "own bids on the chain"),
      words: "new leases pay today's bid prices, from own bids on the chain."),
    PriceCase(
      prices: PriceAssumption(turnover: 0.02, source: "the lease book", impliedUtilization: 1.1),
      words:
        "new leases pay today's bid prices, from the lease book; 2% of the running leases are replaced each "
        + "day. The history comes to 110%, more than all, of what the capacity brings at its prices."),
    PriceCase(
      prices: PriceAssumption(change: 0.1),
      words: "bids rise by 10% from what leases pay now; demand stays as it is (elasticity 0)."),
    PriceCase(
      prices: PriceAssumption(change: 0.1, elasticity: 1.5, turnover: 0.005, source: "the configuration"),
      words:
        "bids rise by 10% from those from the configuration; 0.5% of the running leases are replaced each day; "
        + "1.5% fewer leases for each 1% dearer (elasticity 1.5)."),
    PriceCase(
      prices: PriceAssumption(change: -0.25, elasticity: 0.5, impliedUtilization: 0),
      words:
        "bids fall by 25% from what leases pay now; 0.5% more leases for each 1% cheaper (elasticity 0.5). "
        + "The history comes to 0% of what the capacity brings at its prices."),
  ]

  @Test(arguments: prices)
  func `what is taken for granted about prices`(_ example: PriceCase) throws {
    let forecast = try ForecastFixture.steady(horizon: 1, prices: example.prices)
    #expect(ForecastWords(forecast).prices == example.words)
  }

  @Test(
    arguments: [
      (0.0, "0%"), (0.0004, "under 0.1%"), (0.0006, "0.1%"), (0.0234, "2.3%"), (0.08, "8%"), (0.0996, "10%"),
      (0.146, "15%"), (1, "100%"), (10, "1000%"), (10.1, "over 1000%"), (.infinity, "an unknown part"),
      (.nan, "an unknown part"),
    ] as [(Double, String)])
  func `parts are told with as many digits as they deserve`(part: Double, text: String) {
    #expect(part.percent == text)
  }
}
