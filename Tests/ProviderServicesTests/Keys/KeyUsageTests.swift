import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct KeyUsageTests {
  private let folder: TemporaryFolder
  /// 2026-11-22T10:00:00Z.
  private let clock = FixedClock(Timestamp(seconds: 1_795_341_600))

  init() throws { folder = try TemporaryFolder() }

  private var usage: KeyUsage { KeyUsage(folder: "\(folder.path)/data", clock: clock.clock) }

  @Test func `notes when a key was last used`() throws {
    #expect(usage.lastUsed("a…b") == nil)
    usage.note("a…b")
    usage.note("c…d")
    clock.advance(seconds: 60)
    usage.note("a…b")
    #expect(usage.lastUsed("a…b") == Timestamp("2026-11-22T10:01:00Z"))
    #expect(usage.lastUsed("c…d") == Timestamp("2026-11-22T10:00:00Z"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/data") == ["keys.json"])
  }

  @Test func `forgets what was not used for a hundred keys`() throws {
    for index in 0...100 { usage.note("\(index)") }
    #expect(usage.lastUsed("0") == nil)
    #expect(usage.lastUsed("1") != nil && usage.lastUsed("100") != nil)
  }

  @Test(arguments: ["", "{", "[]", "null", #"{"a…b":7}"#, #"{"a…b":"yesterday"}"#])
  func `a spoilt file is nothing known, and is mended`(text: String) throws {
    try folder.write(text, to: "data/keys.json")
    #expect(usage.lastUsed("a…b") == nil)
    usage.note("a…b")
    #expect(usage.lastUsed("a…b") == Timestamp("2026-11-22T10:00:00Z"))
  }

  @Test func `a folder that cannot be is no reason to fail`() throws {
    try folder.write("a file", to: "data")
    usage.note("a…b")
    #expect(usage.lastUsed("a…b") == nil)
    #expect(folder.read("data") == "a file")
  }
}

struct RecoveryFileTests {
  private let folder: TemporaryFolder
  private static let secret = Secret(TestKeys.working)
  private static let now = Timestamp(seconds: 1_795_271_828)

  init() throws { folder = try TemporaryFolder() }

  @Test func `the first folder that takes it has the secret, for this user alone`() throws {
    try folder.write("no folder", to: "file")
    let path = try #require(
      RecoveryFile.write(
        Self.secret,
        folders: ["\(folder.path)/file", "/proc/nowhere", "\(folder.path)/new/folder", folder.path],
        now: Self.now))
    #expect(path.hasPrefix("\(folder.path)/new/folder/akash-provider-tool-recovered-key-1795271828-"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == TestKeys.working + "\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try folder.names() == ["file", "new"])
  }

  /// Nobody's file is overwritten, and nobody's link followed.
  @Test func `an earlier recovery file is left alone`() throws {
    let first = try #require(RecoveryFile.write(Self.secret, folders: [folder.path], now: Self.now))
    let second = RecoveryFile.write(Secret("other"), folders: [folder.path], now: Self.now)
    #expect(try String(contentsOfFile: first, encoding: .utf8) == TestKeys.working + "\n")
    #expect(second != first)
  }

  @Test func `where no folder takes it, there is no path`() throws {
    #expect(RecoveryFile.write(Self.secret, folders: ["/proc/nowhere"], now: Self.now) == nil)
  }
}
