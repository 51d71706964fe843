import TestSupport
import Testing

@testable import ProviderCore

struct RevenueFileTests {
  private static func read(
    _ text: String, _ currency: ForecastCurrency = .usd, isNet: Bool = true
  ) throws(ProviderError) -> RevenueHistory {
    try RevenueFile(file: "r.csv", currency: currency, isNet: isNet).read(Array(text.utf8))
  }

  /// How many ways there are to write down 10, nothing known, and 12.5.
  @Test(arguments: [
    "date,amount\n2026-03-01,10\n2026-03-02,\n2026-03-03,12.5\n",
    "2026-03-01,10\n2026-03-02,n/a\n2026-03-03,12.50",
    "\u{FEFF}Date;Revenue\r\n2026-03-01;10\r\n2026-03-03;12.5\r\n",
    "day\ttenants\tusd\n2026-03-01\t3\t10\n\n2026-03-03\t4\t12.5\n",
    "amount,ds\n12.5,2026-03-03\n10,2026-03-01\n",
    "timestamp,value\n2026-03-01T00:00:00Z,10\n2026-03-03 23:59:59,1.25e1\n",
    "\"date\",\"what it is\"\n\"2026-03-01\",\"10\"\n\"2026-03-03\",\" 12.5 \"\nTotal,22.5\n",
    "date,from,to,amount\n2026-03-01,a,b,10\n2026-03-03,a,b,12.5\n",
    "date,amount\n2026-03-01,10\n2026-03-02,NaN\n2026-03-03,12.5\n2026-03-04,\n",
  ])
  func `a history is read`(text: String) throws {
    let history = try Self.read(text)
    #expect(history.days == (try ClosedRange.named("2026-03-01", "2026-03-03")))
    #expect(history.amounts == [10, nil, Decimal("12.5")])
    #expect(history.currency == .usd && history.isNet)
  }

  /// The columns of `earnings show --by day --format csv`; on the third day the AKT had no price.
  private static let export = """
    provider,period,from,to,days,missing_days,unpriced_days,uakt,uact,usd,take_uakt,take_uact,take_usd,net_uakt,net_uact,net_usd,source
    akash1,2026-03-01,2026-03-01,2026-03-01,1,,,2000000,500000,1.5,40000,100000,0.12,1960000,400000,1.38,console
    akash1,2026-03-02,2026-03-02,2026-03-02,1,2026-03-02,,,,,,,,,,,console
    akash1,2026-03-03,2026-03-03,2026-03-03,1,,2026-03-03,2000000,500000,0.5,40000,100000,0.1,1960000,400000,0.4,console
    akash1,2026-03-04,2026-03-04,2026-03-04,1,,unknown,1,2,3,0,0,0,1,2,3,ledger

    """

  @Test(arguments: [
    (ForecastCurrency.usd, true, ["1.38", nil, nil, "3"]), (.usd, false, ["1.5", nil, nil, "3"]),
    (.akt, true, ["1.96", nil, "1.96", "0.000001"]), (.akt, false, ["2", nil, "2", "0.000001"]),
    (.act, true, ["0.4", nil, "0.4", "0.000002"]), (.act, false, ["0.5", nil, "0.5", "0.000002"]),
  ])
  func `our own export is read`(currency: ForecastCurrency, isNet: Bool, expected: [String?]) throws {
    let history = try Self.read(Self.export, currency, isNet: isNet)
    #expect(history.amounts == expected.map { $0.flatMap { Decimal($0) } })
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    var currency = ForecastCurrency.usd
    let message: String

    var testDescription: String { message }
  }

