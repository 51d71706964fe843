import ProviderCore
import Testing

/// Leases for tests: blocks come every 6 seconds, so that a day has 14400 and the price script's month 438292.8.
enum LeaseSample {
  /// The newest block is of 2026-11-22T00:00:00Z.
  static let tip = Block(height: 1_000_000, time: Timestamp(seconds: 1_795_305_600))

  static func pace() throws -> BlockPace {
    BlockPace(tip: tip, blocksPerMonth: try #require(Decimal("438292.8")))
  }

  static func time(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

  static func id(_ dseq: UInt64 = 1) throws -> LeaseID {
    let owner = try #require(AccountAddress("akash13265twfqejnma6cc93rw5dxk4cldyz2zyy8cdm"))
    return LeaseID(owner: owner, dseq: dseq, gseq: 1, oseq: 1)
  }

  /// 8 threads, 64 GiB of memory, 100 GiB of ephemeral storage and 500 GiB of persistent for each of so many cards.
  static func resources(cards: Int, parts: Int? = nil) -> LeaseResources {
    let parts = parts ?? cards
    return LeaseResources(
      cpu: 8000 * parts, gpu: cards, memory: parts * 64 << 30, ephemeralStorage: parts * 100 << 30,
      persistentStorage: parts * 500 << 30)
  }

  /// A closed or running lease of a card at 1000 uact a block.
  static func record(
    _ model: String? = "a100", cards: Int? = 1, denom: String = "uact", price: Decimal = 1000,
    start: String = "2026-11-01T00:00:00Z", end: String? = nil
  ) throws -> LeaseRecord {
    LeaseRecord(
      denom: denom, price: price, start: try time(start), end: try end.map { try time($0) },
      resources: cards.map { resources(cards: $0, parts: max(1, $0)) }, model: model)
  }
}
