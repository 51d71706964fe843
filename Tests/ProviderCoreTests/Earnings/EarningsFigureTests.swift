import TestSupport
import Testing

@testable import ProviderCore

struct EarningsFigureTests {
  private static func figure(_ body: String) -> EarningsFigure? { EarningsFigure(body: Array(body.utf8)) }

  private static func figure(_ uakt: Decimal, _ uact: Decimal, _ usd: String) -> EarningsFigure? {
    Decimal(usd).map { EarningsFigure(uakt: Amount(uakt), uact: Amount(uact), usd: Amount($0)) }
  }

  /// uact and legacy uusdc are one sum under either name; dollars come as millionths.
  @Test(arguments: [
    #"{"earnings":{"totalUAktEarned":2,"totalUUsdcEarned":3,"totalUUsdEarned":4500000}}"#,
    #"{"earnings":{"totalUAktEarned":2,"totalUUsdcEarned":3,"totalUActEarned":3,"totalUUsdEarned":4500000}}"#,
    #"{"earnings":{"totalUAktEarned":2,"totalUActEarned":3,"totalUUsdEarned":4500000}}"#,
    #"{"earnings":{"totalUAktEarned":2.0,"totalUUsdcEarned":3.0,"totalUActEarned":3,"totalUUsdEarned":4.5e+06}}"#,
    #"{"x":1,"earnings":{"y":null,"totalUAktEarned":20e-1,"totalUUsdcEarned":3,"totalUUsdEarned":4500000.0}}"#,
  ])
  func `both services are understood, and ACT is counted once`(body: String) {
    #expect(Self.figure(body) == Self.figure(2, 3, "4.5"))
  }

  /// Every recorded 200: the digits are those of the recording, whatever notation they came in.
  @Test(arguments: [
    ("earnings.float-tiny-3e-09", "0", "0.0000000030000000000000004", "0.0000000000000030000000000000004"),
    ("earnings.day", "9994557.136064772", "0", "8.396841325457847"),
    ("upstream.200-strings", "1.25", "2", "0.003"), ("upstream.200-negative", "-1.5", "0", "-0.000001"),
  ])
  func `recorded answers keep every digit`(name: String, uakt: String, uact: String, usd: String) throws {
    let recording = try #require(ConsoleRecording.named(name))
    let figure = try #require(EarningsFigure(body: recording.response.bytes))
    #expect(figure.uakt.value.plain == uakt)
    #expect(figure.uact.value.plain == uact)
    #expect(figure.usd.value.plain == usd)
  }

  @Test(arguments: [
    "", "{}", "[]", "null", #"{"earnings":null}"#, #"{"earnings":{}}"#,
    #"{"earnings":{"totalUAktEarned":2,"totalUUsdcEarned":3}}"#,
    #"{"earnings":{"totalUAktEarned":null,"totalUUsdcEarned":3,"totalUUsdEarned":4}}"#,
    #"{"earnings":{"totalUAktEarned":"2","totalUUsdcEarned":3,"totalUUsdEarned":4}}"#,
    #"{"earnings":{"totalUAktEarned":NaN,"totalUUsdcEarned":3,"totalUUsdEarned":4}}"#,
    #"{"earnings":{"totalUAktEarned":1e999999999,"totalUUsdcEarned":3,"totalUUsdEarned":4}}"#,
    // Nobody knows which of the two is right.
    #"{"earnings":{"totalUAktEarned":2,"totalUUsdcEarned":3,"totalUActEarned":4,"totalUUsdEarned":4}}"#,
    #"{"earnings":{"totalUAktEarned":9994557.1360"#,
    #"{"earnings":{"totalUAktEarned":2,"totalUUsdcEarned":3,"totalUUsdEarned":4}}x"#,
  ])
  func `anything else is no figure, and never 0`(body: String) {
    #expect(Self.figure(body) == nil)
  }

  @Test(arguments: [
    // 1 AKT that is worth 50 cents; nothing; a hundredth of a cent; a tenth of that.
    (Decimal(1_000_000), Decimal(0), "0.5", false), (1_000_000, 0, "0", true),
    (1_000_000, 0, "0.0001", false), (1_000_000, 0, "0.00001", true),
    // The same beside 2 ACT.
    (1_000_000, 2_000_000, "2.5", false), (1_000_000, 2_000_000, "2", true),
    (0, 2_000_000, "2", false), (0, 0, "0", false),
  ])
  func `a day with AKT and no price is found`(uakt: Decimal, uact: Decimal, usd: String, isUnpriced: Bool) {
    #expect(Self.figure(uakt, uact, usd)?.isUnpriced == isUnpriced)
  }

  /// truth.json says which days have no price: 2025-12-24 and 2026-06-30.
  @Test func `the days without a price are found among all`() throws {
    let unpriced = EarningsTruth.days.filter {
      EarningsTruth.figure(of: TestKeys.wallet, on: $0)?.isUnpriced == true
    }
    #expect(unpriced.map(\.description) == ["2025-12-24", "2026-06-30"])
  }
}
