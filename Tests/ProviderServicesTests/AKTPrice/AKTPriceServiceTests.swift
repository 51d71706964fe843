import ProviderCore
import Synchronization
import TestSupport
import Testing

@testable import ProviderServices

/// The cache, the sources and the clock as a bid meets them.
struct AKTPriceServiceTests {
  private let folder: TemporaryFolder
  private let clock = FixedClock(Timestamp(seconds: 1_795_271_828))
  private let warnings = Warnings()

  init() throws { folder = try TemporaryFolder() }

  final class Warnings: Sendable {
    private let texts = Mutex<[String]>([])
    func add(_ text: String) { texts.withLock { $0.append(text) } }
    var all: [String] { texts.withLock { $0 } }
  }

  private static let sources = AKTPriceSource.standardOrder.map {
    AKTPriceSettings.Source(kind: $0, baseURL: "https://\($0.rawValue).test")
  }

  private func service(
    _ transport: ScriptedTransport, fixed: AKTPrice? = nil
  ) -> AKTPriceService {
    let warnings = warnings
    return AKTPriceService(
      settings: AKTPriceSettings(fixed: fixed, sources: Self.sources), cacheFolder: folder.path,
      transport: { transport }, clock: clock.clock, warn: { warnings.add($0) })
  }

  private func price(_ script: [(url: String, answer: ScriptedTransport.Answer)]) throws -> AKTPriceReading {
    let transport = ScriptedTransport(script)
    defer { #expect(transport.surprises == []) }
    return try service(transport).price()
  }

  private static func dia(_ price: String) -> ScriptedTransport.Answer {
    .response(200, #"{"Price":\#(price)}"#)
  }
  private static let down = ScriptedTransport.Answer.failure(HTTPFailure(.unreachable, "no route"))
  private static let allDown = AKTPriceSource.standardOrder.map {
    (url: "https://\($0.rawValue).test", answer: down)
  }

  @Test func `asks the sources in order until one answers`() throws {
    let reading = try price([
      ("oracle.test/akash/oracle/v2/aggregated_price/akt", .response(500, "price stalled")),
      ("dia.test/v1/assetQuotation/Osmosis/ibc-C2CF", .response(200, "<html>")),
      (
        "coingecko.test/api/v3/simple/price?ids=akash-network&vs_currencies=usd",
        .response(200, #"{"akash-network":{"usd":0.7131}}"#)
      ),
    ])
    #expect(reading.price.usd == Decimal("0.7131"))
    #expect(reading.record?.source == .coingecko)
  }

  @Test func `a fresh price is used without asking, an old one is refreshed`() throws {
    _ = try price([("oracle.test", Self.down), ("dia.test", Self.dia("0.7"))])
    clock.advance(seconds: 3600)
    #expect(try price([]).price.usd == Decimal("0.7"))
    clock.advance(seconds: 1)
    let reading = try price([("oracle.test", Self.down), ("dia.test", Self.dia("0.8"))])
    #expect(reading.price.usd == Decimal("0.8"))
    #expect(warnings.all.isEmpty)
  }

  @Test func `the last good price serves on, with a warning, for a day`() throws {
    _ = try price([("oracle.test", Self.down), ("dia.test", Self.dia("0.7"))])
    clock.advance(seconds: 86_000)
    #expect(try price(Self.allDown).price.usd == Decimal("0.7"))
    #expect(warnings.all.count == 1)
    #expect(warnings.all[0].hasPrefix("the akt-price cannot be refreshed (oracle: no route; dia: no route"))

    clock.advance(seconds: 500)
    let error = #expect(throws: ProviderError.self) { try price(Self.allDown) }
    #expect(error?.code == .aktPriceUnavailable)
    #expect(
      error?.message
        == "no AKT price source answers: oracle: no route; dia: no route; coingecko: no route; console: no route; "
        + "the last price, of 2026-11-21T14:37:08Z, is older than 1d")
  }

  @Test func `while all sources fail, bids on the old price do not wait for them`() throws {
    _ = try price([("oracle.test", Self.down), ("dia.test", Self.dia("0.7"))])
    clock.advance(seconds: 4000)
    _ = try price(Self.allDown)
    clock.advance(seconds: 59)
    #expect(try price([]).price.usd == Decimal("0.7"))
    clock.advance(seconds: 1)
    let reading = try price([("oracle.test", Self.down), ("dia.test", Self.dia("0.9"))])
    #expect(reading.price.usd == Decimal("0.9"))
  }

  @Test func `each source gets a share of the time that is left`() throws {
    let transport = ScriptedTransport(Self.allDown)
    #expect(throws: ProviderError.self) { try service(transport).price() }
    // 4000 / 4, then 4000 / 3, 4000 / 2, 4000: a failure that takes no time leaves its share to the next.
    #expect(transport.timeLimits == [1000, 1333, 2000, 4000])
  }

  @Test func `a survey asks every source, whatever is remembered, and keeps nothing`() throws {
    _ = try price([("oracle.test", Self.down), ("dia.test", Self.dia("0.7"))])
    let before = folder.read("akt-price.json")
    let transport = ScriptedTransport([
      ("oracle.test", Self.down), ("dia.test", Self.dia("0.8")), ("coingecko.test", .response(429, "{}")),
      ("console.test", .response(200, #"{"price":0.81}"#)),
    ])
    let answers = service(transport).survey()
    #expect(transport.surprises == [])
    #expect(transport.timeLimits == [4000, 4000, 4000, 4000])
    #expect(answers.map { try? $0.outcome.get().usd.plain } == [nil, "0.8", nil, "0.81"])
    #expect(folder.read("akt-price.json") == before)
    #expect(try folder.names() == ["akt-price.json", "akt-price.lock"])
  }

  @Test func `one process refreshes while another one uses the old price`() throws {
    _ = try price([("oracle.test", Self.down), ("dia.test", Self.dia("0.7"))])
    clock.advance(seconds: 4000)
    let other = try FileLock("\(folder.path)/akt-price.lock")
    #expect(other.tryLock())
    #expect(try price([]).price.usd == Decimal("0.7"))
    other.unlock()
  }

  @Test func `without an old price it waits for the other process, but not for ever`() throws {
    let other = try FileLock("\(folder.path)/akt-price.lock")
    #expect(other.tryLock())
    let start = clock.clock.monotonicMilliseconds()
    #expect(throws: ProviderError.self) { try price([]) }
    let waited = clock.clock.monotonicMilliseconds() - start
    #expect(4000...4100 ~= waited)
  }

  @Test func `a given price asks nobody and caches nothing`() throws {
    let fixed = try #require(AKTPrice("2"))
    let reading = try service(ScriptedTransport([]), fixed: fixed).price()
    #expect(reading == AKTPriceReading(given: fixed))
    #expect(try folder.names() == [])
  }

  @Test func `a cache that cannot be written costs a warning, not the bid`() throws {
    let warnings = warnings
    let transport = ScriptedTransport([("oracle.test", Self.down), ("dia.test", Self.dia("0.7"))])
    let service = AKTPriceService(
      settings: AKTPriceSettings(sources: Self.sources), cacheFolder: "/proc/none",
      transport: { transport }, clock: clock.clock, warn: { warnings.add($0) })
    #expect(try service.price().price.usd == Decimal("0.7"))
    #expect(warnings.all == ["the akt-price cannot be cached in /proc/none: No such file or directory"])
  }

  @Test(arguments: ["", "garbage", "{\"schema\":", String(repeating: "x", count: 100_000)])
  func `a damaged cache is as good as none`(content: String) throws {
    try folder.write(content, to: "akt-price.json")
    let reading = try price([("oracle.test", Self.down), ("dia.test", Self.dia("0.7"))])
    #expect(reading.price.usd == Decimal("0.7"))
  }

  @Test func `a price from the future is refreshed but serves on`() throws {
    _ = try price([("oracle.test", Self.down), ("dia.test", Self.dia("0.7"))])
    clock.advance(seconds: -7200)
    #expect(try price(Self.allDown).price.usd == Decimal("0.7"))
  }
}
