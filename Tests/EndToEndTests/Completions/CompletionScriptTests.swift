import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import akash_provider_tool

struct CompletionScriptTests {
  @Test(arguments: CompletingShell.allCases)
  func `the script in completions/ is what the tool generates`(shell: CompletingShell) async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(["--generate-completion-script", shell.rawValue], in: folder.path)
    #expect(run.status == 0 && run.errors.isEmpty)
    if ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" {
      try run.output.write(to: shell.script)
    }
    let kept = try String(contentsOf: shell.script, encoding: .utf8)
    #expect(
      kept == run.text,
      "completions/ is out of date: RECORD_CASES=1 swift test --filter CompletionScriptTests writes it anew")
  }

  /// Else a new version of the parser would leave an amendment out in silence.
  @Test(arguments: CompletingShell.allCases)
  func `each amendment has its one place in the parser's script`(shell: CompletingShell) {
    let script = AkashProviderTool.completionScript(for: shell.inParser)
    let amendments = CompletionScript.amendments(for: shell.inParser)
    #expect(!amendments.isEmpty)
    for amendment in amendments {
      #expect(script.components(separatedBy: amendment.place).count == 2, "\(amendment.place)")
    }
  }

  /// What only its person knows.
  private static let free: Set = [
    "price --akt-price", "price --precision", "earnings payouts --min", "keys add --expires",
    "forecast --seed",
    "config import --akt-price", "config init --provider", "help",
  ]

  @Test func `every option and argument is completed, but for what only its person knows`() async throws {
    let arguments = try await DescribedArgument.all()
    #expect(arguments.count > 100)
    #expect(Set(arguments.filter { $0.completion == nil }.map(\.name)) == Self.free)
  }

  @Test(arguments: [["--generate-completion-script", "csh"], ["--generate-completion-script=csh"]])
  func `an unknown shell is refused`(arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(arguments, in: folder.path)
    #expect(run.status == 64 && run.text.isEmpty && run.errors.hasPrefix("error: "))
  }
}

/// An option or argument as the parser describes it (`--experimental-dump-help`).
struct DescribedArgument {
  /// `keys check --within`; an argument by its command alone.
  let name: String
  /// The subcommands that lead to it.
  let command: [String]
  /// `list`, `file` or `custom`.
  let completion: String?
  /// What the scripts call it by when they ask the tool.
  let handle: String
  /// `--within`; nil for an argument.
  let option: String?
  let isFlag: Bool
  /// The words that it takes, where it takes only some.
  let values: [String]

  /// Those of all commands that take a value.
  static func all() async throws -> [DescribedArgument] {
    try await withFlags().filter { !$0.isFlag }
  }

  /// Those of all commands.
  static func withFlags() async throws -> [DescribedArgument] {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(["--experimental-dump-help"], in: folder.path)
    return of(try CommandDump(run.output).command, [])
  }

  private static func of(_ command: CommandInfo, _ path: [String]) -> [DescribedArgument] {
    var position = 0
    let own = (command.arguments ?? []).map { argument in
      let option = argument.isPositional ? nil : argument.longName
      defer { if option == nil { position += 1 } }
      return DescribedArgument(
        name: (path + [option].compactMap(\.self)).joined(separator: " "), command: path,
        completion: argument.completionKind?.keys.first, handle: option ?? "positional@\(position)",
        option: option, isFlag: argument.kind == "flag", values: argument.allValues ?? [])
    }
    return own + (command.subcommands ?? []).flatMap { of($0, path + [$0.commandName]) }
  }
}
