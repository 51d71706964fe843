import Foundation
import Glibc
import ProviderCore
import Synchronization
import TestSupport
import Testing

/// Bids that need the price of AKT, many at once, with sources that behave badly.
struct AKTPriceTests {
  private let folder: TemporaryFolder
  private static let order = Data(
    #"[{"memory":1073741824,"cpu":1000,"storage":[],"count":1}]"#.utf8)

  init() throws { folder = try TemporaryFolder() }

  /// A configuration in which every source is the server.
  private func configure(_ url: String, sources: String = "[dia, coingecko]") throws {
    let endpoints = ["chain", "dia", "coingecko", "console"].map { "\($0): \"\(url)\"" }
    try folder.write(
      """
      profiles: {main: {endpoints: {\(endpoints.joined(separator: ", "))}}}
      price: {akt_price: {sources: \(sources)}}
      """, to: ".config/akash-provider-tool/config.yaml")
  }

  private func remember(price: String, secondsAgo: Int) throws {
    let moment = Timestamp(seconds: Int(Date().timeIntervalSince1970) - secondsAgo)
    try folder.write(
      #"{"schema":"akash-provider-tool/akt-price-cache/v1","usd":"\#(price)","source":"dia","fetched_at":"\#(moment)"}"#,
      to: ".cache/akash-provider-tool/akt-price.json")
  }

  private var cached: AKTPriceRecord? {
    folder.read(".cache/akash-provider-tool/akt-price.json")
      .flatMap { AKTPriceRecord(parsing: Array($0.utf8)) }
  }

  private func bid() async throws -> ToolRun {
    try await ToolRun.run(["price"], in: folder.path, input: Self.order)
  }

  /// Without waiting for a turn, which may take longer than what the next bid remembers of this one.
  private static func bidAtOnce(in folder: TemporaryFolder) throws -> ToolRun {
    try RunningTool(["price"], in: folder.path, input: order).wait()
  }

  /// 2.40 USD a month are 5.5825767 / price uakt a block, rounded.
  private static let bidAtOneDollar = "6"

  @Test func `fetches the price once and caches it`() async throws {
    let server = try ScriptedServer { _ in .answer(200, #"{"Price":1.0}"#) }
    defer { server.stop() }
    try configure(server.url)
    for _ in 0..<3 {
      let run = try await bid()
      #expect(run.text == Self.bidAtOneDollar)
      #expect(run.errors == "")
    }
    #expect(server.paths.count == 1)
    #expect(cached?.source == .dia)
  }

  @Test func `goes on to the next source`() async throws {
    let server = try ScriptedServer { path in
      path.hasPrefix("/v1/assetQuotation")
        ? .answer(429, "{}") : .answer(200, #"{"akash-network":{"usd":1}}"#)
    }
    defer { server.stop() }
    try configure(server.url)
    #expect(try await bid().text == Self.bidAtOneDollar)
    #expect(cached?.source == .coingecko)
  }

  /// Whatever the sources do, a bid has its answer within 4 seconds; the rest is for a busy machine.
  @Test(arguments: [
    ScriptedServer.Behaviour.hang, .drip(milliseconds: 10), .endless("X-Header: more\r\n"),
    .endless("\r\n\r\nmore"), .raw([]), .answer(200, "<html>"), .answer(200, #"{"Price":0}"#),
    .answer(500, ""),
  ])
  func `bids on the old price when sources fail`(behaviour: ScriptedServer.Behaviour) async throws {
    let server = try ScriptedServer { _ in behaviour }
    defer { server.stop() }
    try configure(server.url)
    try remember(price: "1", secondsAgo: 7200)
    let run = try Self.bidAtOnce(in: folder)
    #expect(run.status == 0)
    #expect(run.text == Self.bidAtOneDollar)
    #expect(run.errors.hasPrefix("warning: the akt-price cannot be refreshed ("))
    #expect(run.seconds < 20)
    let questions = server.paths.count
    #expect(try Self.bidAtOnce(in: folder).text == Self.bidAtOneDollar)
    #expect(server.paths.count == questions, "the next one does not even try")
  }

  /// Who is asked by a tool may end it, once it is known here.
  private final class Victim: Sendable {
    let tool = Mutex<RunningTool?>(nil)

    func wait() -> RunningTool {
      while true {
        if let tool = tool.withLock({ $0 }) { return tool }
        usleep(1000)
      }
    }
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT])
  func `a bug that ends it is told, and bids nothing`(signal: Int32) async throws {
    let victim = Victim()
    let server = try ScriptedServer { _ in
      victim.wait().kill(signal)
      return .hang
    }
    defer { server.stop() }
    try configure(server.url)
    let bid = try RunningTool(["price"], in: folder.path, input: Self.order)
    victim.tool.withLock { $0 = bid }
    let run = try await bid.end()
    #expect(run.status == 70 && run.text.isEmpty)
    #expect(run.errors.hasPrefix("error: a bug in akash-provider-tool has ended it\nhint: "))
  }

  @Test func `does not sell at a price that is too old`() async throws {
    try configure("http://127.0.0.1:1")
    try remember(price: "1", secondsAgo: 100_000)
    let run = try await bid()
    #expect(run.status == 69)
    #expect(run.text == "")
    #expect(run.errors.contains("is older than 1d"))
  }

  @Test func `of 32 bids at once one asks, and all bid on the old price`() throws {
    let server = try ScriptedServer { _ in
      usleep(500_000)
      return .answer(200, #"{"Price":2.0}"#)
    }
    defer { server.stop() }
    try configure(server.url)
    try remember(price: "1", secondsAgo: 7200)
    let bids = try (0..<32).map { _ in
      try RunningTool(["price"], in: folder.path, input: Self.order)
    }
    let answers = try bids.map { try $0.wait().text }
    #expect(server.paths.count == 1)
    // 31 on the old price, one on the new; a bid that starts late may have the new one too.
    #expect(answers.allSatisfy { ["6", "3"].contains($0) })
    #expect(answers.contains("6") && answers.contains("3"))
  }

  @Test func `of 32 first bids at once one asks, and all wait for its answer`() throws {
    let server = try ScriptedServer { _ in
      usleep(300_000)
      return .answer(200, #"{"Price":1.0}"#)
    }
    defer { server.stop() }
    try configure(server.url)
    let bids = try (0..<32).map { _ in
      try RunningTool(["price"], in: folder.path, input: Self.order)
    }
    for bid in bids { #expect(try bid.wait().text == Self.bidAtOneDollar) }
    #expect(server.paths.count == 1)
  }

  @Test func `killed at any moment, it leaves a whole cache or none`() async throws {
    let server = try ScriptedServer { _ in .answer(200, #"{"Price":1.0}"#) }
    defer { server.stop() }
    try configure(server.url)
    var random = SeededGenerator(seed: 12)
    let path = "\(folder.path)/.cache/akash-provider-tool/akt-price.json"
    for _ in 0..<150 {
      unlink(path)
      let running = try RunningTool(["price"], in: folder.path, input: Self.order)
      usleep(UInt32.random(in: 0...40_000, using: &random))
      running.kill(SIGKILL)
      _ = try running.wait()
      if let text = folder.read(".cache/akash-provider-tool/akt-price.json") {
        #expect(AKTPriceRecord(parsing: Array(text.utf8)) != nil, "\(text)")
      }
    }
    #expect(try await bid().text == Self.bidAtOneDollar)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: "\(folder.path)/.cache/akash-provider-tool")
    #expect(left.sorted() == ["akt-price.json", "akt-price.lock"])
  }
}
