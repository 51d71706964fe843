import ProviderCore
import TestSupport
import Testing

struct FormerPricesTests {
  private static func prices() throws -> FormerPrices {
    FormerPrices([
      FormerPrices.Entry(through: try .named("2026-06-30"), prices: ["a100": Amount(150)]),
      FormerPrices.Entry(through: try .named("2025-12-31"), prices: ["a100": Amount(180), "t4": Amount(70)]),
    ])
  }

  @Test(arguments: [
    ("a100", "2020-01-01", 180), ("a100", "2025-12-31", 180), ("a100", "2026-01-01", 150),
    ("a100", "2026-06-30", 150), ("a100", "2026-07-01", nil), ("t4", "2025-12-31", 70),
    ("t4", "2026-01-01", nil),
    ("h100", "2025-12-31", nil),
  ])
  func `a price holds up to its day, from the day after the one before`(
    model: String, day: String, price: Int?
  ) throws {
    #expect(try Self.prices().price(of: model, on: .named(day))?.value == price.map { Decimal($0) })
  }

  @Test func `a model that an entry leaves out had its next price already`() throws {
    let prices = FormerPrices([
      FormerPrices.Entry(through: try .named("2025-12-31"), prices: ["t4": Amount(70)]),
      FormerPrices.Entry(through: try .named("2026-06-30"), prices: ["a100": Amount(150)]),
    ])
    #expect(prices.price(of: "a100", on: try .named("2025-06-01"))?.value == 150)
    #expect(prices.changes.map(\.description) == ["2026-01-01", "2026-07-01"])
  }
}

struct CapacityPricesTests {
  /// 4 cards at 12 dollars a day, 10 of them the card's; 10 at 2, all the card's: 68 dollars a day.
  static let list = ListPrices(rows: [
    ListPrices.Row(model: "a100", usdPerDay: Amount(12), cardPerDay: Amount(10), leases: 5),
    ListPrices.Row(model: "t4", usdPerDay: Amount(2), cardPerDay: Amount(2), leases: 0),
  ])

  /// 30.437 days make a month: 152.185 a month are 5 a day.
  static func former() throws -> FormerPrices {
    FormerPrices([
      FormerPrices.Entry(
        through: try .named("2026-06-30"), prices: ["a100": Amount(try #require(Decimal("152.185")))]),
      FormerPrices.Entry(
        through: try .named("2025-12-31"), prices: ["a100": Amount(try #require(Decimal("456.555")))]),
    ])
  }

  static func prices() throws -> CapacityPrices {
    CapacityPrices(capacity: ["a100": 4, "t4": 10, "p40": 0], list: list, former: try former())
  }

  /// 4 × (2 + 15) + 20, 4 × (2 + 5) + 20, 4 × 12 + 20.
  @Test(arguments: [("2025-12-31", 88), ("2026-01-01", 48), ("2026-06-30", 48), ("2026-07-01", 68)])
  func `former prices of cards stand in for the current ones`(day: String, usd: Int) throws {
    #expect(try Self.prices().usd(on: .named(day))?.value == Decimal(usd))
  }

  /// 88 ÷ 68 from the first day, 48 ÷ 68 from 2026-01-01, 1 from 2026-07-01, in days from 2026-11-01.
  @Test func `levels are relative to the current prices`() throws {
    let levels = try Self.prices().levels(from: .named("2025-11-01"), origin: .named("2026-11-01"))
    #expect(levels.map(\.day) == [-365, -304, -123])
    #expect(zip(levels.map(\.level), [88.0 / 68, 48.0 / 68, 1]).allSatisfy { abs($0 - $1) < 1e-8 })
    let late = try Self.prices().levels(from: .named("2026-08-01"), origin: .named("2026-11-01"))
    #expect(late.map(\.level) == [1])
  }

  @Test func `a model without a price makes all of it unknown`() throws {
    let prices = CapacityPrices(capacity: ["a100": 4, "h100": 8], list: Self.list)
    #expect(prices.unpriced == ["h100"])
    #expect(prices.usd(on: try .named("2026-11-01")) == nil)
    #expect(prices.levels(from: try .named("2026-10-01"), origin: try .named("2026-11-01")).isEmpty)
    #expect(CapacityPrices(capacity: [:], list: Self.list).usd(on: try .named("2026-11-01")) == nil)
  }
}

struct ImpliedUtilizationTests {
  private static func history(
    _ amounts: [Decimal?], from first: String, currency: ForecastCurrency = .usd
  ) throws -> RevenueHistory {
    RevenueHistory(currency: currency, isNet: false, first: try .named(first), amounts: amounts)
  }

  /// 24 of 48 and 34 of 68 dollars; the third day is not known and does not count: 58 ÷ 116.
  @Test func `it is the revenue over that of all cards at the prices then in force`() throws {
    let history = try Self.history([24, 34, nil], from: "2026-06-30")
    let utilization = try #require(ImpliedUtilization(history, try CapacityPricesTests.prices()))
    #expect(utilization.share == 0.5)
    #expect(utilization.days == 2)
    #expect(utilization.warning == nil)
    #expect(ImpliedUtilization(history, try CapacityPricesTests.prices(), last: 1) == nil)
    let last = try #require(ImpliedUtilization(history, try CapacityPricesTests.prices(), last: 2))
    #expect(last.share == 0.5 && last.days == 1)
  }

  /// 102 of 68.
  @Test func `more than the whole is a finding`() throws {
    let history = try Self.history([102], from: "2026-07-01")
    let utilization = try #require(ImpliedUtilization(history, try CapacityPricesTests.prices()))
    #expect(utilization.share == 1.5)
    #expect(utilization.warning?.hasPrefix("the revenue is 150% of what") == true)
  }

  @Test func `what is not known stays unknown`() throws {
    let prices = try CapacityPricesTests.prices()
    #expect(ImpliedUtilization(try Self.history([1], from: "2026-07-01", currency: .akt), prices) == nil)
    #expect(ImpliedUtilization(try Self.history([nil], from: "2026-07-01"), prices) == nil)
    let none = CapacityPrices(capacity: [:], list: CapacityPricesTests.list)
    #expect(ImpliedUtilization(try Self.history([1], from: "2026-07-01"), none) == nil)
  }
}
