import ProviderCore
import TestSupport
import Testing

struct UtilizationTests {
  /// A day of 24 hours.
  private static let start = Timestamp(seconds: 1_790_812_800)
  private static let end = Timestamp(seconds: 1_790_812_800 + 86_400)

  /// A lease of so many cards, two cores and 8 GiB, between two hours of the day; nil for one that goes on.
  private static func lease(_ dseq: UInt64, gpu: Int, from: Int, to: Int?) throws -> Lease {
    let owner = try #require(AccountAddress("akash13265twfqejnma6cc93rw5dxk4cldyz2zyy8cdm"))
    let id = LeaseID(owner: owner, dseq: dseq, gseq: 1, oseq: 1)
    func time(_ hour: Int) -> Timestamp { Timestamp(seconds: start.seconds + hour * 3600) }
    return Lease(
      id: id, denom: "uact", price: 1, state: .active, created: 1, closed: to.map { _ in 2 },
      payment: EscrowPayment(withdrawn: 0, balance: 0, unsettled: 0),
      listing: ListedLease(
        id: id, denom: "uact", price: 1, created: 1, closed: to.map { _ in 2 }, createdTime: time(from),
        closedTime: to.map { time($0) },
        resources: LeaseResources(
          cpu: 2000, gpu: gpu, memory: 8 << 30, ephemeralStorage: 0, persistentStorage: 0)))
  }

  private static func card(_ model: String, _ total: Int) -> GPUCapacity {
    GPUCapacity(model: model, ram: nil, interface: nil, total: total, leased: 0)
  }

  /// Hours within the day: from 6 to 18 is 12, from the day before to 3 is 3, from 20 on 4, after it none.
  @Test func `only the hours of the range count`() throws {
    let leases = [
      try Self.lease(1, gpu: 2, from: 6, to: 18), try Self.lease(2, gpu: 1, from: -50, to: 3),
      try Self.lease(3, gpu: 4, from: 20, to: nil), try Self.lease(4, gpu: 8, from: 30, to: nil),
      try Self.lease(5, gpu: 8, from: -9, to: -2),
    ]
    let cards = [Self.card("h100", 8)]
    let utilization = Utilization(
      leases: leases, models: GPUModels(cards: cards), cards: cards,
      capacity: ProviderCapacity(cpu: 16_000, gpu: 8, memory: 64 << 30), from: Self.start, to: Self.end)
    // 2 × 12 + 1 × 3 + 4 × 4 of 8 × 24; 2 cores for 19 hours of 16 × 24; 8 GiB for 19 of 64 × 24.
    #expect(utilization.gpu.map(\.used) == [43])
    #expect(utilization.gpu.map(\.capacity) == [192])
    #expect(utilization.cpu.used == 38)
    #expect(utilization.cpu.capacity == 384)
    #expect(utilization.memory.used == 152)
    #expect(utilization.memory.capacity == 1536)
    #expect(utilization.gpu[0].share == Decimal("0.223958"))
    #expect(utilization.unknown == [])
  }

  @Test func `of several models the bid says which`() throws {
    let lease = try Self.lease(29_100_123, gpu: 2, from: 0, to: nil)
    let other = try Self.lease(7, gpu: 1, from: 0, to: nil)
    let cards = [Self.card("h100", 8), Self.card("a100", 8)]
    let offers = try #require(
      ChainPage<LeaseOffer>(bids: TestData.bytes("chain/answers/lcd-bids-list.json"))
    ).items
    let models = GPUModels(cards: cards, offers: offers)
    #expect(models.model(of: lease) == "h100")
    #expect(models.model(of: other) == nil)
    let utilization = Utilization(
      leases: [lease, other], models: models, cards: cards, capacity: nil, from: Self.start, to: Self.end)
    #expect(utilization.gpu.map(\.model) == ["a100", "h100", nil])
    #expect(utilization.gpu.map(\.used) == [0, 48, 24])
    #expect(utilization.gpu.map(\.capacity) == [192, 192, nil])
  }

  @Test func `a lease that the Console does not list is told, not counted as nothing`() throws {
    var lease = try Self.lease(1, gpu: 2, from: 6, to: 18)
    lease.listing = nil
    let utilization = Utilization(
      leases: [lease], models: GPUModels(cards: []), cards: [], capacity: nil, from: Self.start, to: Self.end)
    #expect(utilization.unknown == [lease.id])
  }
}
