import ProviderCore
import TestSupport
import Testing

struct ChainBidTests {
  private static func sample() throws -> String {
    String(decoding: try TestData.bytes("chain/answers/lcd-bids-list.json"), as: UTF8.self)
  }

  @Test func `a bid is read with all that it offers`() throws {
    let page = try #require(ChainPage<ChainBid>(wholeBids: Array(try Self.sample().utf8)))
    let bid = try #require(page.items.first)
    #expect(bid.id.dseq == 29_100_123)
    #expect(bid.denom == "uact" && bid.price == Decimal("4652.14726"))
    #expect(bid.created == 29_100_127)
    #expect(bid.gpuModel == "h100" && bid.gpuUnits == 2)
    let card = GPUCard(vendor: .nvidia, model: "h100", ram: "80Gi", interface: "sxm")
    #expect(
      bid.order.resources == [
        ResourceUnit(
          cpu: 8000, memory: 64 << 30, gpu: GPURequest(units: 2, cards: [card]),
          storage: [StorageVolume(.ephemeral, size: 100 << 30), StorageVolume(.beta3, size: 500 << 30)],
          count: 1, endpoints: 3, ipLeases: 1)
      ])
  }

  @Test(arguments: [
    (#""amount": "4652.147260000000000000""#, #""amount": "-1""#),
    (#""created_at": "29100127""#, #""created_at": """#),
    (#""count": 1"#, #""count": 0"#), (#""count": 1"#, #""count": 9007199254740991"#),
    (#""val": "8000""#, #""val": "lots""#), (#""val": "2""#, #""val": "18446744073709551615""#),
    (#""val": "2""#, #""val": "2000000""#),
  ])
  func `what makes no sense is no list of bids`(part: String, instead: String) throws {
    let sample = try Self.sample()
    let range = try #require(sample.firstRange(of: part))
    let text = sample[..<range.lowerBound] + instead + sample[range.upperBound...]
    let page = ChainPage<ChainBid>(wholeBids: Array(String(text).utf8))
    // A number of cards that is too large to be read is none; all else spoils the list.
    #expect(page == nil || page?.items.first?.gpuUnits == 0)
  }
}
