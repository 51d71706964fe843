import ArgumentParser
import Foundation
import ProviderCore
import TestSupport

/// A real shell with the tool's completions in place.
enum CompletingShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  var inParser: CompletionShell { CompletionShell(rawValue: rawValue) ?? .bash }

  /// The script as it is kept.
  var script: URL {
    let name = self == .zsh ? "_akash-provider-tool" : "akash-provider-tool.\(rawValue)"
    return TestData.root.appending(path: "completions/\(name)")
  }

  var isInstalled: Bool { ExternalTool.isInstalled(rawValue) && ExternalTool.isInstalled("python3") }

  /// What the shell offers for each line that is typed, in a folder that is the home folder too.
  func offers(for lines: [String], in folder: TemporaryFolder) throws -> [[String]] {
    try install(in: folder)
    switch self {
    case .bash:
      return try typed(lines, ["bash", "--noprofile", "--rcfile", "\(folder.path)/.rc", "-i"], "", folder)
    // The list of all matches must have been shown before they can be put into the line.
    case .zsh: return try typed(lines, ["zsh", "-d", "-i"], "\t", folder)
    case .fish: return try lines.map { try asked($0, folder) }
    }
  }

  private static let answers = ".answers"

  private func install(in folder: TemporaryFolder) throws {
    try folder.putTool()
    let show = #"show() { printf '%s\n' "$@" '(end)' >> ~/\#(Self.answers); }"#
    switch self {
    case .bash:
      try folder.write(
        """
        PS1='READY> '
        . '\(script.path())'
        bind 'set bell-style none'
        bind '"\\C-xa": insert-completions'
        \(show)

        """, to: ".rc")
    case .zsh:
      try folder.write(
        """
        PS1='READY> '
        fpath=('\(script.deletingLastPathComponent().path())' $fpath)
        autoload -Uz compinit; compinit -u -D
        setopt no_beep no_list_ambiguous no_auto_menu
        LISTMAX=10000
        zle -C all-matches complete-word _generic
        bindkey '^Xa' all-matches
        zstyle ':completion:all-matches:*' old-matches only
        zstyle ':completion:all-matches::::' completer _all_matches
        \(show)

        """, to: ".zshrc")
    case .fish:
      try folder.write(
        try String(contentsOf: script, encoding: .utf8),
        to: ".config/fish/completions/akash-provider-tool.fish")
    }
  }

  private func environment(_ folder: TemporaryFolder) -> [String: String] {
    [
      "PATH": "\(folder.path)/bin:\(ExternalTool.searchPath.joined(separator: ":"))", "TERM": "dumb",
      "COLUMNS": "500",
    ]
  }

  /// Asks fish itself.
  private func asked(_ line: String, _ folder: TemporaryFolder) throws -> [String] {
    let run = try ExternalTool("fish").run(
      ["-c", "complete -C \"$argv[1]\"", line], in: folder.path, environment: environment(folder))
    guard run.errors.isEmpty else { throw Failure(reason: run.errors) }
    return run.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  struct Failure: Error {
    let reason: String
  }

  /// Types each line at a terminal, has the shell put in all that it offers, and looks what it made of the line: `show`
  /// before it prints its words.
  private func typed(
    _ lines: [String], _ command: [String], _ before: String, _ folder: TemporaryFolder
  ) throws -> [[String]] {
    let steps = lines.map { ["READY> ", "\($0)\(before)\u{18}a\u{1}show \r"] } + [["READY> ", "exit\r"]]
    let script = TestData.root.appending(path: "Tests/Data/terminal/at_terminal.py").path()
    let program = ExternalTool.searchPath.map { "\($0)/\(command[0])" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    let run = try ExternalTool("python3").run(
      ["-B", script, String(decoding: try JSONEncoder().encode(steps), as: UTF8.self), program ?? command[0]]
        + command.dropFirst(), in: folder.path, environment: environment(folder), timeout: 300)
    let answers = (folder.read(Self.answers) ?? "").components(separatedBy: "(end)\n").dropLast()
    // A function's complaint, as bash and zsh begin it.
    let complaint = run.output.contains(/_akash-provider-tool[a-z_-]*:/)
    guard answers.count == lines.count, !complaint else { throw Failure(reason: run.output + run.errors) }
    return zip(lines, answers).map { line, answer in
      Self.added(answer.split(separator: "\n").map { String($0) }, to: line)
    }
  }

  /// The words that were put in where the last one stood, each whole: readline leaves out what stands before a `=`.
  private static func added(_ words: [String], to line: String) -> [String] {
    let end = line.lastIndex(of: " ").map { line.index(after: $0) } ?? line.startIndex
    let known = line[..<end].split(separator: " ").count
    let last = String(line[end...]).replacing("\"", with: "")
    let stem = last.lastIndex(of: "=").map { String(last[...$0]) } ?? ""
    let added = words.dropFirst(known).map { $0.hasPrefix(stem) ? $0 : stem + $0 }
    return added == [last] ? [] : added
  }
}
