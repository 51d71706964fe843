import Foundation
import TestSupport
import Testing

@testable import ProviderCore

/// Feeds damaged orders and deployment files to their readers.
///
/// A crash or a hang ends the run; what is accepted is held against an independent JSON parser. Set
/// `FUZZ_INPUTS` for a longer run, and `FUZZ_SEED` for another one.
struct FuzzTests {
  private static let count = Int(ProcessInfo.processInfo.environment["FUZZ_INPUTS"] ?? "") ?? 4_000
  private static let seed = UInt64(ProcessInfo.processInfo.environment["FUZZ_SEED"] ?? "") ?? 10

  @Test func `no damaged order crashes the reader or is bid on as if it were whole`() throws {
    let orders = try TestData.lines("price/vectors.ndjson", ScriptVector.self)
      .map { Array($0.order.utf8) }
    var mutator = Mutator(seed: Self.seed, words: Mutator.jsonWords)
    let pricing = BidPricing(gpuPrices: try GPUPriceTable(parsing: "a100=120,t4=80,*=130"))
    let akt = try #require(AKTPrice("0.8"))
    var accepted = 0
    for _ in 0..<Self.count {
      let input = mutator.mutate(orders)
      guard let order = try? OrderReader.read(input) else { continue }
      accepted += 1
      try Self.expectHonest(order, input)
      guard let quote = try? pricing.quote(order, tenant: .unknown, aktPrice: { akt }) else { continue }
      #expect(quote.bid.map { $0 > 0 } != false)
      #expect(!quote.isAccepted || quote.bid != nil)
    }
    // Some damage leaves a valid order; were it none or nearly all, the mutator would be at fault.
    #expect(accepted > Self.count / 100)
    #expect(accepted < Self.count * 9 / 10)
  }

  /// Foundation must read the same JSON, and the same quantities in it.
  private static func expectHonest(_ order: Order, _ input: [UInt8]) throws {
    let text = String(decoding: input, as: UTF8.self)
    let json = try #require(try? JSONSerialization.jsonObject(with: Data(input)), "\(text)")
    let units = (json as? [String: Any])?["resources"] as? [[String: Any]] ?? json as? [[String: Any]]
    let expected = try #require(units, "\(text)")
    #expect(order.resources.count == expected.count)
    for (unit, expected) in zip(order.resources, expected) {
      #expect((expected["cpu"] as? NSNumber)?.intValue == unit.cpu, "\(text)")
      #expect((expected["memory"] as? NSNumber)?.intValue == unit.memory, "\(text)")
      #expect((expected["count"] as? NSNumber)?.intValue == unit.count, "\(text)")
      #expect((expected["storage"] as? [Any])?.count == unit.storage.count, "\(text)")
      #expect(unit.count > 0)
    }
  }

  @Test func `no damaged deployment file crashes the reader`() throws {
    let good = try TestData.lines("sdl/vectors.ndjson", SDLVector.self).map { Array($0.sdl.utf8) }
    let bad = try TestData.lines("sdl/bad-sdl.ndjson", BadInput.self).map { Array($0.input.utf8) }
    var mutator = Mutator(seed: Self.seed + 1, words: Mutator.yamlWords)
    var accepted = 0
    for _ in 0..<Self.count / 4 {
      let input = mutator.mutate(good + bad)
      guard let root = try? YAML.parse(String(decoding: input, as: UTF8.self)),
        let groups = try? SDL.groups(in: root, file: "deploy.yaml")
      else { continue }
      accepted += 1
      for unit in groups.flatMap(\.order.resources) {
        #expect(unit.cpu > 0 && unit.memory > 0 && 1...50 ~= unit.count)
        #expect(unit.storage.allSatisfy { $0.size > 0 })
      }
      #expect(groups.allSatisfy { $0.order.ceiling.map { $0.amount > 0 } == true })
    }
    #expect(accepted > 0)
  }

  @Test func `no damaged growth plan crashes the reader, or comes to strange numbers`() throws {
    let good = try TestData.bytes("../../docs/examples/growth-plan.yaml")
    let days = try PlanFixture.day(0)...PlanFixture.day(299)
    let forecast = try PlanFixture.forecast(days: 300)
    var mutator = Mutator(seed: Self.seed + 2, words: Mutator.yamlWords)
    var accepted = 0
    for _ in 0..<Self.count / 20 {
      let input = mutator.mutate([good])
      guard let root = try? YAML.parse(String(decoding: input, as: UTF8.self)),
        let plan = try? GrowthPlan(
          reading: root, file: "plan.yaml", days: days, base: PlanFixture.base, pricing: PlanFixture.pricing)
      else { continue }
      accepted += 1
      let outcome = try PlanFixture.outcome(plan.events, of: forecast)
      #expect(outcome.gain.lo95.isFinite && outcome.gain.hi95.isFinite)
      #expect(outcome.plan.daily.allSatisfy { $0.lo95 >= 0 && $0.hi95.isFinite })
    }
    #expect(accepted > 0)
  }
}
