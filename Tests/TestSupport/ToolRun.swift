package import Foundation
internal import Glibc

/// A finished run of the built tool.
package struct ToolRun: Sendable {
  /// The exit status, or 128 + the signal that ended it.
  package let status: Int32
  package let output: Data
  package let errors: String
  /// Seconds from start to end.
  package let seconds: Double

  package var text: String { String(decoding: output, as: UTF8.self) }

  /// The binary under test: `TOOL` in the environment, else the one that was built with the tests.
  package static let binary: String = {
    if let path = ProcessInfo.processInfo.environment["TOOL"] { return path }
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "akash-provider-tool")
      .path(percentEncoded: false)
  }()

  /// Runs the tool in an environment that holds nothing but what is given, and a home folder that is
  /// `folder`.
  package static func run(
    _ arguments: [String], in folder: String, input: Data = Data(),
    environment: [String: String] = [:], outputPath: String? = nil, timeout: Double = 60
  ) async throws -> ToolRun {
    await turns.take()
    defer { turns.giveBack() }
    let process = try RunningTool(
      arguments, in: folder, input: input, environment: environment, outputPath: outputPath)
    return try await process.end(timeout: timeout)
  }

  private static let turns = Turns(4)
}

/// The tool while it runs. Its streams are files, which cannot fill up as pipes do.
package final class RunningTool: Sendable {
  package let processID: pid_t
  private let streams: TemporaryFolder
  private let arguments: [String]
  private let start = Date()

  /// `through` is a program that is given the tool's path and the arguments, instead of the tool itself.
  package init(
    _ arguments: [String], in folder: String, input: Data = Data(),
    environment: [String: String] = [:], outputPath: String? = nil, through: [String] = []
  ) throws {
    self.arguments = arguments
    streams = try TemporaryFolder()
    let inputURL = streams.url.appending(path: "stdin")
    try input.write(to: inputURL)
    let output = outputPath ?? "\(streams.path)/stdout"
    let full = environment.merging(["HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]) {
      given, _ in given
    }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, 0, inputURL.path(percentEncoded: false), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(
      &actions, 2, "\(streams.path)/stderr", O_WRONLY | O_CREAT, 0o600)

    // `env` changes the folder and then becomes the tool: the process stays the same.
    let words = (["env", "-C", folder] + through + [ToolRun.binary] + arguments).map { strdup($0) } + [nil]
    let variables = full.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in words + variables { free(string) } }
    var attributes = Self.plainSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    var child: pid_t = 0
    let failure = posix_spawn(&child, "/usr/bin/env", &actions, &attributes, words, variables)
    guard failure == 0 else { throw CocoaError(.executableNotLoadable) }
    processID = child
  }

  /// Signals as a shell's children have them: the threads of a test have most of them blocked.
  static func plainSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  package func kill(_ signal: Int32) { _ = Glibc.kill(processID, signal) }

  /// Waits for the end; kills the tool when it takes longer than `timeout` seconds. Throws where it has
  /// printed a secret without being told to.
  package func wait(timeout: Double = 60) throws -> ToolRun {
    while true {
      if let run = try finished(timeout: timeout) { return run }
      usleep(500)
    }
  }

  /// The same, on a thread of its own: those of tasks are few, and may all be busy with longer runs, so that a run
  /// would seem to have taken as long as they.
  package func end(timeout: Double = 60) async throws -> ToolRun {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { [self] in
        continuation.resume(with: Result { try wait(timeout: timeout) })
      }
    }
  }

  private func finished(timeout: Double) throws -> ToolRun? {
    var status: Int32 = 0
    guard waitpid(processID, &status, WNOHANG) != 0 else {
      if -start.timeIntervalSinceNow > timeout { kill(SIGKILL) }
      return nil
    }
    let signal = status & 0x7F
    let run = ToolRun(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      output: (try? Data(contentsOf: streams.url.appending(path: "stdout"))) ?? Data(),
      errors: String(
        decoding: try Data(contentsOf: streams.url.appending(path: "stderr")), as: UTF8.self),
      seconds: -start.timeIntervalSinceNow)
    try LeakCheck.check(run, arguments)
    return run
  }
}
