import TestSupport
import Testing

@testable import ProviderCore

/// Feeds damaged answers to the readers of a forecast and of `price --market`, and what they accept to what comes after:
/// no number, however strange, may end the run.
struct AnswerFuzzTests {
  private static let count = 1500

  @Test func `no damaged answer about the market crashes anything`() throws {
    var mutator = Mutator(seed: 3, words: Mutator.jsonWords)
    let answer = try TestData.bytes("chain/answers/console-gpu-prices.json")
    let pricing = BidPricing(gpuPrices: try GPUPriceTable(parsing: "h100=1400,l40s=300"))
    var accepted = 0
    for _ in 0..<Self.count {
      guard let market = GPUMarket(body: mutator.mutate([answer])) else { continue }
      accepted += 1
      let rows = MarketComparison(pricing: pricing, market: market).rows
      #expect(rows.allSatisfy { ($0.bids == nil) == ($0.standing == nil) })
    }
    #expect(accepted > 0)
  }

  @Test func `no damaged bid crashes anything`() throws {
    var mutator = Mutator(seed: 4, words: Mutator.jsonWords)
    let answer = try TestData.bytes("chain/answers/lcd-bids-list.json")
    let pace = BlockPace(
      tip: Block(height: 29_361_091, time: Timestamp(seconds: 1_795_271_828)), blocksPerMonth: 429_909)
    let pricing = BidPricing(gpuPrices: try GPUPriceTable(parsing: "h100=1400"))
    var accepted = 0
    for _ in 0..<Self.count {
      guard let page = ChainPage<ChainBid>(wholeBids: mutator.mutate([answer])) else { continue }
      accepted += 1
      let prices = CurrentBidPrices(
        bids: page.items, pace: pace, pricing: pricing, aktPrice: AKTPrice("0.8"))
      #expect(prices?.rows.allSatisfy { $0.count > 0 && !$0.ratio.isNegative } != false)
    }
    #expect(accepted > 0)
  }

  @Test func `no damaged list of leases crashes anything`() throws {
    var mutator = Mutator(seed: 5, words: Mutator.jsonWords)
    let list = Array(LeaseListFileTests.list.utf8)
    let firstDay = try Day.named("2026-10-01")
    var accepted = 0
    for _ in 0..<Self.count {
      guard let file = try? LeaseListFile(parsing: mutator.mutate([list]), name: "l.json") else { continue }
      accepted += 1
      let booking = LeaseBooking(
        file.records, firstDay: firstDay, pace: file.pace, aktPrice: AKTPrice("0.8"))
      #expect(booking.leases.allSatisfy { $0.usdPerDay.isFinite && $0.start.isFinite && $0.usdPerDay >= 0 })
      let list = ListPrices(records: file.records, models: [], pricing: BidPricing())
      #expect(list.stock([:]).allSatisfy { ($0.usdPerGPUDay ?? 0).isFinite })
    }
    #expect(accepted > 0)
  }
}
