import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct ChainClientTests {
  private let provider: AccountAddress

  init() throws { provider = try #require(AccountAddress("akash18ga02jzaq8cw52anyhzkwta5wygufgu6zsz6xc")) }

  private func client(_ transport: any HTTPTransport) -> ChainClient {
    ChainClient(.to("https://chain.test", transport))
  }

  private static func sample(_ name: String, in folder: String = "chain/answers") throws -> String {
    String(decoding: try TestData.bytes("\(folder)/\(name).json"), as: UTF8.self)
  }

  private static func notImplemented() throws -> ScriptedTransport.Answer {
    .response(501, try sample("lcd-error-501-not-implemented"))
  }

  @Test func `all pages are asked for, of leases in all states, with the key encoded`() throws {
    let first = try Self.sample("lcd-leases-list-page1").replacing(
      "nzpRwgQBAgMEAQIAEWFrYXNoMS4uLg==", with: "a+b/c==")
    let path =
      "https://chain.test/akash/market/v1beta5/leases/list?filters.provider=\(provider)&pagination.limit=200"
    let transport = ScriptedTransport([
      (path, .response(200, first)),
      ("\(path)&pagination.key=a%2Bb%2Fc%3D%3D", .response(200, try Self.sample("lcd-leases-list-page2"))),
    ])
    let leases = try client(transport).leases(of: provider)
    #expect(leases.count == 6)
    #expect(transport.surprises == [])
  }

  @Test func `a node whose pages go in a circle is not asked for ever`() throws {
    let page = try Self.sample("lcd-leases-list-page1")
    let transport = ScriptedTransport(Array(repeating: ("leases/list", .response(200, page)), count: 10))
    let error = #expect(throws: ProviderError.self) { try client(transport).leases(of: provider) }
    #expect(error?.code == .serviceFailed)
    #expect(error?.message.contains("no end") == true)
    #expect(transport.surprises.count == 8)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let answer: ScriptedTransport.Answer
    let code: ErrorCode
    let words: String
  }

  static func refusals() throws -> [Refusal] {
    [
      Refusal(
        testDescription: "another version of the API",
        answer: try notImplemented(), code: .serviceFailed, words: "unsupported API version"),
      Refusal(
        testDescription: "a refusal",
        answer: .response(
          400, #"{"code":3,"message":"pagination: invalid key: invalid checksum","details":[]}"#),
        code: .serviceFailed, words: "invalid checksum"),
      Refusal(
        testDescription: "a web page", answer: .response(200, "<html>"), code: .serviceFailed,
        words: "no sense"),
      Refusal(
        testDescription: "too many requests", answer: .response(429, ""), code: .serviceTimedOut, words: "429"
      ),
      Refusal(
        testDescription: "no answer in time", answer: .failure(HTTPFailure(.timedOut, "no answer in time")),
        code: .serviceTimedOut, words: "in time"),
      Refusal(
        testDescription: "more than 8 MiB",
        answer: .failure(HTTPFailure(.tooLarge, "the answer is too large")),
        code: .serviceFailed, words: "too large"),
    ]
  }

  @Test(arguments: try refusals())
  func `what is no answer is an error`(refusal: Refusal) throws {
    let transport = ScriptedTransport([("leases/list", refusal.answer)])
    let error = #expect(throws: ProviderError.self) { try client(transport).leases(of: provider) }
    #expect(error?.code == refusal.code)
    #expect(error?.message.contains(refusal.words) == true, "\(error?.message ?? "")")
  }

  @Test func `the account of a deployment is asked for by its whole name`() throws {
    let id = "deployment%2Fakash13265twfqejnma6cc93rw5dxk4cldyz2zyy8cdm%2F29100123"
    let transport = ScriptedTransport([
      ("types/accounts?xid=\(id)&", .response(200, try Self.sample("lcd-escrow-accounts"))),
      ("types/payments?state=open&xid=\(id)%2F&", .response(200, try Self.sample("lcd-escrow-payments"))),
    ])
    let owner = try #require(AccountAddress("akash13265twfqejnma6cc93rw5dxk4cldyz2zyy8cdm"))
    let account = try client(transport).account(of: LeaseID(owner: owner, dseq: 29_100_123, gseq: 1, oseq: 1))
    #expect(account?.rates == ["uact": try #require(Decimal("4652.14726"))])
    #expect(transport.surprises == [])
  }

  @Test func `conversions are asked for by who burned and what`() throws {
    let filters = "filters.source=\(provider)&filters.denom=uact&filters.to_denom=uakt"
    let transport = ScriptedTransport([
      ("/akash/bme/v1/ledger?\(filters)", .response(200, try Self.sample("lcd-bme-ledger")))
    ])
    #expect(try client(transport).conversions(of: provider)?.map(\.height) == [29_468_120, 29_469_998])
  }

  @Test func `a node without the ledger does not tell`() throws {
    let transport = ScriptedTransport([("ledger", try Self.notImplemented())])
    #expect(try client(transport).conversions(of: provider) == nil)
  }

  @Test func `an unhealthy price is none`() throws {
    let transport = ScriptedTransport([
      ("oracle", .response(200, try Self.sample("lcd-oracle-aggregated-price-unhealthy", in: "akt-price")))
    ])
    let answer = try client(transport).aktPrice(now: try #require(Timestamp("2026-11-21T19:00:03Z")))
    #expect(throws: AKTPriceProblem.self) { try answer.get() }
  }
}

struct BlockTimesTests {
  private let folder: TemporaryFolder
  /// Blocks every 6 s, block 10000 at the first second of 2026-10-01.
  private static let start = Timestamp(seconds: 1_790_812_800)

  init() throws { folder = try TemporaryFolder() }

  private static func time(_ height: Int) -> Timestamp {
    Timestamp(seconds: start.seconds + (height - 10_000) * 6)
  }

  /// A chain that has forgotten blocks below 20000, and a Console that has them; counts who is asked.
  private final class Services: HTTPTransport {
    var chain = 0
    var console = 0

    func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
      let height = Int(request.url.split(separator: "/").last ?? "") ?? 0
      let time = BlockTimesTests.time(height)
      if request.url.hasPrefix("https://console.test/v1/blocks/") {
        console += 1
        return HTTPResponse(status: 200, body: Array(#"{"height":\#(height),"datetime":"\#(time)"}"#.utf8))
      }
      chain += 1
      guard height >= 20_000 else {
        let words = "height \(height) is not available, lowest height is 20000"
        return HTTPResponse(status: 500, body: Array(#"{"code":2,"message":"\#(words)","details":[]}"#.utf8))
      }
      let header = #"{"height":"\#(height)","time":"\#(time)"}"#
      return HTTPResponse(status: 200, body: Array(#"{"block":{"header":\#(header)}}"#.utf8))
    }
  }

  private func blocks(_ services: Services, chain: String = "https://chain.test") throws -> [DayBlocks] {
    let times = BlockTimes(
      chain: ChainClient(.to(chain, services)),
      listing: ListingClient(.to("https://console.test", services)),
      store: BlockStore(folder: folder.path, chain: chain) { Issue.record("warned: \($0)") })
    let first = Day(of: Self.start)
    let tip = Block(height: 60_000, time: Self.time(60_000))
    return try times.days(first...first.advanced(by: 2), tip: tip)
  }

  /// 86 400 s a day are 14 400 blocks of 6 s.
  private static let bounds = [10_000, 24_400, 38_800]

  @Test func `old blocks come from the Console, and bounds are asked for once`() throws {
    let services = Services()
    let found = try blocks(services)
    #expect(found.map(\.first) == Self.bounds)
    #expect(found.map(\.last) == [24_399, 38_799, 53_199])
    #expect(services.console > 0)
    // Four midnights.
    #expect(services.chain + services.console <= 4 * 6)

    let again = Services()
    #expect(try blocks(again) == found)
    #expect(again.chain + again.console == 0)
  }

  @Test func `what was found of one chain says nothing about another`() throws {
    _ = try blocks(Services())
    let other = Services()
    _ = try blocks(other, chain: "https://sandbox.test")
    #expect(other.chain + other.console > 0)
  }

  @Test func `a file that is no database is replaced`() throws {
    try folder.write("this is no database, and is long enough to be looked at", to: BlockStore.fileName)
    #expect(try blocks(Services()).map(\.first) == Self.bounds)
    let again = Services()
    _ = try blocks(again)
    #expect(again.chain + again.console == 0)
  }

  @Test(arguments: [
    "time_before = -9223372036854775807 - 1", "time = 9223372036854775807", "height = 0", "time = 0",
    "height = 'x'",
  ])
  func `a row that somebody has changed is asked for again`(change: String) throws {
    _ = try blocks(Services())
    try Database("\(folder.path)/\(BlockStore.fileName)", .writing).execute("UPDATE bound SET \(change)")
    let again = Services()
    #expect(try blocks(again).map(\.first) == Self.bounds)
    #expect(again.chain + again.console > 0)
  }

  @Test func `days that are not over are left out`() throws {
    let services = Services()
    let times = BlockTimes(
      chain: ChainClient(.to("https://chain.test", services)),
      listing: ListingClient(.to("https://console.test", services)),
      store: BlockStore(folder: folder.path, chain: "c") { _ in })
    let first = Day(of: Self.start)
    let days = try times.days(
      first...first.advanced(by: 5), tip: Block(height: 30_000, time: Self.time(30_000)))
    #expect(days.map(\.day) == [first])
  }
}
