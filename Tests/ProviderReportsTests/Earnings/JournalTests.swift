import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

/// Journals, read by the real programs. The expected sums were computed from truth.json by Python's decimal module.
struct JournalTests {
  private static let first = "Assets:Akash:Akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu"
  private static let second = "Assets:Akash:Akash19w0g8sj9l4y5644455msj948ztkwxwn5rdpntz"

  /// Around the end of the take; one day missing, one without a price.
  private static func reports() throws -> [EarningsReport] {
    let days = try ClosedRange("2026-03-01", "2026-06-30")
    let missing: Set = [try #require(Day("2026-05-05"))]
    return [
      try EarningsTruth.report("provider-1", days, without: missing),
      try EarningsTruth.report("provider-2", days),
    ]
  }

  // MARK: As text

  @Test func `books income with its worth, and the take as an expense`() throws {
    let day = try ClosedRange("2026-03-01", "2026-03-01")
    #expect(
      HledgerJournal.text([try EarningsTruth.report("provider-1", day)]) == """
        ; Written by akash-provider-tool earnings export. Income is what leases accrued, withdrawn or not.
        ; akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu, 2026-03-01 to 2026-03-01, from console

        commodity 1000.000000 AKT
        commodity 1000.000000 ACT
        commodity 1000.00 USD
        account \(Self.first)
        account Income:Akash
        account Expenses:Akash:Take

        2026-03-01 * Akash Network | earnings
            \(Self.first)   9.994557136064769696 AKT @@ 8.3968413254578446528612097769537664 USD
            Income:Akash                                               -9.994557136064769696 AKT @@ 8.3968413254578446528612097769537664 USD
            Expenses:Akash:Take                                         0.19989114272129539392 AKT @@ 0.167936826509156893057224195539075328 USD
            \(Self.first)  -0.19989114272129539392 AKT @@ 0.167936826509156893057224195539075328 USD


        """)
  }

