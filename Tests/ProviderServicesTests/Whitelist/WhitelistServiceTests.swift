import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct WhitelistServiceTests {
  private let folder: TemporaryFolder
  private let clock = FixedClock(Timestamp(seconds: 1_795_271_828))

  init() throws { folder = try TemporaryFolder() }

  private func whitelist(
    _ script: [(url: String, answer: ScriptedTransport.Answer)], url: String = "https://lists.test/a"
  ) throws -> Whitelist {
    let transport = ScriptedTransport(script)
    defer { #expect(transport.surprises == []) }
    return try WhitelistService(
      url: url, cacheFolder: folder.path, transport: { transport }, clock: clock.clock, warn: { _ in }
    ).whitelist()
  }

  @Test func `is fetched once in ten minutes, and the last good list serves on`() throws {
    #expect(try whitelist([("lists.test/a", .response(200, "akash1a"))]).contains("akash1a"))
    clock.advance(seconds: 600)
    #expect(try whitelist([]).contains("akash1a"))
    clock.advance(seconds: 1)
    #expect(try whitelist([("lists.test/a", .response(200, "akash1b"))]).contains("akash1b"))
    clock.advance(seconds: 31_536_000)
    #expect(try whitelist([("lists.test/a", .response(503, ""))]).contains("akash1b"))
  }

  @Test func `another address is another list`() throws {
    _ = try whitelist([("lists.test/a", .response(200, "akash1a"))])
    let other = try whitelist(
      [("lists.test/b", .response(200, "akash1b"))], url: "https://lists.test/b")
    #expect(!other.contains("akash1a"))
  }

  @Test func `without any list it says why`() {
    #expect(throws: RefreshFailure(["HTTP status 404"])) {
      try whitelist([("lists.test/a", .response(404, "not found"))])
    }
  }
}
