import TestSupport
import Testing

@testable import ProviderCore

struct EarningsSectionTests {
  private static func read(_ text: String) throws -> (EarningsConfiguration, [DocumentProblem]) {
    let (configuration, problems) = ConfigurationReader.reading(try YAML.parse(text))
    return (configuration.earnings, problems)
  }

  @Test func `reads when the history begins, what is read again, and the take by date`() throws {
    let (earnings, problems) = try Self.read(
      """
      earnings:
        since: 2025-10-01
        reread: 14d
        take:
          2026-03-23: {uakt: 0%, other: 0}
          2024-01-01: {uakt: 4%, other: 20%}
          2021-03-08: {other: 2.5}
      """)
    #expect(problems == [])
    #expect(earnings.since == Day("2025-10-01"))
    #expect(earnings.reread == TimeSpan(seconds: 14 * 86_400))
    let take = try #require(earnings.take)
    #expect(take.changes.map(\.description) == ["2021-03-08", "2024-01-01", "2026-03-23"])
    // 10 AKT at a dollar and 10 ACT.
    let figure = EarningsFigure(uakt: Amount(10_000_000), uact: Amount(10_000_000), usd: Amount(20))
    func usd(_ day: String) throws -> String { try take.take(of: figure, on: .named(day)).usd.value.plain }
    #expect(try usd("2021-03-07") == "0")
    #expect(try usd("2021-03-08") == "0.25", "what is not named is not taken")
    #expect(try usd("2024-01-01") == "2.4")
    #expect(try usd("2026-03-23") == "0")
  }

  @Test func `without a section the defaults hold`() throws {
    for text in ["{}", "earnings:\n", "earnings: {take: null}\n"] {
      let (earnings, problems) = try Self.read(text)
      #expect(problems == [] && earnings == EarningsConfiguration(), "\(text)")
    }
    #expect(try Self.read("earnings: {take: {}}\n").0.take == TakeRates([]), "no take at all")
  }

  @Test(arguments: [
    ("since: 2026-02-30", "2026-02-30"), ("since: yesterday", "yesterday"), ("reread: 7", "7"),
    ("reread: -1d", "-1d"), ("take: 2%", "2%"), ("take: {2026-13-01: {uakt: 1%}}", "2026-13-01"),
    ("take: {march: {uakt: 1%}}", "march"), ("take: {2026-03-23: {uakt: 100%}}", "100%"),
    ("take: {2026-03-23: {uakt: -1%}}", "-1%"), ("take: {2026-03-23: {uact: 1%}}", "uact"),
    ("take: {2026-03-23: 2%}", "2%"), ("rates: {}", "rates"),
  ])
  func `what makes no sense is told with the value`(line: String, culprit: String) throws {
    let problems = try Self.read("earnings: {\(line)}\n").1
    let problem = try #require(problems.first)
    #expect("\(problem)".contains(culprit))
  }
}
