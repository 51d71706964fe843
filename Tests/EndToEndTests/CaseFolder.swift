import Foundation
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

  var command: [String] { Array(Shell.words(text("command") ?? "").dropFirst()) }

  /// Runs the command, with more arguments at its end.
  func run(adding arguments: [String] = []) throws -> (status: Int32, output: String, errors: String) {
    let folder = try TemporaryFolder()
    try prepare(folder)
    let environment = (text("env") ?? "").split(separator: "\n").map {
      $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    }
    let input = try? Data(contentsOf: url.appending(path: "stdin"))
    let run = try ToolRun.run(
      command + arguments, in: folder.path, input: input ?? Data(),
      environment: Dictionary(uniqueKeysWithValues: environment.map { ($0[0], $0[1]) }),
      outputPath: text("stdout-to"))
    return (run.status, normalised(run.text, folder), normalised(run.errors, folder))
  }

  private static let own: Set<String> = [
    "command", "stdin", "env", "copy", "stdout", "stderr", "exit", "stdout-to", "code",
  ]

  private func prepare(_ folder: TemporaryFolder) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path())
    for name in names where !Self.own.contains(name) {
      try FileManager.default.copyItem(
        at: url.appending(path: name), to: folder.url.appending(path: name))
    }
    for path in (text("copy") ?? "").split(separator: "\n") {
      let source = TestData.root.appending(path: String(path))
      try FileManager.default.copyItem(
        at: source, to: folder.url.appending(path: source.lastPathComponent))
    }
  }

  /// Folders and milliseconds differ from run to run.
  private func normalised(_ text: String, _ folder: TemporaryFolder) -> String {
    text.replacingOccurrences(of: folder.path, with: "$DIR")
      .replacing(/after \d+ ms/, with: "after N ms")
  }

  /// Compares the answer with the recorded one, or records it.
  func check() throws {
    let answer = try run()
    if ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" {
      try record("stdout", answer.output)
      try record("stderr", answer.errors)
      try record("exit", answer.status == 0 ? "" : "\(answer.status)\n")
      return
    }
    #expect(answer.output == expected("stdout"))
    #expect(answer.errors == expected("stderr"))
    #expect(answer.status == Int32(text("exit") ?? "0"))
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

/// As much of a shell as command lines in tests and documents need.
enum Shell {
  /// Words separated by blanks; quotes of both kinds keep blanks together.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      switch (quote, character) {
      case (nil, "'"), (nil, "\""):
        quote = character
        word = word ?? ""
      case (nil, " "), (nil, "\n"):
        if let finished = word { words.append(finished) }
        word = nil
      case (let open?, character) where open == character: quote = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
