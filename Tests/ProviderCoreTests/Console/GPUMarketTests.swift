import ProviderCore
import TestSupport
import Testing

struct GPUMarketTests {
  private static func sample() throws -> String {
    String(decoding: try TestData.bytes("chain/answers/console-gpu-prices.json"), as: UTF8.self)
  }

  @Test func `cards, their number and their bids are read`() throws {
    let market = try #require(GPUMarket(body: Array(try Self.sample().utf8)))
    #expect(market.models.map(\.model) == ["h100", "p40"])
    let card = market.models[0]
    #expect(card.vendor == .nvidia && card.ram == "80Gi" && card.interface == "SXM5")
    #expect(card.total == 112 && card.available == 24)
    let bids = try #require(card.bids)
    #expect(bids.minimum == Decimal("1.2") && bids.average == Decimal("1.74"))
    #expect(bids.median == Decimal("1.66") && bids.maximum == Decimal("2.6"))
    #expect(market.models[1].bids == nil, "nobody bids, which is not a price of 0")
  }

  /// 1.2 dollars for 600 blocks are 0.002 a block; × 429909 blocks 859.818, × 438000 blocks 876.
  @Test func `an hour's price is brought to the month's blocks`() throws {
    let price = try #require(Decimal("1.2"))
    #expect(GPUMarket.Bids.usdPerMonth(price, blocksPerMonth: 429_909).value.plain == "859.818")
    #expect(GPUMarket.Bids.usdPerMonth(price, blocksPerMonth: 438_000).value.plain == "876")
  }

  @Test(arguments: [
    (#""min": 1.2"#, #""min": -1.2"#), (#""min": 1.2"#, #""min": "1.2""#), (#""min": 1.2"#, #""min": 1e300"#),
    (#""min": 1.2"#, #""mini": 1.2"#), (#""currency": "USD""#, #""currency": "EUR""#),
    (#""total": 112"#, #""total": -1"#), (#""model": "h100""#, #""model": "h\u001b[2J""#),
    (#""model": "h100""#, #""model": """#), (#""models": ["#, #""model": ["#),
    (#""vendor": "nvidia""#, #""vendor": null"#),
  ])
  func `what makes no sense is no market`(part: String, instead: String) throws {
    let sample = try Self.sample()
    let range = try #require(sample.firstRange(of: part))
    #expect(GPUMarket(body: Array(sample.replacingCharacters(in: range, with: instead).utf8)) == nil)
  }

  @Test func `without any cards there is an empty market`() throws {
    #expect(GPUMarket(body: Array(#"{"models":[]}"#.utf8)) == GPUMarket(models: []))
    #expect(GPUMarket(body: Array("<html>".utf8)) == nil)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
