import Foundation
import ProviderCore
import TestSupport
import Testing

/// The README's commands about prices and keys, one after the other in one home: from the first file to a new key.
struct ReadmeConfigurationTests {
  private let kitchen: HelpKitchen

  init() async throws {
    kitchen = try await HelpKitchen()
    try kitchen.removeConfiguration()
  }

  @Test func `the commands`() async throws {
    try await DocumentedBlock.tell(
      "README.md", "Prices and keys in a file",
      [
        ("akash-provider-tool config init", initialize),
        ("akash-provider-tool config import provider.yaml", importPrices),
        ("akash-provider-tool config set price.gpu.h100 1650", set),
        ("akash-provider-tool config show --origin", show),
        ("akash-provider-tool keys add", add),
        ("akash-provider-tool keys check --all --within 30d", check),
        ("akash-provider-tool keys rotate", rotate),
      ])
  }

  private func get(_ key: String) throws -> String {
    try kitchen.shell("akash-provider-tool config get \(key)").trimmingCharacters(in: .newlines)
  }

  private var file: String { kitchen.folder.read(HelpKitchen.configuration) ?? "" }

  private func initialize(_ line: String) async throws {
    let answers = ConfigurationPromptTests.answers(provider: TestKeys.wallet, cards: "t4=80")
    _ = try await kitchen.terminal(line, answers)
    #expect(try get("profiles.main.provider") == TestKeys.wallet)
  }

  private func importPrices(_ line: String) async throws {
    let shown = try await kitchen.terminal(line, [["[y/N] ", "y\n"]])
    #expect(shown.contains("price.targets.cpu: 1.60 → 1.75"))
    #expect(try get("price.targets.cpu") == "1.75")
  }

  private func set(_ line: String) throws {
    _ = try kitchen.shell(line)
    #expect(try get("price.gpu") == "t4: 80\nh100: 1650")
  }

  private func show(_ line: String) throws {
    let text = try kitchen.shell(line)
    let origin = try #require(text.firstMatch(of: /h100: 1650  # \S+config\.yaml:(\d+)\n/))
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let number = try #require(Int(origin.1))
    #expect(lines[number - 1].contains("h100"))
    #expect(text.contains("elasticity: 0  # default\n"))
  }

  private func add(_ line: String) async throws {
    let service = kitchen.console.standIn
    for (name, url) in [("provider_console", service.providerConsole), ("console", service.console)] {
      _ = try kitchen.shell("akash-provider-tool config set profiles.main.endpoints.\(name) \(url)")
    }
    _ = try await kitchen.terminal(line, [["(not shown): ", TestKeys.working + "\n"]])
    #expect(KeysFixture.key(in: file) == TestKeys.working)
  }

  private func check(_ line: String) throws {
    #expect(try kitchen.shell(line).contains("\nmain     \(TestKeys.workingMask)  works"))
  }

  private func rotate(_ line: String) async throws {
    _ = try kitchen.shell("akash-provider-tool keys add --token < token.txt")
    _ = try await kitchen.terminal(line, [["[y/N] ", "y\n"]])
    let key = try #require(KeysFixture.key(in: file))
    let service = kitchen.console.standIn
    #expect(try service.key(of: TestKeys.wallet) == key)
    #expect(try service.accepts(key))
    #expect(try !service.accepts(TestKeys.working))
  }
}
