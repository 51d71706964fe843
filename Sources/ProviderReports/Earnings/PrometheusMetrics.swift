package import ProviderCore

/// Metrics in Prometheus' text format, for the folder of the node exporter's textfile collector ("Exposition formats";
/// "Metric and label naming": base units as suffixes, and nothing in a name that a label says).
package enum PrometheusMetrics {
  /// Gauges of all reports, which must be by day. What is not known is left out.
  package static func text(_ reports: [EarningsReport]) -> String {
    let summaries = reports.map { EarningsSummary($0) }
    return (spanGauges(summaries) + dayGauges(summaries)).filter { !$0.samples.isEmpty }.map(\.text).joined()
  }

  private typealias Span = (name: String, words: String, total: (EarningsSummary) -> EarningsTotal?)

  private static var spans: [Span] {
    [
      ("last_day", "on the newest UTC day that has a figure", { $0.lastDay }),
      ("month_to_date", "in the calendar month of that day, up to it", { $0.monthToDate }),
      ("range", "in the whole range that was exported", { $0.range }),
    ]
  }

  private static func spanGauges(_ summaries: [EarningsSummary]) -> [Gauge] {
    spans.flatMap { span in
      let name = "akash_provider_earnings_\(span.name)"
      func gauge(
        _ name: String, _ help: String, _ values: (EarningsTotal) -> [(String, Decimal)]
      ) -> Gauge {
        var gauge = Gauge(name: name, help: help)
        for summary in summaries {
          for (denom, value) in span.total(summary).map(values) ?? [] {
            gauge.add([("provider", summary.provider.text), ("denom", denom)], value)
          }
        }
        return gauge
      }
      return [
        gauge("\(name)_uakt", "Earned in uakt before take, \(span.words).") {
          [("uakt", $0.gross.uakt.value)]
        },
        gauge("\(name)_uact", "Earned in uact, and in USDC before it, before take, \(span.words).") {
          [("uact", $0.gross.uact.value)]
        },
        gauge("\(name)_dollars", "Earned in US dollars before take, by what was paid, \(span.words).") {
          [("uakt", $0.gross.usdOfAKT.value), ("uact", $0.gross.uact.inUSD.value)]
        },
        gauge("\(name)_net_dollars", "Earned in US dollars after take, by what was paid, \(span.words).") {
          [
            ("uakt", $0.gross.usdOfAKT.value - $0.take.usdOfAKT.value),
            ("uact", $0.gross.uact.inUSD.value - $0.take.uact.inUSD.value),
          ]
        },
      ]
    }
  }

  private static func dayGauges(_ summaries: [EarningsSummary]) -> [Gauge] {
    // promtool takes "days" in a name for a unit that should be seconds.
    var missing = Gauge(
      name: "akash_provider_earnings_missing", help: "Days of the range without a figure.")
    var unpriced = Gauge(
      name: "akash_provider_earnings_unpriced",
      help: "Days of the range whose AKT had no price and add nothing in dollars.")
    var newest = Gauge(
      name: "akash_provider_earnings_newest_day_timestamp_seconds",
      help: "Where the newest UTC day that has a figure began, in Unix time.")
    for summary in summaries {
      let labels = [("provider", summary.provider.text)]
      missing.add(labels, Decimal(summary.missingDays))
      if let days = summary.unpricedDays { unpriced.add(labels, Decimal(days)) }
      if let day = summary.newestDay { newest.add(labels, Decimal(day.start.seconds)) }
    }
    return [missing, unpriced, newest]
  }
}

/// A family of samples with its explanation.
private struct Gauge {
  let name: String
  let help: String
  private(set) var samples: [String] = []

  init(name: String, help: String) {
    self.name = name
    self.help = help
  }

  /// Addresses and denoms hold nothing that would have to be escaped.
  mutating func add(_ labels: [(String, String)], _ value: Decimal) {
    let text = labels.map { "\($0.0)=\"\($0.1)\"" }.joined(separator: ",")
    samples.append("\(name){\(text)} \(value.plain)\n")
  }

  var text: String { "# HELP \(name) \(help)\n# TYPE \(name) gauge\n" + samples.joined() }
}
