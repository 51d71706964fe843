import TestSupport
import Testing

@testable import ProviderCore

struct ForecastSectionTests {
  private static func read(_ text: String) throws -> (Configuration, [DocumentProblem]) {
    ConfigurationReader.reading(try YAML.parse(text))
  }

  @Test func `reads the cards, former prices by date, turnover and elasticity`() throws {
    let (configuration, problems) = try Self.read(
      """
      forecast:
        capacity: {A100: 8, rtx4090: 16}
        former_prices:
          2026-06-30: {a100: 150}
          2025-12-31: {a100: 180, rtx4090: 70.5}
        turnover: 60d
        elasticity: 0.4
      """)
    #expect(problems == [])
    let forecast = configuration.forecast
    #expect(forecast.capacity == ["a100": 8, "rtx4090": 16])
    #expect(forecast.turnover == TimeSpan(seconds: 60 * 86_400))
    #expect(forecast.elasticity == Decimal("0.4"))
    let former = try #require(forecast.formerPrices)
    #expect(former.entries.map(\.through.description) == ["2025-12-31", "2026-06-30"])
    #expect(former.price(of: "rtx4090", on: try .named("2025-12-31"))?.value == Decimal("70.5"))
  }

  @Test func `without a section nothing is said`() throws {
    for text in ["{}", "forecast:\n", "forecast: {capacity: null, former_prices: null}\n"] {
      let (configuration, problems) = try Self.read(text)
      #expect(problems == [] && configuration.forecast == ForecastConfiguration(), "\(text)")
    }
  }

  @Test func `a profile overrides value by value, tables as a whole`() throws {
    let (configuration, problems) = try Self.read(
      """
      profiles: {a: {forecast: {capacity: {t4: 4}, elasticity: 1}}}
      forecast: {capacity: {a100: 8}, turnover: 14d}
      """)
    #expect(problems == [])
    let own = try #require(configuration.profiles["a"]).forecast.over(configuration.forecast)
    #expect(own.capacity == ["t4": 4])
    #expect(own.turnover == TimeSpan(seconds: 14 * 86_400))
    #expect(own.elasticity == 1)
  }

  @Test(arguments: [
    ("capacity: 8", "8"), ("capacity: {a100: -1}", "-1"), ("capacity: {a100: many}", "many"),
    ("capacity: {a100: 1.5}", "1.5"), ("capacity: {a100.80Gi: 8}", "a100.80Gi"),
    ("capacity: {\"*\": 8}", "*"),
    ("former_prices: {june: {a100: 1}}", "june"), ("former_prices: {2026-06-31: {a100: 1}}", "2026-06-31"),
    ("former_prices: {2026-06-30: 150}", "150"), ("former_prices: {2026-06-30: {a100: cheap}}", "cheap"),
    ("former_prices: {2026-06-30: {\"a b\": 1}}", "a b"), ("turnover: 60", "60"), ("turnover: 0d", "0d"),
    ("elasticity: -1", "-1"), ("elasticity: 10.1", "10.1"), ("elasticity: low", "low"),
    ("cards: {}", "cards"),
  ])
  func `what makes no sense is told with the value`(line: String, culprit: String) throws {
    let problem = try #require(try Self.read("forecast: {\(line)}\n").1.first)
    #expect("\(problem)".contains(culprit))
  }
}
