import ProviderCore
import TestSupport
import Testing

/// The README's commands about forecasts, run as they stand there.
struct ReadmeForecastTests {
  private let kitchen: HelpKitchen

  init() async throws {
    kitchen = try await HelpKitchen()
    try kitchen.fillLedger()
  }

  @Test func `the commands`() async throws {
    try await DocumentedBlock.tell(
      "README.md", "Forecast",
      [
        ("akash-provider-tool forecast", fromTheLedger),
        ("akash-provider-tool forecast --leases chain", fromTheLeases),
        ("akash-provider-tool forecast --backtest", backtest),
        ("akash-provider-tool forecast --horizon 18m --plan growth-plan.yaml --html plan.html", plan),
        ("akash-provider-tool price --market", market),
      ])
  }

  /// The months before the forecast are those of the ledger.
  private func forecast(_ line: String) throws -> String {
    let text = try kitchen.shell(line)
    ReadmeTruth.expectDollars(in: text, column: 1)
    return text
  }

  private func fromTheLedger(_ line: String) throws {
    #expect(try forecast(line).contains("expected for 90 days to 2027-02-18\n"))
  }

  private func fromTheLeases(_ line: String) throws {
    let text = try forecast(line)
    #expect(text.contains("Method: the leases say what is expected"))
    #expect(text.contains("Prices: new leases pay today's bid prices"))
  }

  /// Twelve forecasts of 90 days: 7, 7, 16, 30 and 30 days of each are compared, but for the day on which AKT had no price.
  private func backtest(_ line: String) throws {
    let text = try kitchen.shell(line)
    #expect(text.hasPrefix("12 forecasts made as if from "))
    let compared = text.matches(of: /(?m)^\d+ to \d+ +(\d+)\ /).compactMap { Int($0.1) }
    #expect(compared.count == 5)
    for (count, days) in zip(compared, [7, 7, 16, 30, 30]) { #expect(12 * (days - 1)...12 * days ~= count) }
  }

  private func plan(_ line: String) throws {
    let gain = try #require(try forecast(line).firstMatch(of: /\nGain: (-?[\d.]+) USD/)).1
    let html = try #require(kitchen.folder.read("plan.html"))
    #expect(html.hasPrefix("<!") && html.contains(gain))
  }

  /// The stand-in's figures for an h100 × 429909 ÷ 600, as in `MarketTests`: 1.66 dollars an hour are 1189.41 a month.
  private func market(_ line: String) throws {
    #expect(try kitchen.shell(line).contains("  859.82  1246.74  1189.41  1862.94  "))
  }
}
