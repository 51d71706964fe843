import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct CommandRunTests {
  private static func run(
    _ script: String, milliseconds: Int = 5000, bytes: Int = 1000
  ) throws -> CommandRun {
    try CommandRun.run(
      ["sh", "-c", script], timeoutMilliseconds: milliseconds, maximumBytes: bytes, clock: .live)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `gives both streams and the status`() throws {
    let run = try Self.run("echo out; echo err >&2; exit 3")
    #expect(Self.text(run.output) == "out\n")
    #expect(Self.text(run.errors) == "err\n")
    #expect(run.end == .exited(3))
  }

  @Test func `words reach the program as they are, without a shell`() throws {
    let run = try CommandRun.run(
      ["printf", "%s|", "a b", "$HOME", "*", "; false", "\""], timeoutMilliseconds: 5000,
      maximumBytes: 1000, clock: .live)
    #expect(Self.text(run.output) == "a b|$HOME|*|; false|\"|")
  }

  @Test func `a program that is killed is told so`() throws {
    #expect(try Self.run("kill -9 $$").end == .signalled(9))
  }

  @Test func `nothing is to be read from standard input`() throws {
    #expect(try Self.run("cat; echo end").output == Array("end\n".utf8))
  }

  @Test(arguments: ["sleep 30", "exec >&- 2>&-; sleep 30", "echo begun; sleep 30"])
  func `a program that takes too long is ended`(script: String) throws {
    let start = Date()
    let run = try Self.run(script, milliseconds: 200)
    #expect(run.end == .timedOut)
    #expect(-start.timeIntervalSinceNow < 20)
  }

  @Test(arguments: ["yes", "yes >&2"])
  func `a program that does not stop printing is ended`(script: String) throws {
    let start = Date()
    let run = try Self.run(script, bytes: 100_000)
    #expect(run.end == .printedTooMuch)
    #expect(-start.timeIntervalSinceNow < 20)
  }

  /// As an agent that a password manager starts, which keeps its streams.
  @Test func `what a program leaves running is not waited for`() throws {
    let start = Date()
    let run = try Self.run("sleep 30 & echo key; echo warning >&2", milliseconds: 25_000)
    #expect(run.end == .exited(0))
    #expect(Self.text(run.output) == "key\n" && Self.text(run.errors) == "warning\n")
    #expect(-start.timeIntervalSinceNow < 20)
  }

  @Test func `much on both streams does not block`() throws {
    let run = try Self.run("head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2", bytes: 1 << 20)
    #expect(run.output.count == 300_000 && run.errors.count == 300_000)
    #expect(run.end == .exited(0))
  }

  @Test(arguments: [["no-such-program-anywhere"], ["/etc/passwd"], ["/"]])
  func `a program that cannot be started is told`(words: [String]) throws {
    let failure = #expect(throws: FileFailure.self) {
      try CommandRun.run(words, timeoutMilliseconds: 1000, maximumBytes: 10, clock: .live)
    }
    #expect(["No such file or directory", "Permission denied"].contains(failure?.reason))
  }

  /// A file of ours must not be open in a program of somebody else's.
  @Test func `the program inherits no file`() throws {
    let folder = try TemporaryFolder()
    let file = try File.openForReading(try folder.write("", to: "ours"))
    defer { close(file) }
    let open = Self.text(try Self.run("ls -l /proc/self/fd", bytes: 10_000).output)
    #expect(open.contains(" 0 -> /dev/null"))
    #expect(!open.contains(folder.path))
  }
}
