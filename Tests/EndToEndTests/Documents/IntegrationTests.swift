import ProviderCore
import TestSupport
import Testing

/// The recipes of `docs/integrations.md`, as they stand there, with the real programs where they are installed. What
/// comes out is compared with the truth behind the stand-in, to six places: the service answers in binary floats.
struct IntegrationTests {
  private static let september = "2026-09-01"
  private static let october = "2026-10-31"

  private static func truth(
    _ provider: String, _ first: String = september, _ last: String = october
  ) throws -> EarningsFigure {
    try EarningsTruth.days(of: EarningsTruth.provider(provider), in: ClosedRange(first, last))
      .map(\.figure).reduce(.zero, +)
  }

  private static func close(_ left: String?, _ right: Decimal) -> Bool {
    left.flatMap { Decimal(jsonNumber: $0) }?.fixed(6) == right.fixed(6)
  }

  private static func records(_ csv: String) throws -> [[String]] {
    var reader = CSVReader(Array(csv.utf8), file: "output")
    var records: [[String]] = []
    while let record = try reader.next() { records.append(record.fields.map(\.trimmingBlanks)) }
    return records
  }

  // MARK: Tables

  @Test(
    .enabled(if: PostgreSQLCluster.isInstalled, "PostgreSQL is not installed"))
  func `PostgreSQL`() async throws {
    let kitchen = try await RecipeKitchen()
    let cluster = try PostgreSQLCluster()
    // Twice, because the file is to replace what an older one has brought.
    for _ in 0..<2 { _ = try kitchen.cook("PostgreSQL", environment: cluster.environment) }
    func answers(_ sql: String) throws -> [[String]] {
      let run = try ExternalTool("psql").run(
        ["--csv", "-t", "-v", "ON_ERROR_STOP=1"], in: kitchen.folder.path, input: sql,
        environment: cluster.environment)
      #expect(run.status == 0, "\(run.errors)")
      return try Self.records(run.output)
    }
    let sums = try answers(
      """
      SELECT provider, count(*), count(usd), sum(uakt), sum(uact), sum(usd), sum(net_usd)
      FROM akash_earnings GROUP BY provider ORDER BY provider
      """)
    #expect(sums.count == 2)
    for (sum, name) in zip(sums, ["provider-1", "provider-2"]) {
      let truth = try Self.truth(name)
      #expect(sum[0...2] == [try EarningsTruth.provider(name).text, "304", "61"])
      #expect(Self.close(sum[3], truth.uakt.value) && Self.close(sum[4], truth.uact.value))
      #expect(Self.close(sum[5], truth.usd.value) && Self.close(sum[6], truth.usd.value))
    }
    // As Grafana's PostgreSQL data source replaces its macros.
    let query = try #require(
      try RecipeKitchen.recipe("Prometheus and Grafana").first { $0.file == "grafana.sql" })
    let graph = try answers(
      query.text.replacing("$__timeFrom()", with: "'2026-09-30T00:00:00Z'")
        .replacing("$__timeTo()", with: "'2026-10-01T23:59:59Z'"))
    #expect(
      graph.map { $0[0] } == Array(repeating: "2026-09-30 00:00:00+00", count: 2)
        + Array(repeating: "2026-10-01 00:00:00+00", count: 2))
    #expect(Self.close(graph[3][2], try Self.truth("provider-2", "2026-10-01", "2026-10-01").usd.value))
  }

  @Test(.enabled(if: RecipeKitchen.hasDuckDB, "DuckDB is not installed"))
  func `DuckDB`() async throws {
    let rows = try Self.records(await RecipeKitchen().cook("DuckDB"))
    #expect(rows.first == ["month", "uakt", "uact", "usd"])
    #expect(rows.count == 11 && rows[1] == ["2026-01", "", "", ""])
    for (row, days) in zip(rows.suffix(2), [("2026-09-01", "2026-09-30"), ("2026-10-01", "2026-10-31")]) {
      let truth = try Self.truth("provider-1", days.0, days.1)
      #expect(row[0] == days.0.prefix(7))
      #expect(Self.close(row[1], truth.uakt.value) && Self.close(row[2], truth.uact.value))
      #expect(Self.close(row[3], truth.usd.value))
    }
  }

  @Test(.enabled(if: ExternalTool.isInstalled("sqlite3"), "sqlite3 is not installed"))
  func `the ledger itself`() async throws {
    let rows = try Self.records(await RecipeKitchen().cook("The ledger itself"))
    let september = try ["provider-1", "provider-2"].map {
      try Self.truth($0, "2026-09-01", "2026-09-30").usd.value
    }
    let row = try #require(rows.first)
    #expect(row[0] == "2026-09")
    #expect(Decimal(row[1])?.fixed(2) == september.reduce(.zero, +).fixed(2))
  }

  // MARK: Journals

  @Test(.enabled(if: ExternalTool.isInstalled("hledger"), "hledger is not installed"))
  func `hledger`() async throws {
    let rows = try Self.records(await RecipeKitchen().cook("hledger"))
    let dollars = try Self.truth("provider-1").usd.value.fixed(2)
    let assets = rows.first { $0[0].hasPrefix("Assets:Akash:Akash17xc") }
    #expect(assets?[1] == "\(dollars) USD")
    #expect(rows.contains(["Income:Akash", "-\(dollars) USD"]))
    #expect(rows.last == ["total", "0"])
  }

  @Test(.enabled(if: ExternalTool.isInstalled("bean-check", "bean-query"), "Beancount is not installed"))
  func `Beancount`() async throws {
    let rows = try Self.records(await RecipeKitchen().cook("Beancount"))
    let dollars = try Self.truth("provider-1").usd.value
    #expect(rows.map { $0[0].prefix(6) } == ["accoun", "Assets", "Income"])
    for (row, sign) in zip(rows.dropFirst(), [Decimal(1), -1]) {
      let words = row[1].split(separator: " ")
      #expect(words.count == 2 && words[1] == "USD")
      #expect(Self.close(words.first.map { String($0) }, dollars * sign))
    }
  }

  // MARK: Metrics

  @Test(.enabled(if: ExternalTool.isInstalled("promtool"), "promtool is not installed"))
  func `Prometheus and Grafana`() async throws {
    let kitchen = try await RecipeKitchen()
    let recipe = try RecipeKitchen.recipe("Prometheus and Grafana")
    try kitchen.importYesterday()
    let answer = try kitchen.cook("Prometheus and Grafana")
    #expect(answer.contains("SUCCESS: 2 rules found"))
    // Grafana's queries are read as recording rules are.
    var rules = "groups:\n- name: queries\n  rules:\n"
    let queries = recipe.filter { $0.language == "promql" }
    for (index, query) in queries.enumerated() {
      rules += "  - record: query_\(index)\n    expr: \(query.text)"
    }
    let file = try kitchen.folder.write(rules, to: "queries.yml")
    let check = try ExternalTool("promtool").run(["check", "rules", file], in: kitchen.folder.path)
    #expect(
      check.status == 0 && check.output.contains("\(queries.count) rules found"),
      "\(check.output)\(check.errors)")
  }

  @Test func `the page tells of the metrics that there are, and uses no others`() async throws {
    let kitchen = try await RecipeKitchen()
    let text = try kitchen.shell(
      "akash-provider-tool earnings export --format prometheus --source ledger --all --from 2026-10-01 --to 2026-10-31"
    )
    let names = Set(text.matches(of: /(?m)^# TYPE (\w+) gauge$/).map { String($0.1) })
    #expect(names.count == 15)
    let page = try RecipeKitchen.page()
    let used = Set(page.matches(of: /akash_provider_\w+/).map { String($0.0) }).filter {
      !$0.contains("SPAN")
    }
    #expect(used.isSubset(of: names))
    for name in names {
      let general = name.replacing(/_(last_day|month_to_date|range)_/, with: "_SPAN_")
      #expect(page.contains(general) || general.hasSuffix("_SPAN_uact"), "\(general)")
    }
  }
}
