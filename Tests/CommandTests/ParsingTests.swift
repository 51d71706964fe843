import ArgumentParser
import ProviderCore
import Testing

@testable import akash_provider_tool

/// Parses each command once: mistakes in property wrappers show only when a command is parsed.
struct ParsingTests {
  @Test func `price takes all its options`() throws {
    let command = try AkashProviderTool.parseAsRoot([
      "price", "order.json", "--akt-price", "0.8", "--format", "json", "--precision", "3", "--no-color",
      "--config", "c.yaml", "--profile", "main",
    ])
    let price = try #require(command as? Price)
    #expect(price.input == "order.json")
    #expect(price.aktPrice == AKTPrice("0.8"))
    #expect(price.format == .json)
    #expect(price.precision == 3)
    #expect(price.configuration.config == "c.yaml")
    #expect(price.configuration.profile == "main")
    #expect(!price.explain && !price.batch && price.noColor)
  }

  @Test(arguments: [
    "keys list --remote --reveal --verbose --timeout 5s",
    "keys add --token --file k --expires 2027-01-01 --force",
    "keys use main", "keys remove --token --yes", "keys check --all --within 7d", "keys create --timeout 1m",
    "keys rotate --yes --profile a", "keys revoke --yes --format json", "config init --defaults --force",
    "config init --provider akash1 --set a=b --set c=d", "config show --origin --reveal --format env",
    "config get price", "config set price.targets.cpu 1", "config unset price", "config path", "config edit",
    "config validate --format json", "config import f --yes --akt-price 0.5", "config import --environment",
    "config export --format helm", "config schema", "forecast --batch --seed 7", "forecast --batch f",
    "price --self-test --format json --profile a",
  ])
  func `every verb takes its options`(line: String) throws {
    let command = try AkashProviderTool.parseAsRoot(line.split(separator: " ").map { String($0) })
    #expect(command is any ToolCommand)
  }

  @Test(arguments: [
    ["price", "--akt-price", "0"], ["price", "--akt-price", "1e3"], ["price", "--format", "xml"],
    ["price", "--precision", "19"], ["price", "--precision", "-1"],
    ["price", "--explain", "--format", "bid"],
    ["price", "--batch", "--format", "json"], ["price", "--batch", "--explain"], ["price", "a", "b"],
    ["prices"], ["--nonsense"], ["keys", "check", "--within", "soon"], ["keys", "check", "--timeout", "0s"],
    ["keys", "add", "akash_key"], ["keys", "use"], ["config", "set", "price.targets.cpu"],
    ["config", "import"],
    ["config", "import", "f", "--environment"], ["config", "export"],
    ["config", "export", "--format", "xml"],
  ])
  func `refuses what makes no sense`(arguments: [String]) {
    #expect(throws: (any Error).self) { try AkashProviderTool.parseAsRoot(arguments) }
  }

  /// Start-up time: an explicit name spares the parser a look-up by reflection (docs/architecture.md).
  @Test func `every command has an explicit name`() {
    func check(_ command: any ParsableCommand.Type) {
      #expect(command.configuration.commandName != nil, "\(command)")
      for subcommand in command.configuration.subcommands { check(subcommand) }
    }
    check(AkashProviderTool.self)
  }
}
