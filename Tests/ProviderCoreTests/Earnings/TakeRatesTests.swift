import TestSupport
import Testing

@testable import ProviderCore

struct TakeRatesTests {
  /// 10 AKT at 50 cents and 10 ACT: 15 dollars. 2 % of 5 and 20 % of 10 are 2.10.
  @Test(arguments: [
    ("2021-03-07", "0", "0", "0"), ("2021-03-08", "200000", "2000000", "2.1"),
    ("2026-03-22", "200000", "2000000", "2.1"), ("2026-03-23", "0", "0", "0"), ("2030-01-01", "0", "0", "0"),
  ])
  func `the standard rates hold until the module was removed`(
    day: String, uakt: String, uact: String, usd: String
  ) throws {
    let figure = EarningsFigure(uakt: Amount(10_000_000), uact: Amount(10_000_000), usd: Amount(15))
    let take = TakeRates.standard.take(of: figure, on: try .named(day))
    #expect(take.uakt.value.plain == uakt)
    #expect(take.uact.value.plain == uact)
    #expect(take.usd.value.plain == usd)
  }

  @Test func `rates hold from their day to the next entry's`() throws {
    let rates = TakeRates([
      TakeRates.Entry(from: try .named("2026-06-01"), uakt: 1, other: 0),
      TakeRates.Entry(from: try .named("2026-01-01"), uakt: 0, other: 1),
    ])
    #expect(try rates.rates(on: .named("2025-12-31")).other == 0)
    #expect(try rates.rates(on: .named("2026-01-01")).other == 1)
    #expect(try rates.rates(on: .named("2026-05-31")).other == 1)
    #expect(try rates.rates(on: .named("2026-06-01")).other == 0)
    #expect(try rates.rates(on: .named("2026-06-01")).uakt == 1)
  }

  /// The AKT of a day without a price brings no dollars, and so costs none.
  @Test func `take in dollars is of the dollars`() throws {
    let figure = EarningsFigure(uakt: Amount(10_000_000), uact: .zero, usd: .zero)
    let take = try TakeRates.standard.take(of: figure, on: .named("2025-12-24"))
    #expect(take.uakt.value == 200_000)
    #expect(take.usd.value.isZero)
  }
}
