import ArgumentParser
import ProviderCore
import TestSupport
import Testing

@testable import akash_provider_tool

struct ForecastArgumentTests {
  @Test func `forecast takes all its options`() throws {
    let command = try AkashProviderTool.parseAsRoot([
      "forecast", "--horizon", "12m", "--by", "quarter", "--gross", "--history", "r.csv", "--plan", "p.yaml",
      "--format", "json", "--svg", "f.svg", "--html", "f.html", "--no-color", "--seed", "7", "--leases",
      "chain", "--bids", "chain", "--price-change=-10%", "--capacity", "a100=8,T4=4", "--provider",
      TestKeys.wallet, "--timeout", "5s", "--config", "c.yaml", "--profile", "main", "--verbose",
    ])
    let forecast = try #require(command as? Forecast)
    #expect(forecast.horizon == ForecastHorizon(argument: "12m"))
    #expect(forecast.grouping == .quarter && forecast.basis == .gross && forecast.currency == .usd)
    #expect(forecast.history == "r.csv" && forecast.plan == "p.yaml" && forecast.format == .json)
    #expect(forecast.svg == "f.svg" && forecast.html == "f.html" && forecast.seed == 7)
    #expect(forecast.knowledge.leases == "chain" && forecast.knowledge.bids == .chain)
    #expect(forecast.knowledge.priceChange?.part == -0.1)
    #expect(forecast.knowledge.capacity?.units == ["a100": 8, "t4": 4])
  }

  @Test func `without options it is net dollars of 90 days`() throws {
    let forecast = try #require(try AkashProviderTool.parseAsRoot(["forecast"]) as? Forecast)
    #expect(forecast.horizon == .standard && forecast.basis == .net && forecast.currency == .usd)
    #expect(forecast.format == .table && forecast.seed == 1 && forecast.grouping == nil)
    #expect(forecast.knowledge.named.isEmpty)
  }

  /// From the day after 2026-01-31.
  @Test(arguments: [
    ("1d", 1), ("90d", 90), ("26w", 182), ("1m", 28), ("2m", 59), ("12m", 365), ("1y", 365), ("10y", 3652),
    ("3660d", 3660),
  ])
  func `a horizon is counted by the calendar`(text: String, days: Int) throws {
    let horizon = try #require(ForecastHorizon(argument: text))
    #expect(try horizon.days(after: .named("2026-01-31")) == days)
  }

  @Test(arguments: [
    "", "d", "0d", "-1d", "+1d", "90", "90 d", "1.5y", "11y", "121m", "523w", "3661d", "90D", "1h", "d90",
    "99999999999999999999d", "9223372036854775807y", "٣d",
  ])
  func `no other is taken`(text: String) {
    #expect(ForecastHorizon(argument: text) == nil)
  }

  @Test(arguments: [
    ("10%", 0.1), ("-10%", -0.1), ("+10%", 0.1), ("10", 0.1), ("0%", 0), ("2.5%", 0.025), ("1000%", 10),
    ("-99.9%", -0.999),
  ])
  func `a change of prices is in percent`(text: String, part: Double) throws {
    #expect(try abs(#require(PriceChange(argument: text)).part - part) < 1e-15)
  }

  @Test(arguments: ["", "%", "+", "+-5%", "++5%", "-100%", "1001%", "1e2%", "ten", "5%%", "5 %", "nan"])
  func `no other change is taken`(text: String) {
    #expect(PriceChange(argument: text) == nil)
  }

  @Test(arguments: [
    ("a100=8", ["a100": 8]), ("A100=8,t4=0", ["a100": 8, "t4": 0]),
    ("rtx4090=1000000", ["rtx4090": 1_000_000]),
  ])
  func `cards are counted by model`(text: String, units: [String: Int]) throws {
    #expect(try #require(CardCounts(argument: text)).units == units)
  }

  @Test(arguments: [
    "", "a100", "a100=", "=8", "a100=8,", ",a100=8", "a100=8,A100=4", "a100=-1", "a100=+1", "a100=1.5",
    "a100=1000001", "a100=8=9", "a100= 8",
  ])
  func `no other cards are taken`(text: String) {
    #expect(CardCounts(argument: text) == nil)
  }

  /// The words that name the reason.
  @Test(arguments: [
    ("series.ndjson", "only for --batch"), ("--svg -", "--svg needs a file"),
    ("--html -", "--html needs a file"), ("--svg f --html f", "two files"),
    ("--chart --format csv", "--chart goes with --format table"),
    ("--chart --format json", "--chart goes with --format table"),
    ("--backtest --plan p", "choose one"), ("--backtest --format csv", "--backtest is a table or json"),
    ("--backtest --chart", "draws nothing"), ("--backtest --svg f", "draws nothing"),
    ("--backtest --html f", "draws nothing"), ("--backtest --by month", "not --by"),
    ("--plan p --format csv", "--plan is answered"), ("--currency akt --plan p", "--plan is about dollars"),
    ("--currency akt --leases chain", "--leases is about dollars"),
    ("--currency act --bids chain", "--bids is about dollars"),
    ("--currency akt --price-change 5%", "--price-change is about dollars"),
    ("--currency act --capacity a100=8", "--capacity is about dollars"),
    ("--history - --plan -", "--history and --plan cannot both"),
    ("--leases - --plan -", "--leases and --plan cannot both"),
    ("--history - --leases -", "--history and --leases cannot both"),
    ("--batch --history f", "--history does not go with --batch"),
    ("--batch --plan p", "--plan does not go with --batch"),
    ("--batch --backtest", "--backtest does not go with --batch"),
    ("--batch --chart", "--chart does not go with --batch"),
    ("--batch --svg f", "--svg does not go with --batch"),
    ("--batch --html f", "--html does not go with --batch"),
    ("--batch --by day", "--by does not go with --batch"),
    ("--batch --horizon 30d", "--horizon does not go with --batch"),
    ("--batch --format json", "--format does not go with --batch"),
    ("--batch --gross", "--gross does not go with --batch"),
    ("--batch --currency akt", "--currency does not go with --batch"),
    ("--batch --leases chain", "--leases does not go with --batch"),
    ("--horizon 0d", "--horizon"), ("--horizon 11y", "--horizon"), ("--by decade", "--by"),
    ("--currency eur", "--currency"), ("--price-change -10%", "--price-change"),
    ("--price-change=-100%", "-100%"),
    ("--capacity a100", "--capacity"), ("--seed -1", "--seed"), ("--gross --net", "--net"),
    ("--bids nobody", "--bids"), ("--format xml", "--format"),
  ])
  func `what does not go together is told`(line: String, part: String) {
    let arguments = ["forecast"] + line.split(separator: " ").map { String($0) }
    do {
      _ = try AkashProviderTool.parseAsRoot(arguments)
      Issue.record("\(line) is taken")
    } catch {
      #expect(AkashProviderTool.message(for: error).contains(part))
    }
  }
}
