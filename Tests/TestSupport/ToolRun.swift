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
  ) throws -> ToolRun {
    let process = try RunningTool(
      arguments, in: folder, input: input, environment: environment, outputPath: outputPath)
    return try process.wait(timeout: timeout)
  }
}

/// The tool while it runs. Its streams are files, which cannot fill up as pipes do.
package final class RunningTool {
  package let processID: pid_t
  private let streams: TemporaryFolder
  private let start = Date()

  package init(
    _ arguments: [String], in folder: String, input: Data = Data(),
    environment: [String: String] = [:], outputPath: String? = nil
  ) throws {
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
    let words = (["env", "-C", folder, ToolRun.binary] + arguments).map { strdup($0) } + [nil]
    let variables = full.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in words + variables { free(string) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, "/usr/bin/env", &actions, nil, words, variables)
    guard failure == 0 else { throw CocoaError(.executableNotLoadable) }
    processID = child
  }

  package func kill(_ signal: Int32) { _ = Glibc.kill(processID, signal) }

  /// Waits for the end; kills the tool when it takes longer than `timeout` seconds.
  package func wait(timeout: Double = 60) throws -> ToolRun {
    var status: Int32 = 0
    while waitpid(processID, &status, WNOHANG) == 0 {
      if -start.timeIntervalSinceNow > timeout { kill(SIGKILL) }
      usleep(500)
    }
    let signal = status & 0x7F
    return ToolRun(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      output: (try? Data(contentsOf: streams.url.appending(path: "stdout"))) ?? Data(),
      errors: String(
        decoding: try Data(contentsOf: streams.url.appending(path: "stderr")), as: UTF8.self),
      seconds: -start.timeIntervalSinceNow)
  }
}
