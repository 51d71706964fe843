import Foundation
import ProviderCore
import TestSupport
import Testing

/// Nothing that looks like a command, an input or an answer stands in a document without a test that runs it.
///
/// A new block fails here until it is claimed: a `console` block is run by itself (`DocumentTests`), and so is a line of
/// an `sh` block that builds, installs or measures (`BuildLineTests`, `BenchmarkPageTests`). For every other block add a
/// row to `claims` and run it in the suite that the row names; for a command line in the text, a step in
/// `InlineCommandTests`.
struct DocumentClaimTests {
  /// Who runs the blocks of some languages under a headline, or of a whole page.
  struct Claim: Sendable, CustomTestStringConvertible {
    let document: String
    var section: String?
    let languages: Set<String>
    let by: String

    var testDescription: String { "\(document), \(section ?? "all of it"): \(by)" }

    init(_ document: String, _ section: String?, _ languages: Set<String>, _ by: Any.Type) {
      (self.document, self.section, self.languages, self.by) = (document, section, languages, "\(by)")
    }

    func covers(_ block: DocumentedBlock) -> Bool {
      document == block.document && (section ?? block.section) == block.section
        && languages.contains(block.language)
    }
  }

  private static let claims: [Claim] = [
    Claim("README.md", "Try it", ["text"], BuildLineTests.self),
    Claim("README.md", "Earnings", ["sh"], ReadmeEarningsTests.self),
    Claim("README.md", "Forecast", ["sh"], ReadmeForecastTests.self),
    Claim("README.md", "Prices and keys in a file", ["sh"], ReadmeConfigurationTests.self),
    Claim("docs/architecture.md", "The map", ["text"], DocumentTests.self),
    Claim("docs/commands.md", "earnings payouts", ["sh"], CommandPageTests.self),
    Claim("docs/configuration.md", "The file", ["yaml"], ConfigurationPageTests.self),
    Claim("docs/configuration.md", "Take", ["yaml"], ConfigurationPageTests.self),
    Claim("docs/configuration.md", "What a forecast is told", ["yaml"], ConfigurationPageTests.self),
    Claim("docs/errors.md", "Errors and refusals", ["json"], ErrorPageTests.self),
    Claim("docs/integrations.md", "PostgreSQL", ["sh", "sql"], IntegrationTests.self),
    Claim("docs/integrations.md", "DuckDB", ["sh", "sql"], IntegrationTests.self),
    Claim("docs/integrations.md", "The ledger itself", ["sh"], IntegrationTests.self),
    Claim("docs/integrations.md", "hledger", ["sh"], IntegrationTests.self),
    Claim("docs/integrations.md", "Beancount", ["sh"], IntegrationTests.self),
    Claim(
      "docs/integrations.md", "Prometheus and Grafana", ["sh", "promql", "sql", "yaml"],
      IntegrationTests.self),
    Claim("docs/integrations.md", "At network scale: Spark", ["sh", "python"], NetworkScaleTests.self),
    Claim("docs/integrations.md", "At network scale: DuckDB", ["sh", "sql"], NetworkScaleTests.self),
    Claim("docs/integrations.md", "systemd", ["ini"], ScheduleTests.self),
    Claim("docs/integrations.md", "cron", ["cron"], ScheduleTests.self),
    Claim("docs/ledger.md", "The ledger", ["text"], LedgerPageTests.self),
    Claim("docs/ledger.md", "Recipes", ["sql"], LedgerPageTests.self),
    Claim("docs/pricing.md", "Beside the market", ["text"], MarketTests.self),
    Claim("docs/provider-pod.md", nil, ["sh", "yaml", "dockerfile"], ProviderPodTests.self),
    Claim("docs/releasing.md", nil, ["sh", "text"], ReleasingPageTests.self),
  ]

  /// Whether a suite takes a block without being told.
  private static func runsByItself(_ block: DocumentedBlock) -> Bool {
    switch (block.language, block.file) {
    case ("console", nil), ("console", "chain"): true
    case ("sh", nil):
      DocumentedBlock.commands(block.document, block.section).allSatisfy {
        BuildLineTests.isOne($0) || BenchmarkPageTests.isOne($0)
      }
    default: false
    }
  }

  @Test(arguments: DocumentedBlock.all)
  func `every block is run by a test`(block: DocumentedBlock) {
    #expect(
      Self.runsByItself(block) || Self.claims.contains { $0.covers(block) },
      "no test runs this block; DocumentClaimTests says how to add one")
  }

  @Test(arguments: claims)
  func `every claim is of a block that is there`(claim: Claim) {
    for language in claim.languages {
      #expect(DocumentedBlock.all.contains { claim.covers($0) && $0.language == language }, "\(language)")
    }
  }

  /// Fences that are indented or of tildes would hide what they hold, and so would four blanks.
  @Test(arguments: DocumentTests.documents)
  func `no block hides`(document: String) {
    let lines = DocumentedBlock.text(document).split(separator: "\n")
    let fences = lines.filter { $0.contains(/^\s*(?:```|~~~)/) }
    #expect(fences.count == 2 * DocumentedBlock.all.filter { $0.document == document }.count)
    for line in DocumentedBlock.prose(document).split(separator: "\n") {
      #expect(!line.contains(/^(?: {4}|\t)\s*(?:\$ |akash-provider-tool |swift )/), "\(line)")
    }
  }

  @Test func `there are many`() { #expect(DocumentedBlock.all.count > 60) }
}
