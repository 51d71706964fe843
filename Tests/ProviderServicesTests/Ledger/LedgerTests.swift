import ProviderCore
import TestSupport
import Testing

import struct Foundation.FileAttributeKey
import class Foundation.FileManager

@testable import ProviderServices

struct LedgerTests {
  private static func provider(_ wallet: String = TestKeys.wallet) throws -> AccountAddress {
    try #require(AccountAddress(wallet))
  }

  private static func figure(_ uakt: Decimal, usd: String = "1.5") throws -> EarningsFigure {
    EarningsFigure(uakt: Amount(uakt), uact: Amount(7), usd: Amount(try #require(Decimal(usd))))
  }

  private static func moment(_ day: String) throws -> Timestamp { try Day.named(day).start }

  private static func code(_ body: () throws -> Void) -> ErrorCode? {
    do {
      try body()
      return nil
    } catch {
      return (error as? ProviderError)?.code
    }
  }

  @Test func `a day is kept as it was first told, and each change beside it`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(in: folder.path)
    let (provider, day) = (try Self.provider(), try Day.named("2026-03-01"))
    func record(_ figure: EarningsFigure, _ when: String) throws -> LedgerChange {
      try ledger.record(figure, of: provider, on: day, from: .console, at: Self.moment(when))
    }
    let (first, second) = (try Self.figure(1), try Self.figure(2))
    #expect(try record(first, "2026-03-02") == .new)
    #expect(try record(first, "2026-03-03") == .same)
    #expect(try record(second, "2026-03-04") == .revised(from: first))
    #expect(try record(second, "2026-03-05") == .same)
    // Back to the first is a change too: the ledger tells what the service said when.
    #expect(try record(first, "2026-03-06") == .revised(from: second))

    let latest = try ledger.days(of: provider, in: day...day, .latest)
    #expect(latest.map(\.revision) == [2] && latest[0].figure == first)
    let recorded = try ledger.days(of: provider, in: day...day, .asRecorded)
    #expect(recorded.map(\.revision) == [0] && recorded[0].figure == first)
    #expect(recorded[0].recordedAt == (try Self.moment("2026-03-02")))
    #expect(latest[0].recordedAt == (try Self.moment("2026-03-06")))
  }

  @Test func `sources are kept apart, and the one that spoke last holds`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(in: folder.path)
    let (provider, day) = (try Self.provider(), try Day.named("2026-03-01"))
    let moment = try Self.moment("2026-03-02")
    #expect(try ledger.record(Self.figure(1), of: provider, on: day, from: .console, at: moment) == .new)
    #expect(
      try ledger.record(Self.figure(2), of: provider, on: day, from: .providerConsole, at: moment)
        == .revised(from: Self.figure(1)))
    #expect(try ledger.days(of: provider, in: day...day, .latest).map(\.source) == [.providerConsole])
    #expect(try ledger.days(of: provider, in: day...day, .asRecorded).map(\.source) == [.console])
  }

  @Test func `numbers come back digit by digit`() throws {
    let folder = try TemporaryFolder()
    let usd = "0.0000000000000030000000000000004"
    let huge = try #require(Decimal("123456789012345680000.00000000000000001"))
    let (provider, day) = (try Self.provider(), try Day.named("2026-03-01"))
    do {
      let ledger = try Ledger.open(in: folder.path)
      _ = try ledger.record(
        Self.figure(huge, usd: usd), of: provider, on: day, from: .console, at: Self.moment("2026-03-02"))
    }
    let again = try #require(try Ledger.existing(in: folder.path))
    let figure = try again.days(of: provider, in: day...day, .latest)[0].figure
    #expect(figure.uakt.value.plain == "123456789012345680000.00000000000000001")
    #expect(figure.usd.value.plain == usd)
  }

  @Test func `ranges, providers and bounds are each provider's own`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(in: folder.path)
    let (one, other) = (try Self.provider(), try Self.provider(TestKeys.otherWallet))
    #expect(try ledger.providers() == [])
    for name in ["2026-03-09", "2026-03-01", "2026-03-05"] {
      _ = try ledger.record(
        Self.figure(1), of: one, on: .named(name), from: .console, at: Self.moment("2026-04-01"))
    }
    #expect(try ledger.providers() == [one])
    let days = try ledger.days(of: one, in: .named("2026-03-02", "2026-03-09"), .latest)
    #expect(days.map { $0.day.description } == ["2026-03-05", "2026-03-09"])
    #expect(try ledger.days(of: other, in: .named("2026-03-01", "2026-03-09"), .latest) == [])
  }

  @Test func `how far back is wanted only ever grows`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(in: folder.path)
    let provider = try Self.provider()
    #expect(try ledger.since(provider) == nil)
    for (day, since) in [
      ("2026-03-01", "2026-03-01"), ("2026-01-01", "2026-01-01"), ("2026-06-01", "2026-01-01"),
    ] {
      try ledger.want(provider, since: .named(day))
      #expect(try ledger.since(provider) == .named(since))
    }
  }

  @Test func `the ledger is its owner's alone`() throws {
    let folder = try TemporaryFolder()
    let data = "\(folder.path)/data"
    let ledger = try Ledger.open(in: data)
    _ = try ledger.record(
      Self.figure(1), of: Self.provider(), on: .named("2026-03-01"), from: .console,
      at: Self.moment("2026-03-02"))
    for name in try FileManager.default.contentsOfDirectory(atPath: data) {
      let mode =
        try FileManager.default.attributesOfItem(atPath: "\(data)/\(name)")[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
    #expect(try Ledger.existing(in: "\(folder.path)/elsewhere") == nil)
  }

  /// Two handles stand for two processes: SQLite locks the same way.
  @Test func `several may write at once, each day once`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let days = try ClosedRange.named("2026-01-01", "2026-03-31")
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let ledger = try Ledger.open(in: path)
          var new = 0
          for day in days {
            let change = try ledger.record(
              Self.figure(3), of: Self.provider(), on: day, from: .console, at: day.start)
            if change == .new { new += 1 }
          }
          return new
        }
      }
      let added = try await group.reduce(0, +)
      #expect(added == days.count)
    }
    let ledger = try #require(try Ledger.existing(in: path))
    let found = try ledger.days(of: Self.provider(), in: days, .latest)
    #expect(found.map(\.day) == Array(days) && found.allSatisfy { $0.revision == 0 })
  }

  @Test func `the views that other programs read say the same`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(in: folder.path)
    for (uakt, when) in [(1, "2026-03-02"), (2, "2026-03-03"), (3, "2026-03-04")] {
      _ = try ledger.record(
        Self.figure(Decimal(uakt)), of: Self.provider(), on: .named("2026-03-01"), from: .console,
        at: Self.moment(when))
    }
    func only(_ sql: String) throws -> String? {
      let statement = try ledger.database.statement(sql, [])
      defer { statement.reset() }
      return try statement.step() ? statement.text(0) : nil
    }
    #expect(try only("SELECT uakt FROM latest") == "3")
    #expect(try only("SELECT uakt FROM as_recorded") == "1")
    #expect(try only("SELECT akt FROM daily") == "3.0e-06")
    #expect(try only("SELECT count(*) FROM latest") == "1")
  }

  // MARK: What is no ledger

  @Test func `a ledger of a newer version is left alone`() throws {
    let folder = try TemporaryFolder()
    do {
      let database = try Database(Ledger.path(in: folder.path), .writing)
      try database.execute("CREATE TABLE x (y); PRAGMA user_version = 99")
    }
    let error = #expect(throws: ProviderError.self) { try Ledger.open(in: folder.path) }
    #expect(error?.code == .ledgerFailed)
    #expect(error?.message.contains("newer version") == true)
  }

  @Test func `garbage is no ledger, and stays as it is`() throws {
    let folder = try TemporaryFolder()
    let garbage = String(repeating: "this is a diary\n", count: 1000)
    try folder.write(garbage, to: "ledger.db")
    let error = #expect(throws: ProviderError.self) { try Ledger.open(in: folder.path) }
    #expect(error?.code == .ledgerFailed)
    #expect(error?.hint?.contains("move it away") == true)
    #expect(folder.read("ledger.db") == garbage)
  }

  @Test func `a row that makes no sense is told, not skipped`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger.open(in: folder.path)
    _ = try ledger.record(
      Self.figure(1), of: Self.provider(), on: .named("2026-03-01"), from: .console,
      at: Self.moment("2026-03-02"))
    try ledger.database.execute("UPDATE figures SET uakt = 'a lot'")
    let error = #expect(throws: ProviderError.self) {
      try ledger.days(of: Self.provider(), in: .named("2026-03-01", "2026-03-01"), .latest)
    }
    #expect(error?.code == .ledgerFailed)
    #expect(error?.message.contains("\"2026-03-01\"") == true)
  }

  @Test func `a folder in the ledger's place, and a file in the folder's, are told`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: Ledger.path(in: folder.path), withIntermediateDirectories: false)
    #expect(Self.code { _ = try Ledger.open(in: folder.path) } == .ledgerFailed)
    try folder.write("", to: "file")
    #expect(Self.code { _ = try Ledger.open(in: "\(folder.path)/file") } == .ledgerFailed)
    #expect(Self.code { _ = try Ledger.open(in: "/proc/none") } == .ledgerFailed)
  }
}