  @Test(arguments: [
    Refusal(text: "", message: "r.csv: there is nothing in it"),
    Refusal(text: "\n\r\n", message: "r.csv: there is nothing in it"),
    Refusal(text: "date,amount\n", message: "r.csv: there is no amount in it"),
    Refusal(text: "date,amount\n2026-03-01,\n", message: "r.csv: there is no amount in it"),
    Refusal(
      text: "date,amount\n2026-03-01,1\n2026-02-30,2\n", message: "r.csv:3: \"2026-02-30\" is no day"),
    Refusal(text: "date,amount\n\n01.03.2026,1\n", message: "r.csv:3: \"01.03.2026\" is no day"),
    Refusal(text: "date,amount\n2026-03-01,$5\n", message: "r.csv:2: \"$5\" is no amount"),
    Refusal(text: "date;amount\n2026-03-01;1,5\n", message: "r.csv:2: \"1,5\" is no amount"),
    Refusal(
      text: "date,amount\n2026-03-01,1,234\n", message: "r.csv:2: it has 3 fields, and the first line 2"),
    Refusal(
      text: "date,amount\n2026-03-01,1\n2026-03-01,2\n",
      message: "r.csv:3: 2026-03-01 stands in line 2 already"),
    Refusal(
      text: "2026-03-01,1,2\n", message: "r.csv:1: there are 3 columns and no header that names them"),
    Refusal(
      text: "lease,amount\nx,1\n",
      message: "r.csv:1: there is no column of days, and no day like 2026-03-01 in the first"),
    Refusal(
      text: "date,tenants,cards\n2026-03-01,1,2\n",
      message: "r.csv:1: there is no column of net amounts in usd"),
    // Other money, and the only column there is.
    Refusal(
      text: "date,uakt\n2026-03-01,1\n", message: "r.csv:1: there is no column of net amounts in usd"),
    Refusal(
      text: "date,net_usd\n2026-03-01,1\n", currency: .akt,
      message: "r.csv:1: there is no column of net amounts in akt"),
    Refusal(
      text: "date,amount,amount\n2026-03-01,1,2\n", message: "r.csv:1: there are two columns \"amount\""),
    Refusal(
      text: "from,to,usd\n2026-03-01,2026-03-31,2\n",
      message: "r.csv:2: 2026-03-01 to \"2026-03-31\" is more than a day"),
    Refusal(
      text: "date,amount\n1900-01-01,1\n2999-12-31,2\n",
      message: "r.csv: 1900-01-01 to 2999-12-31 is more than a century"),
    Refusal(text: "date,amount\n9999-12-31,1\n", message: "r.csv:2: nobody earns anything on 9999-12-31"),
    Refusal(
      text: "date,amount\n2026-03-01,1e31\n",
      message: "r.csv:2: \"1e31\" is more than anybody earns, or has too many digits"),
    Refusal(
      text: "date,amount\n2026-03-01,\"1\n", message: "r.csv:2:12: a quote is opened here and never closed"),
  ])
  func `what is not understood is told with its line`(refusal: Refusal) {
    let error = #expect(throws: ProviderError.self) { try Self.read(refusal.text, refusal.currency) }
    #expect(error?.message == refusal.message)
    #expect(error?.code == .importInvalid)
  }
}

struct RevenueHistoryTests {
  private static func day(_ number: Int, uakt: Decimal, uact: Decimal, usd: String) -> LedgerDay {
    LedgerDay(
      day: Day(number: number),
      figure: EarningsFigure(uakt: Amount(uakt), uact: Amount(uact), usd: Amount(Decimal(usd) ?? 0)),
      source: .console, revision: 0, recordedAt: Timestamp(seconds: 0))
  }

  /// Take of 2 % and 20 % ends on day 20 002. Day 20 001 is not there, on 20 003 the AKT has no price.
  private static let ledger = [
    day(20_000, uakt: 2_000_000, uact: 500_000, usd: "1.5"),
    day(20_002, uakt: 2_000_000, uact: 500_000, usd: "1.5"),
    day(20_003, uakt: 2_000_000, uact: 500_000, usd: "0.5"),
    day(20_004, uakt: 0, uact: 250_000, usd: "0.25"),
  ]
  private static let take = TakeRates([
    TakeRates.Entry(from: Day(number: 19_000), uakt: Decimal(2).hundredth, other: Decimal(20).hundredth),
    TakeRates.Entry(from: Day(number: 20_002), uakt: 0, other: 0),
  ])

  /// 2 % of a dollar in AKT and 20 % of half a dollar in ACT are 0.12.
  @Test(arguments: [
    (ForecastCurrency.usd, false, ["1.5", nil, "1.5", nil, "0.25"]),
    (.usd, true, ["1.38", nil, "1.5", nil, "0.25"]), (.akt, true, ["1.96", nil, "2", "2", "0"]),
    (.akt, false, ["2", nil, "2", "2", "0"]), (.act, true, ["0.4", nil, "0.5", "0.5", "0.25"]),
    (.act, false, ["0.5", nil, "0.5", "0.5", "0.25"]),
  ])
  func `the ledger's days, after take or before`(
    currency: ForecastCurrency, isNet: Bool, expected: [String?]
  ) throws {
    let history = try #require(
      RevenueHistory(Self.ledger, currency: currency, isNet: isNet, take: Self.take))
    #expect(history.days == Day(number: 20_000)...Day(number: 20_004))
    #expect(history.amounts == expected.map { $0.flatMap { Decimal($0) } })
  }

  @Test func `no known day is no history`() {
    #expect(RevenueHistory([], currency: .usd, isNet: true, take: .standard) == nil)
    #expect(
      RevenueHistory([Self.ledger[2]], currency: .usd, isNet: true, take: Self.take) == nil,
      "nobody knows what its AKT was worth")
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-11-21", 12, "2027-11-21"),
    ("2026-12-31", 2, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"),
    ("2026-05-05", 0, "2026-05-05"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func `months later is the same day of the month, or its last`(from: String, months: Int, to: String) throws
  {
    #expect(try Day.named(from).advanced(byMonths: months) == Day.named(to))
  }
}
