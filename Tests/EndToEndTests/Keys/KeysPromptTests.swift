import Foundation
import ProviderCore
import TestSupport
import Testing

/// The tool at a terminal, with a person at it.
struct KeysPromptTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: [String], _ answers: [[String]]) async throws -> TerminalRun {
    try await TerminalRun(["keys"] + arguments, answers, in: folder)
  }

  private var text: String { folder.read(".config/akash-provider-tool/config.yaml") ?? "" }

  @Test func `a key that is typed does not show`() async throws {
    let run = try await self.run(["add"], [["(not shown): ", TestKeys.working + "\n"]])
    #expect(run.status == 0 && run.echo)
    #expect(
      run.shown.hasPrefix("API key (not shown): \nadded the API key akash_fa4e…fa4e"), "\(run.shown)")
    #expect(!run.shown.contains("fa4efa4e"))
    #expect(text.contains("api_key: \(TestKeys.working)"))
  }

  @Test func `a token that is typed does not show`() async throws {
    let token = TestKeys.token(TestKeys.wallet)
    let run = try await self.run(["add", "--token"], [["(not shown): ", "\(token)\n"]])
    #expect(run.status == 0 && run.echo)
    #expect(
      run.shown.hasPrefix("wallet token (not shown): \nadded the wallet token REDA…2kpu"), "\(run.shown)")
    #expect(text.contains(token))
  }

  @Test func `after Ctrl-C the terminal echoes again, and nothing is kept`() async throws {
    let run = try await self.run(["add"], [["(not shown): ", "akash_fa4e\u{3}"]])
    #expect(run.status == -2 && run.echo)
    #expect(!run.shown.contains("akash_") && text == "")
  }

  @Test func `at the end of the input nothing was given`() async throws {
    let run = try await self.run(["add"], [["(not shown): ", "\u{4}"]])
    #expect(run.status == 65 && run.shown.contains("no API key was given"))
  }

  @Test func `a key is forgotten only if the person agrees`() async throws {
    _ = try await run(["add"], [["(not shown): ", TestKeys.working + "\n"]])
    for answer in ["\n", "n\n", "\u{4}"] {
      let run = try await self.run(["remove"], [["[y/N] ", answer]])
      #expect(run.status == 1 && run.shown.contains("not confirmed; nothing was done"))
      #expect(text.contains(TestKeys.working))
    }
    let run = try await self.run(["remove"], [["[y/N] ", "y\n"]])
    #expect(run.status == 0 && !text.contains(TestKeys.working))
    #expect(run.shown.hasPrefix("Forget the API key akash_fa4e…fa4e of profile \"main\"? [y/N] y"))
  }
}
