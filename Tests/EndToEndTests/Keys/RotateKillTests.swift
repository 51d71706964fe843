import Foundation
import Glibc
import ProviderCore
import TestSupport
import Testing

/// A rotation that is cut off, and the one after it.
struct RotateKillTests {
  /// With `slowloris` the server does what it was asked, and answers a byte at a time; with `hang` it does nothing.
  @Test(arguments: 1...4, [#""kind":"slowloris","where":"headers""#, #""kind":"hang""#])
  func `killed at any request, the next rotation ends with a key that works`(
    request: Int, fault: String
  ) async throws {
    let fixture = try await KeysFixture()
    let target =
      request == 4
      ? #""match":"/provider-earnings","service":"provider""# : #""match":"/api-key","skip":\#(request - 1)"#
    try fixture.service.control(#"{"faults":[{\#(fault),\#(target)}]}"#)
    let running = try fixture.start(["rotate", "--yes"])
    try await fixture.service.waitForRequests(request)
    running.kill(SIGKILL)
    #expect(try await running.end().status == 128 + SIGKILL)

    // Whatever works at this moment, the file has a whole key: the old one, or the new one once it is made.
    let between = try #require(fixture.stored)
    let remote = try fixture.remote()
    #expect(between == TestKeys.working || between == remote)
    #expect(request < 4 || between == remote)

    let run = try await fixture.run(["rotate", "--yes"])
    #expect(run.status == 0, "\(run.errors)")
    let key = try fixture.expectInStep()
    #expect(key != TestKeys.working && key != between)
    if let remote { #expect(run.text.hasPrefix("\(KeysFixture.mask(remote)) is deleted; ")) }
    try fixture.expectTidy()
  }

  /// `rotate --verbose 2>&1 | head`: the reader is gone after the first exchange.
  @Test func `a reader who goes away does not cut a rotation in two`() async throws {
    let fixture = try await KeysFixture()
    _ = try await RunningTool(
      [], in: fixture.folder.path,
      through: ["sh", "-c", "\"$0\" keys rotate --yes --verbose 2>&1 >/dev/null | head -n 2"]
    ).end()
    // `head` is the last of the pipe; the tool may still be at it.
    for _ in 0..<100 where fixture.stored == TestKeys.working {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(try fixture.expectInStep() != TestKeys.working)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `an interruption takes effect once the new key is safe`(signal: Int32) async throws {
    let console = try ScriptedConsole { _, tool in _ = kill(tool, signal) }
    let run = try await console.running.end()
    #expect(run.status == 128 + signal)
    #expect(console.stored == ScriptedConsole.newKey)
    #expect(run.errors.hasPrefix("interrupted; akash_ba5e…ba5e is the wallet's key now, and is kept in "))
  }

  @Test func `an interrupted person is told of a failure too`() async throws {
    let console = try ScriptedConsole { folder, tool in
      _ = kill(tool, SIGINT)
      _ = try? folder.write("profiles: [\n", to: KeysFixture.configuration)
    }
    let run = try await console.running.end()
    #expect(run.status == 128 + SIGINT)
    #expect(
      run.errors.hasPrefix(
        "interrupted; the new key akash_ba5e…ba5e works but could not be stored; it is in "))
  }

  @Test func `of two rotations at once one is sent away`() async throws {
    let fixture = try await KeysFixture()
    try fixture.service.control(#"{"faults":[{"kind":"hang","match":"/api-key"}]}"#)
    let running = try fixture.start(["rotate", "--yes"])
    try await fixture.service.waitForRequests(1)
    let other = try await fixture.start(["rotate", "--yes"]).end()
    #expect(other.status == 75)
    #expect(other.errors == "error: another process is changing keys at the service\nhint: wait for it\n")
    #expect(try fixture.service.log().count == 1)
    // The kernel gives the lock back, however its holder ends.
    running.kill(SIGKILL)
    _ = try await running.end()
    #expect(try await fixture.run(["rotate", "--yes"]).status == 0)
    try fixture.expectInStep()
  }
}
