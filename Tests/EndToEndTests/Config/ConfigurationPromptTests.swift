import Foundation
import ProviderCore
import TestSupport
import Testing

/// `config` with a person at the terminal.
struct ConfigurationPromptTests {
  private let folder: TemporaryFolder
  private static let file = ".config/akash-provider-tool/config.yaml"

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ arguments: [String], _ answers: [[String]], _ environment: [String: String] = [:]
  ) async throws -> TerminalRun {
    try await TerminalRun(["config"] + arguments, answers, in: folder, environment: environment)
  }

  private var text: String? { folder.read(Self.file) }

  /// Provider, key, eight targets, cards.
  static func answers(
    provider: String = "", key: String = "", targets: [String] = [], cards: String = ""
  ) -> [[String]] {
    let prices = (0..<PriceTarget.allCases.count).map { index in
      ["]: ", (index < targets.count ? targets[index] : "") + "\n"]
    }
    return [["[none]: ", "\(provider)\n"], ["[none]: ", "\(key)\n"]] + prices + [["[none]: ", "\(cards)\n"]]
  }

  @Test func `init asks, and writes what was answered`() async throws {
    let run = try await run(
      ["init"],
      Self.answers(
        provider: TestKeys.wallet, key: TestKeys.working, targets: ["1.80", "", "0"],
        cards: "a100=120, *=130, a100=140"))
    #expect(run.status == 0 && run.echo)
    #expect(run.shown.contains("cpu, a thread [1.60]: 1.80"), "the defaults are shown")
    #expect(!run.shown.contains("fa4efa4e"), "the key is not")
    let configuration = try ConfigurationReader.read(YAML.parse(try #require(text)), file: Self.file)
    #expect(configuration.profiles["main"]?.provider?.text == TestKeys.wallet)
    #expect(configuration.profiles["main"]?.secrets[.apiKey] == .inline(Secret(TestKeys.working)))
    #expect(configuration.price.targets[.cpu]?.value == Decimal("1.80"))
    #expect(configuration.price.targets[.memory]?.value == Decimal("0.80"))
    #expect(configuration.price.targets[.ephemeral]?.value == Decimal("0"))
    #expect(configuration.price.gpu?.map { "\($0.key)=\($0.price.value)" } == ["*=130", "a100=140"])
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(Self.file)")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `init asks again for what cannot be read`() async throws {
    var answers = Self.answers()
    answers.insert(["[none]: ", String(TestKeys.wallet.dropLast()) + "q\n"], at: 0)
    answers.insert(["[none]: ", "hunter2\n"], at: 2)
    answers.insert(["]: ", "cheap\n"], at: 4)
    let run = try await run(["init"], answers)
    #expect(run.status == 0)
    #expect(run.shown.contains("its checksum is wrong"))
    #expect(run.shown.contains("that is no API key: it does not begin with \"akash_\""))
    #expect(run.shown.contains("expected a number of 0 or more"))
  }

  @Test func `init writes nothing if the questions are not answered`() async throws {
    let run = try await run(["init"], [["[none]: ", "\n"], ["[none]: ", "\u{4}"]])
    #expect(run.status == 1 && run.echo)
    #expect(run.shown.contains("the questions were not answered; nothing was written"))
    #expect(text == nil)
  }

  @Test(arguments: [("n\n", 1, "price: {targets: {cpu: 1}}\n"), ("y\n", 0, "price: {targets: {cpu: 2}}\n")])
  func `import changes what is shown only if the person agrees`(
    answer: String, status: Int32, after: String
  ) async throws {
    try folder.write("price: {targets: {cpu: 1}}\n", to: Self.file)
    try folder.write("PRICE_TARGET_CPU=2\n", to: "prices.env")
    let run = try await run(["import", "prices.env"], [["[y/N] ", answer]])
    #expect(run.status == status)
    #expect(run.shown.contains("price.targets.cpu: 1 → 2"))
    #expect(text == after)
  }

  @Test func `edit comes back to a text that is not valid`() async throws {
    try folder.write("price: {targets: {cpu: 1}}\n", to: Self.file)
    try folder.write(
      "grep -q oops \"$1\" && sed -i s/oops/3/ \"$1\" || sed -i s/1/oops/ \"$1\"\n", to: "edit.sh")
    let editor = ["EDITOR": "sh \(folder.path)/edit.sh"]
    let refused = try await run(["edit"], [["[y/N] ", "n\n"]], editor)
    #expect(refused.status == 78 && text == "price: {targets: {cpu: 1}}\n")
    let mended = try await run(["edit"], [["[y/N] ", "y\n"]], editor)
    #expect(mended.status == 0 && text == "price: {targets: {cpu: 3}}\n")
  }
}
