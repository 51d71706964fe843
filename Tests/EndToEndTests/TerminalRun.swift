import Foundation
import TestSupport
import Testing

/// A finished run of the tool at a terminal, with answers typed to its prompts.
struct TerminalRun {
  /// What the terminal showed; a secret in it fails the test.
  let shown: String
  /// Negative for the signal that ended it.
  let status: Int32
  /// Whether the terminal echoes afterwards.
  let echo: Bool

  private struct End: Decodable {
    let status: Int32
    let echo: Bool
  }

  /// Each answer is a prompt to wait for and what is typed then.
  init(
    _ arguments: [String], _ answers: [[String]], in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) async throws {
    let script = TestData.root.appending(path: "Tests/Data/terminal/at_terminal.py").path()
    let typed = String(decoding: try JSONEncoder().encode(answers), as: UTF8.self)
    let run = try await RunningTool(
      arguments, in: folder.path, environment: environment, through: ["python3", script, typed]
    ).end(timeout: 20)
    let lines = run.text.split(separator: "\n")
    let end = try JSONDecoder().decode(End.self, from: Data(try #require(lines.last).utf8))
    (shown, status, echo) = (lines.dropLast().joined(separator: "\n"), end.status, end.echo)
  }
}
