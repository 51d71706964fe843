import Foundation
import ProviderCore
import TestSupport
import Testing

/// A test that is a folder: a command line, what it is given, and what it must answer.
///
/// | file | content |
/// |---|---|
/// | `command` | the arguments, as a shell would split them; the program's name first |
/// | `stdin`, `env` | standard input; environment variables, one `NAME=value` a line |
/// | `copy` | files of the project that go into the working folder, one a line |
/// | `stdout`, `stderr`, `exit` | the answer: nothing, nothing and 0 where there is no such file |
/// | `stdout-to` | a file that standard output goes to instead |
/// | `code` | in `Errors`: the error's or refusal's stable code |
/// | `NAME.after` | what the file NAME must hold after the run; `(absent)` where it must not be there |
/// | `console` | the stand-in for the Provider Console is there, and told this first (JSON, or nothing); in the case's files `$PROVIDER_CONSOLE` and `$CONSOLE` are its addresses |
/// | `exposed` | files that others may read, one a line; all others are this user's alone |
///
/// Every other file is copied into the working folder, which is the home folder too. `RECORD_CASES=1`
/// writes the answers anew; read the difference before you commit it.
struct CaseFolder: Sendable, CustomTestStringConvertible {
  let url: URL

  var testDescription: String { url.lastPathComponent }

  static func all(_ group: String) -> [CaseFolder] {
    let folder = TestData.root.appending(path: "Tests/EndToEndTests/\(group)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().map { CaseFolder(url: folder.appending(path: $0)) }
  }

  /// A file's text without the newline at its end; nil where there is none.
  func text(_ name: String) -> String? {
    guard let data = try? Data(contentsOf: url.appending(path: name)) else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  var command: [String] { Array((CommandWords.split(text("command") ?? "") ?? []).dropFirst()) }

  struct Answer {
    let status: Int32
    let output: String
    let errors: String
    /// The texts of the files that the case says something about.
    let files: [String: String]
  }

  /// Runs the command, with more arguments at its end.
  func run(adding arguments: [String] = []) async throws -> Answer {
    let folder = try TemporaryFolder()
    var loan: StandInLoan?
    if let control = text("console") {
      loan = try await StandInLoan()
      if !control.isEmpty { try loan?.standIn.control(control) }
    }
    let service = loan?.standIn
    try prepare(folder, service)
    let environment = (text("env") ?? "").split(separator: "\n").map {
      $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    }
    let input = try? Data(contentsOf: url.appending(path: "stdin"))
    let run = try await ToolRun.run(
      command + arguments, in: folder.path, input: input ?? Data(),
      environment: Dictionary(uniqueKeysWithValues: environment.map { ($0[0], $0[1]) }),
      outputPath: text("stdout-to"))
    withExtendedLifetime(loan) {}
    let files = try afterNames().map { ($0, folder.read($0).map { normalised($0, folder) } ?? Self.absent) }
    return Answer(
      status: run.status, output: normalised(run.text, folder), errors: normalised(run.errors, folder),
      files: Dictionary(uniqueKeysWithValues: files))
  }

  /// The files whose content after the run is told.
  private func afterNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path())
      .filter { $0.hasSuffix(Self.after) }.map { String($0.dropLast(Self.after.count)) }
  }

  private static let after = ".after"
  /// What stands for a file that must not be there.
  private static let absent = "(absent)\n"
  private static let own: Set<String> = [
    "command", "stdin", "env", "copy", "stdout", "stderr", "exit", "stdout-to", "code", "exposed",
    "console",
  ]

  private func prepare(_ folder: TemporaryFolder, _ service: ConsoleStandIn?) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path())
    let exposed = (text("exposed") ?? "").split(separator: "\n").map { String($0) }
    for name in names where !Self.own.contains(name) && !name.hasSuffix(Self.after) {
      let copy = folder.url.appending(path: name)
      try FileManager.default.copyItem(at: url.appending(path: name), to: copy)
      if let service, let text = try? String(contentsOf: copy, encoding: .utf8) {
        let pointed = text.replacing("$PROVIDER_CONSOLE", with: service.providerConsole)
          .replacing("$CONSOLE", with: service.console)
        try Data(pointed.utf8).write(to: copy)
      }
      try FileManager.default.setAttributes(
        [.posixPermissions: exposed.contains(name) ? 0o644 : 0o600], ofItemAtPath: copy.path())
    }
    for path in (text("copy") ?? "").split(separator: "\n") {
      let source = TestData.root.appending(path: String(path))
      try FileManager.default.copyItem(
        at: source, to: folder.url.appending(path: source.lastPathComponent))
    }
  }

  /// Folders, ports, milliseconds and the days until a date differ from run to run.
  private func normalised(_ text: String, _ folder: TemporaryFolder) -> String {
    text.replacingOccurrences(of: folder.path, with: "$DIR")
      .replacing(/after \d+ ms/, with: "after N ms")
      .replacing(/\.\d+\.draft\.yaml/, with: ".N.draft.yaml")
      .replacing(/127\.0\.0\.1:\d{4,}/, with: "127.0.0.1:PORT")
      .replacing(/\ in \d+ days/, with: " in N days")
      .replacing(/(\d{4}-\d\d-\d\d) +-?\d+(?: |\n|$)/, with: { "\($0.output.1)  N " })
  }

  /// Compares the answer with the recorded one, or records it.
  func check() async throws {
    let answer = try await run()
    if ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" {
      try record("stdout", answer.output)
      try record("stderr", answer.errors)
      try record("exit", answer.status == 0 ? "" : "\(answer.status)\n")
      for (name, text) in answer.files {
        try Data(text.utf8).write(to: url.appending(path: name + Self.after))
      }
      return
    }
    #expect(answer.output == expected("stdout"))
    #expect(answer.errors == expected("stderr"))
    #expect(answer.status == Int32(text("exit") ?? "0"))
    for (name, text) in answer.files { #expect(text == expected(name + Self.after), "\(name)") }
  }

  private func expected(_ name: String) -> String {
    (try? String(contentsOf: url.appending(path: name), encoding: .utf8)) ?? ""
  }

  private func record(_ name: String, _ text: String) throws {
    let file = url.appending(path: name)
    if text.isEmpty {
      try? FileManager.default.removeItem(at: file)
    } else {
      try Data(text.utf8).write(to: file)
    }
  }
}
