import Foundation
import Glibc
import TestSupport
import Testing

/// What the tool answers while somebody types, whatever state the configuration is in. A run that prints a secret
/// fails by itself (`LeakCheck`).
struct CompletionAnswerTests {
  enum Home: String, CaseIterable {
    case none, broken, unknown, secrets, folder, pipe

    func write(to folder: TemporaryFolder) throws {
      let path = ".config/akash-provider-tool/config.yaml"
      switch self {
      case .none: break
      case .broken: try folder.write("profiles: {main: [\n", to: path)
      case .unknown:
        try folder.write("profiles: {main: {}}\nnonsense: 7\nprice: {targets: {cpu: abc}}\n", to: path)
      case .secrets:
        // Open to others too, which every command refuses.
        try folder.write(
          """
          profiles:
            main:
              api_key: \(TestKeys.working)
              token: \(TestKeys.token(TestKeys.wallet))
              token_file: \(TestKeys.working)
            \(TestKeys.other): {}
          price:
            gpu: {\(TestKeys.expired): 1}
            policy: {deny: [\(TestKeys.endless)]}
          """, to: path)
      case .folder: try folder.write("", to: "\(path)/file")
      case .pipe:
        try folder.write("", to: ".config/akash-provider-tool/x")
        #expect(mkfifo("\(folder.path)/\(path)", 0o600) == 0)
      }
    }
  }

  @Test(arguments: Home.allCases)
  func `says nothing but candidates, and writes nothing`(home: Home) async throws {
    let folder = try TemporaryFolder()
    try home.write(to: folder)
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let asked = try await DescribedArgument.all().filter { $0.completion == "custom" }
    #expect(asked.count > 20)
    // Options that many commands share are tried with one of them.
    let once = Dictionary(asked.map { ($0.handle.hasPrefix("--") ? $0.handle : $0.name, $0) }) { first, _ in
      first
    }
    for argument in once.values {
      let line =
        ["akash-provider-tool"] + argument.command
        + (argument.handle.hasPrefix("--") ? [argument.handle, ""] : [""])
      let run = try await ToolRun.run(
        ["---completion"] + argument.command + ["--", argument.handle, "\(line.count - 1)", "0"] + line,
        in: folder.path, environment: ["SAP_SHELL": "bash"], timeout: 20)
      #expect(run.status == 0 && run.errors.isEmpty, "\(argument.name): \(run.errors)")
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == before)
  }

  @Test(arguments: [
    ["---completion"], ["---completion", "nonsense"],
    ["---completion", "price", "--", "--nonsense", "1", "0"],
    ["---completion", "price", "--", "--profile"], ["---completion", "price", "--", "--profile", "x", "y"],
    ["---completion", "price", "--", "--profile", "-1", "0", "a"],
    ["---completion", "price", "--", "--profile", "99", "99", "a"],
    ["---completion", "price", "--", "--precision", "1", "0", "a"],
  ])
  func `a question that makes no sense is answered with nothing`(arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(arguments, in: folder.path)
    #expect(run.status == 0 && run.errors.isEmpty && run.text.allSatisfy(\.isNewline))
  }

  @Test func `zsh and fish are told what a word means`() async throws {
    let folder = try TemporaryFolder()
    let question = [
      "---completion", "config", "get", "--", "positional@0", "3", "0", "akash-provider-tool", "config",
      "get",
      "price.blocks",
    ]
    let meaning = "blocks that a month has"
    for (shell, separator) in [("zsh", ":"), ("fish", "\t")] {
      let run = try await ToolRun.run(question, in: folder.path, environment: ["SAP_SHELL": shell])
      #expect(run.text.contains("\nprice.blocks_per_month\(separator)\(meaning)\n"))
    }
    let plain = try await ToolRun.run(question, in: folder.path, environment: ["SAP_SHELL": "bash"])
    #expect(plain.text.contains("\nprice.blocks_per_month\n") && !plain.text.contains(meaning))
  }
}