  @Test func `a day without a figure is a comment, and one without a price has none`() throws {
    let days = try ClosedRange("2026-06-29", "2026-06-30")
    let report = try EarningsTruth.report("provider-1", days, without: [days.lowerBound])
    let text = BeancountJournal.text([report])
    #expect(
      text.hasSuffix(
        """
        2026-06-29 commodity AKT
        2026-06-29 commodity ACT
        2026-06-29 open \(Self.first) AKT,ACT
        2026-06-29 open Income:Akash AKT,ACT
        2026-06-29 open Expenses:Akash:Take AKT,ACT

        ; 2026-06-29: no figure is known for akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu
        2026-06-30 * "Akash Network" "earnings"
            \(Self.first)   62.759383143932060586 AKT  ; no price is known for this day
            Income:Akash                                               -62.759383143932060586 AKT  ; no price is known for this day
            \(Self.first)   22.591621903234799844 ACT @@ 22.591621903234799844 USD
            Income:Akash                                               -22.591621903234799844 ACT @@ 22.591621903234799844 USD


        """))
  }

  /// The service adds in binary: its dollars of a day can differ from the ACT of that day in the last digit.
  @Test func `no dollar is lost where the service's sum is not exact`() throws {
    let day = try ClosedRange("2026-04-01", "2026-04-01")
    func text(_ uakt: Decimal, _ uact: String, _ usd: String) throws -> String {
      let figure = EarningsFigure(
        uakt: Amount(uakt), uact: Amount(try #require(Decimal(uact))), usd: Amount(try #require(Decimal(usd)))
      )
      let report = EarningsReport(
        provider: try EarningsTruth.provider("provider-1"), days: day, grouping: .day,
        spans: [EarningsSpan(days: day, figure: figure, source: .console)], take: .standard)
      return HledgerJournal.text([report])
    }
    #expect(
      try text(0, "3425079.7", "3.4250796999999997").contains(" 3.4250797 ACT @@ 3.4250796999999997 USD\n"))
    let mixed = try text(1_000_000, "3425079.7", "4.1")
    #expect(
      mixed.contains(" 1 AKT @@ 0.6749203 USD\n") && mixed.contains(" 3.4250797 ACT @@ 3.4250797 USD\n"))
    #expect(try !text(0, "0", "0").contains("*"))
  }

  // MARK: As the real programs read them

  private static let hledger = ExternalTool("hledger")
  private static let beanCheck = ExternalTool("bean-check")
  private static let beanQuery = ExternalTool("bean-query")

  /// Account and balance, from the program's CSV.
  private static func balances(_ csv: String) throws -> [String: [String: Decimal]] {
    var reader = CSVReader(Array(csv.utf8), file: "output")
    var balances: [String: [String: Decimal]] = [:]
    _ = try reader.next()
    while let record = try reader.next() {
      var amounts: [String: Decimal] = [:]
      for amount in record.fields[1].split(separator: ",") {
        let words = amount.split(separator: " ")
        amounts[String(words.last ?? "")] = Decimal(String(words.first ?? ""))
      }
      balances[record.fields[0].trimmingBlanks] = amounts
    }
    return balances
  }

  @Test(.enabled(if: hledger.isInstalled, "hledger is not installed"))
  func `hledger accepts it, and its balances are our totals`() throws {
    let folder = try TemporaryFolder()
    let reports = try Self.reports()
    let file = try folder.write(HledgerJournal.text(reports), to: "a.journal")
    let check = try Self.hledger.run(["-f", file, "check", "--strict", "ordereddates"], in: folder.path)
    #expect(check.status == 0 && check.errors == "", "\(check.errors)")

    let places = String(repeating: "0", count: 40)
    let styles = ["AKT", "ACT", "USD"].flatMap { ["-c", "1.\(places) \($0)"] }
    func balances(_ options: String...) throws -> [String: [String: Decimal]] {
      let run = try Self.hledger.run(
        ["-f", file, "balance", "-O", "csv"] + options + styles, in: folder.path)
      return try Self.balances(run.output)
    }
    let own = try balances()
    #expect(own["Income:Akash"]?["AKT"] == Decimal("-3675.191368700315160306"))
    // 2256.780122201808981056 + 4678.038120417412123106
    #expect(own["Income:Akash"]?["ACT"] == Decimal("-6934.818242619221104162"))
    #expect(own["Expenses:Akash:Take"]?["AKT"] == Decimal("5.47643890640456031352"))
    #expect(own["Expenses:Akash:Take"]?["ACT"] == Decimal("86.1445801946875075348"))
    for (report, account) in zip(reports, [Self.first, Self.second]) {
      let net = try #require(report.total.net)
      #expect(own[account]?["AKT"] ?? .zero == net.uakt.inAKT.value)
      #expect(own[account]?["ACT"] == net.uact.inUSD.value)
    }

    // 4562.1574088020908703923891634709396454 + 4678.038120417412123106, and the day without a price as it is.
    let dollars = try balances("--cost")
    #expect(dollars["Income:Akash"]?["USD"] == Decimal("-9240.1955292195029934983891634709396454"))
    #expect(dollars["Income:Akash"]?["AKT"] == Decimal("-62.759383143932060586"))
    #expect(dollars["Expenses:Akash:Take"]?["USD"] == Decimal("90.59770168359137699863781987238052138"))
    for (report, account) in zip(reports, [Self.first, Self.second]) {
      #expect(dollars[account]?["USD"] == report.total.net?.usd.value)
    }
  }

  @Test(.enabled(if: beanCheck.isInstalled && beanQuery.isInstalled, "Beancount is not installed"))
  func `bean-check accepts it, and its balances are our totals`() throws {
    let folder = try TemporaryFolder()
    let reports = try Self.reports()
    // Included, because options of an included file do not hold (Beancount Language Syntax, "Options").
    try folder.write(BeancountJournal.text(reports), to: "a.beancount")
    let file = try folder.write("include \"a.beancount\"\n", to: "main.beancount")
    let check = try Self.beanCheck.run([file], in: folder.path)
    #expect(check.status == 0 && check.output + check.errors == "", "\(check.errors)")

    func balances(_ what: String) throws -> [String: [String: Decimal]] {
      let query = "SELECT account, sum(\(what)) AS sum GROUP BY account"
      return try Self.balances(Self.beanQuery.run(["-f", "csv", file, query], in: folder.path).output)
    }
    let own = try balances("position")
    #expect(own["Income:Akash"]?["AKT"] == Decimal("-3675.191368700315160306"))
    #expect(own["Income:Akash"]?["ACT"] == Decimal("-6934.818242619221104162"))
    let dollars = try balances("weight")
    // bean-query shows 18 places of the 28 digits that it has.
    func close(_ left: Decimal?, _ right: Decimal?) -> Bool {
      guard let left, let right else { return false }
      return left.rounded(scale: 15, .halfEven) == right.rounded(scale: 15, .halfEven)
    }
    #expect(close(dollars["Income:Akash"]?["USD"], Decimal("-9240.195529219502993")))
    #expect(close(dollars["Expenses:Akash:Take"]?["USD"], Decimal("90.597701683591376998637")))
    #expect(dollars["Income:Akash"]?["AKT"] == Decimal("-62.759383143932060586"))
    for (report, account) in zip(reports, [Self.first, Self.second]) {
      let net = try #require(report.total.net)
      #expect(close(own[account]?["AKT"] ?? .zero, net.uakt.inAKT.value))
      #expect(close(own[account]?["ACT"], net.uact.inUSD.value))
      #expect(close(dollars[account]?["USD"], net.usd.value))
    }
  }
}
