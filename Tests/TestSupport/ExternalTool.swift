internal import Foundation
internal import Glibc

/// A program of somebody else's that a test runs where it is installed.
package struct ExternalTool: Sendable {
  package let name: String

  package init(_ name: String) { self.name = name }

  package var isInstalled: Bool { Self.isInstalled(name) }

  /// Where programs are looked for; PostgreSQL's own are in no usual place on Debian.
  package static let searchPath: [String] = {
    let own = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    let versions = "/usr/lib/postgresql"
    let postgres = ((try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []).sorted()
      .reversed()
    return own.split(separator: ":").map { String($0) } + postgres.map { "\(versions)/\($0)/bin" }
  }()

  package static func isInstalled(_ names: String...) -> Bool {
    names.allSatisfy { name in
      searchPath.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
  }

  /// Where a person's own Python modules are, whatever folder a test makes the home.
  private static let pythonUserBase: String = {
    let environment = ProcessInfo.processInfo.environment
    return environment["PYTHONUSERBASE"] ?? "\(environment["HOME"] ?? "")/.local"
  }()

  package struct Run: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  package struct Failure: Error {
    let reason: String
  }

  /// Runs it in a folder, which is its home too, and waits; longer than `timeout` seconds is a failure.
  ///
  /// Not by Foundation's `Process`, which waits for whatever a program leaves running in the background as well.
  package func run(
    _ arguments: [String], in folder: String, input: String = "", environment: [String: String] = [:],
    timeout: Double = 120
  ) throws -> Run {
    let streams = try TemporaryFolder()
    let inputPath = try streams.write(input, to: "stdin")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, inputPath, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "\(streams.path)/stdout", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "\(streams.path)/stderr", O_WRONLY | O_CREAT, 0o600)

    let standard = [
      "HOME": folder, "PATH": Self.searchPath.joined(separator: ":"), "LC_ALL": "C.UTF-8",
      "PYTHONUSERBASE": Self.pythonUserBase,
    ]
    let full = standard.merging(environment) { $1 }
    let words = (["env", "-C", folder, name] + arguments).map { strdup($0) } + [nil]
    let variables = full.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in words + variables { free(string) } }
    var attributes = RunningTool.plainSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    var child: pid_t = 0
    guard posix_spawn(&child, "/usr/bin/env", &actions, &attributes, words, variables) == 0 else {
      throw Failure(reason: "\(name) cannot be started")
    }
    guard let status = Self.wait(child, timeout) else { throw Failure(reason: "\(name) takes too long") }
    return Run(
      status: status, output: streams.read("stdout") ?? "", errors: streams.read("stderr") ?? "")
  }

  /// The exit status, or 128 + the signal; nil where the time was up.
  private static func wait(_ child: pid_t, _ timeout: Double) -> Int32? {
    let start = Date()
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      guard -start.timeIntervalSinceNow < timeout else {
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        return nil
      }
      usleep(2000)
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}
