import TestSupport
import Testing

@testable import ProviderCore

/// Our bids equal the stock script's to the letter, its binary noise beyond 15 digits included.
struct ScriptEqualityTests {
  static let vectors: [ScriptVector] = {
    let files = ["price/vectors.ndjson", "price/batch.ndjson"]
    return files.flatMap { (try? TestData.lines($0, ScriptVector.self)) ?? [] }
  }()

  @Test func `the recorded answers are there`() {
    #expect(Self.vectors.count == 750)
  }

  @Test(arguments: vectors)
  func `answers as the script does`(vector: ScriptVector) throws {
    let settings = try PriceSettings(
      environment: { vector.environment[$0] }, configuration: Configuration(), profile: nil)
    let akt = try #require(AKTPrice(vector.aktUSD))
    let answer = try Self.answer(to: vector.order, settings.pricing, akt)
    #expect(answer.bid == vector.expectation.output)
    #expect(answer.refusal == vector.expectation.error)
  }

  private static func answer(
    to order: String, _ pricing: BidPricing, _ akt: AKTPrice
  ) throws -> (bid: String, refusal: String) {
    do {
      let order = try OrderReader.read(Array(order.utf8))
      let quote = try pricing.quote(order, tenant: .unknown) { akt }
      return (quote.isAccepted ? "\(quote.bid ?? 0)" : "", quote.refusal?.sentence ?? "")
    } catch {
      // The script's own sentence for a price that is no object; any other error is a failure.
      guard error.code == .orderPriceless else { throw error }
      return ("", error.message)
    }
  }

  /// The order of the public pricing guide: three services, one GPU each.
  @Test func `answers the documented example`() throws {
    let order = try OrderReader.read(TestData.bytes("../../docs/examples/order.json"))
    let pricing = BidPricing(gpuPrices: try GPUPriceTable(parsing: "a100=120,t4=80,*=130"))
    let akt = try #require(AKTPrice("0.79891872376288"))
    let quote = try pricing.quote(order, tenant: .unknown) { akt }
    #expect(quote.bid?.description == "982.378419")
    #expect(quote.isAccepted)
    // 3 × (1.60 + 0.80 + 0.02 + 0.05) + 130 + 120 + 80
    #expect(quote.usdPerMonth.value == Decimal("337.41"))
  }
}
