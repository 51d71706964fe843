import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

/// The expected sums were computed from truth.json by Python's decimal module.
struct PrometheusTests {
  private static let promtool = ExternalTool("promtool")
  private static let labels = #"provider="akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu""#

  private static func samples(_ reports: [EarningsReport]) -> [String: String] {
    let lines = PrometheusMetrics.text(reports).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Dictionary(
      uniqueKeysWithValues: lines.compactMap { line in
        line.lastIndex(of: " ").map { (String(line[..<$0]), String(line[line.index(after: $0)...])) }
      })
  }

  /// The last known day is 20 November; the range ends two days later.
  private static func report(from first: String) throws -> EarningsReport {
    let days = try ClosedRange(first, "2026-11-22")
    return try EarningsTruth.report(
      "provider-1", ClosedRange(first, "2026-11-21"), without: [days.upperBound.advanced(by: -1)]
    ).extended(to: days)
  }

  @Test func `tells the newest day, its month and the range`() throws {
    let samples = Self.samples([try Self.report(from: "2026-10-01")])
    func value(_ name: String, _ denom: String? = nil) -> String? {
      let denom = denom.map { #",denom="\#($0)""# } ?? ""
      return samples["akash_provider_earnings_\(name){\(Self.labels)\(denom)}"]
    }
    #expect(value("last_day_uakt", "uakt") == "6156620.249949596448")
    #expect(value("last_day_uact", "uact") == "35997133.451994929062")
    // 39.09862325221078751662672 − 35.997133451994929062
    #expect(value("last_day_dollars", "uakt") == "3.10148980021585845462672")
    #expect(value("last_day_dollars", "uact") == "35.997133451994929062")
    #expect(value("month_to_date_uakt", "uakt") == "92148784.822316432904")
    #expect(value("month_to_date_uact", "uact") == "586676373.299352123755")
    #expect(value("range_uakt", "uakt") == "1825317741.765717545204")
    // 1772.165566688706577622476063515208265 − 672.444338241275195763
    #expect(value("range_dollars", "uakt") == "1099.721228447431381859476063515208265")
    #expect(value("range_net_dollars", "uact") == "672.444338241275195763")
    #expect(value("missing") == "2")
    #expect(value("unpriced") == "0")
    // 20777 days of 86 400 seconds.
    #expect(value("newest_day_timestamp_seconds") == "1795132800")
    #expect(samples.count == 3 * 6 + 3)
  }

  @Test func `net is after take`() throws {
    let report = try EarningsTruth.report("provider-2", ClosedRange("2026-03-01", "2026-03-31"))
    let text = PrometheusMetrics.text([report])
    // 615.857741742378785438 − 86.1445801946875075348
    #expect(
      text.contains(
        #"range_net_dollars{provider="akash19w0g8sj9l4y5644455msj948ztkwxwn5rdpntz",denom="uact"} 529.7131615476912779032"#
      ))
  }

  @Test func `a month that the range has no beginning of is left out`() throws {
    let text = PrometheusMetrics.text([try Self.report(from: "2026-11-02")])
    #expect(!text.contains("month_to_date") && text.contains("range_uakt"))
  }

  @Test func `without any figure there is only what is missing`() throws {
    let days = try ClosedRange("2026-11-20", "2026-11-21")
    let report = try EarningsTruth.report("provider-1", days, without: Set(days))
    #expect(
      PrometheusMetrics.text([report]) == """
        # HELP akash_provider_earnings_missing Days of the range without a figure.
        # TYPE akash_provider_earnings_missing gauge
        akash_provider_earnings_missing{\(Self.labels)} 2
        # HELP akash_provider_earnings_unpriced Days of the range whose AKT had no price and add nothing in dollars.
        # TYPE akash_provider_earnings_unpriced gauge
        akash_provider_earnings_unpriced{\(Self.labels)} 0

        """)
  }

  @Test func `providers share the lines that explain a metric`() throws {
    let days = try ClosedRange("2026-10-01", "2026-10-31")
    let text = PrometheusMetrics.text(
      try ["provider-1", "provider-2"].map { try EarningsTruth.report($0, days) })
    let helps = text.split(separator: "\n").filter { $0.hasPrefix("# HELP") }
    #expect(helps.count == 15 && Set(helps).count == 15)
  }

  @Test(.enabled(if: promtool.isInstalled, "promtool is not installed"))
  func `promtool has nothing to say`() throws {
    let folder = try TemporaryFolder()
    let reports = [
      try Self.report(from: "2026-10-01"),
      try EarningsTruth.report("provider-2", ClosedRange("2026-10-01", "2026-11-20")),
    ]
    let run = try Self.promtool.run(
      ["check", "metrics"], in: folder.path, input: PrometheusMetrics.text(reports))
    #expect(run.status == 0 && run.output + run.errors == "", "\(run.output)\(run.errors)")
  }
}

extension EarningsReport {
  /// The same figures in a longer range.
  fileprivate func extended(to days: ClosedRange<Day>) -> EarningsReport {
    let spans = rows.compactMap { row in
      row.gross.map { EarningsSpan(days: row.period.days, figure: $0, source: .console) }
    }
    return EarningsReport(provider: provider, days: days, grouping: .day, spans: spans, take: .standard)
  }
}
