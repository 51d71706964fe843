import Foundation
import Glibc
import ProviderCore
import TestSupport
import Testing

/// A sync that is cut off, and the one after it.
struct SyncKillTests {
  private static let all = ["sync", "--from", "2025-10-01", "--to", "2026-11-20", "--reread", "0d"]

  @Test(arguments: [1, 2, 3])
  func `killed at any moment, the next sync ends with the same ledger`(seed: UInt64) async throws {
    let fixture = try await EarningsFixture()
    var random = SeededGenerator(seed: seed)
    // Slow enough that none is at its end before it is killed, however busy the machine is.
    try fixture.service.control(#"{"options":{"upstream_delay_ms":150}}"#)
    for _ in 0..<3 {
      let before = try fixture.service.log().count
      let running = try fixture.start(Self.all)
      try await fixture.service.waitForRequests(before + Int.random(in: 1...20, using: &random))
      try await Task.sleep(for: .microseconds(Int.random(in: 0...300_000, using: &random)))
      running.kill(SIGKILL)
      #expect(try await running.end().status == 128 + SIGKILL)
      let rows = try await fixture.rows()
      // Newest first, without a gap, and at most the last answer is lost.
      try await fixture.expectLedger(newest: rows.count)
      #expect(try fixture.service.log().count - before <= rows.count + 3)
    }
    try fixture.service.control(#"{"options":{"upstream_delay_ms":0}}"#)
    let run = try await fixture.run(Self.all)
    #expect(run.status == 0, "\(run.errors)")
    try await fixture.expectLedger(EarningsTruth.days)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interruption loses nothing that has arrived`(signal: Int32) async throws {
    let fixture = try await EarningsFixture()
    try fixture.service.control(#"{"faults":[{"kind":"hang","service":"provider","skip":30,"count":1}]}"#)
    let running = try fixture.start(Self.all)
    try await fixture.service.waitForRequests(32)
    running.kill(signal)
    let run = try await running.end()
    #expect(run.status == 128 + signal)
    try await fixture.expectLedger(newest: 30)
    #expect(run.seconds < 20)
    #expect(try await fixture.run(Self.all).status == 0)
    try await fixture.expectLedger(EarningsTruth.days)
    #expect(try fixture.questions().count == EarningsTruth.days.count + 1, "no day was asked for twice")
  }

  @Test func `several syncs at once fetch each day once`() async throws {
    let fixture = try await EarningsFixture()
    let arguments = ["sync", "--from", "2026-08-01", "--to", "2026-11-20", "--reread", "0d"]
    let running = try (0..<5).map { _ in try fixture.start(arguments) }
    for tool in running {
      let run = try await tool.end()
      #expect(run.status == 0, "\(run.errors)")
    }
    let days = try ClosedRange.named("2026-08-01", "2026-11-20")
    try await fixture.expectLedger(days)
    #expect(try fixture.questions().count == days.count)
  }
}
