import TestSupport
import Testing

@testable import ProviderCore

struct AKTPriceSourceTests {
  private static func price(
    _ source: AKTPriceSource, _ text: String, now: String = "2026-11-21T19:00:30Z"
  ) throws -> Decimal {
    let answer = try JSONValue(parsing: Array(text.utf8))
    return try source.price(in: answer, now: try #require(Timestamp(now))).usd
  }

  private static func sample(_ name: String) throws -> String {
    String(decoding: try TestData.bytes("akt-price/\(name).json"), as: UTF8.self)
  }

  @Test(arguments: [
    (AKTPriceSource.oracle, "lcd-oracle-aggregated-price", "0.71342291"),
    (.dia, "price-dia-assetquotation", "0.713402117"),
    (.coingecko, "price-coingecko-simple", "0.7131"), (.console, "console-market-data", "0.71351"),
  ])
  func `reads each service's sample answer`(
    source: AKTPriceSource, sample: String, price: String
  ) throws {
    #expect(try Self.price(source, Self.sample(sample)) == Decimal(price))
  }

  @Test(arguments: [
    (AKTPriceSource.oracle, "lcd-oracle-aggregated-price-unhealthy", "the oracle calls its price unhealthy"),
    (.coingecko, "price-coingecko-429", "the answer has no price"),
  ])
  func `takes no price from an answer that has none`(
    source: AKTPriceSource, sample: String, reason: String
  ) {
    #expect(throws: AKTPriceProblem(reason)) { try Self.price(source, Self.sample(sample)) }
  }

  @Test(arguments: [
    ("2026-11-21T19:05:02Z", true), ("2026-11-21T19:05:03Z", false), ("2026-11-21T18:55:02Z", true),
    ("2026-11-21T18:54:00Z", false),
  ])
  func `takes the oracle's price within five minutes of now`(now: String, isTaken: Bool) {
    let price = try? Self.price(.oracle, Self.sample("lcd-oracle-aggregated-price"), now: now)
    #expect((price != nil) == isTaken)
  }

  /// The console answers 0 when it knows no price.
  @Test(arguments: [
    (#"{"price":0}"#, "the price 0 is not between 0 and 1000000"),
    (#"{"price":-0.5}"#, "the price -0.5 is not between 0 and 1000000"),
    (#"{"price":1000000.1}"#, "the price 1000000.1 is not between 0 and 1000000"),
    (#"{"price":"abc"}"#, "the price is not a number"), (#"{"price":[1]}"#, "the price is not a number"),
    (#"{"price":null}"#, "the answer has no price"), ("[]", "the answer has no price"),
    (#"{"price":true}"#, "the price is not a number"),
  ])
  func `takes no price that cannot be one`(answer: String, reason: String) {
    #expect(throws: AKTPriceProblem(reason)) { try Self.price(.console, answer) }
  }

  @Test(arguments: [#"{"price":7.1e-1}"#, #"{"price":"0.71"}"#])
  func `reads numbers in every JSON spelling`(answer: String) throws {
    #expect(try Self.price(.console, answer) == Decimal("0.71"))
  }
}

struct AKTPriceRecordTests {
  @Test func `survives the way to the cache and back`() throws {
    let record = AKTPriceRecord(
      price: try #require(AKTPrice("0.79891872376288")), source: .dia,
      fetchedAt: Timestamp(seconds: 1_795_271_828))
    #expect(AKTPriceRecord(parsing: Array(record.text.utf8)) == record)
  }

  @Test(arguments: [
    "", "{}", "0.79",
    #"{"schema":"akash-provider-tool/akt-price-cache/v1","usd":"0","source":"dia","fetched_at":"2026-11-21T14:37:08Z"}"#,
    #"{"schema":"akash-provider-tool/akt-price-cache/v1","usd":"1","source":"osmosis","fetched_at":"2026-11-21T14:37:08Z"}"#,
    #"{"schema":"akash-provider-tool/akt-price-cache/v1","usd":"1","source":"dia","fetched_at":"yesterday"}"#,
    #"{"schema":"akash-provider-tool/akt-price-cache/v2","usd":"1","source":"dia","fetched_at":"2026-11-21T14:37:08Z"}"#,
    #"{"schema":"akash-provider-tool/akt-price-cache/v1","usd":"1","sou"#,
  ])
  func `a file that is no record is no price`(text: String) {
    #expect(AKTPriceRecord(parsing: Array(text.utf8)) == nil)
  }
}
