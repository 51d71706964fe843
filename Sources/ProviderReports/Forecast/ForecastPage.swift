package import ProviderCore

/// A forecast as a page of its own: no scripts, nothing from elsewhere, for a screen of any size and for paper.
package struct ForecastPage {
  let forecast: RevenueForecast
  let grouping: Grouping
  private let title: String
  private let plan: GrowthPlanOutcome?

  /// `title` is what the page is about, a provider's name or a file's.
  package init(
    _ forecast: RevenueForecast, by grouping: Grouping, title: String, plan: GrowthPlanOutcome?
  ) {
    self.forecast = forecast
    self.grouping = grouping
    self.title = title
    self.plan = plan
  }

  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(Markup.escaped(headline))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <h1>\(Markup.escaped(headline))</h1>
    <p class="lead">\(Markup.escaped(lead))</p>
    \(sections.joined(separator: "\n"))
    </body>
    </html>

    """
  }

  /// `Forecast for revenue.csv as of 2026-11-20`, the last known day.
  private var headline: String {
    let day = forecast.history.days.upperBound
    return title.isEmpty ? "Forecast as of \(day)" : "Forecast for \(title) as of \(day)"
  }

  /// `1234.56 net USD expected from 2026-11-21 to 2027-02-18 (90 days); in 80 of 100 cases between 1000.00 and 1500.00.`, without the
  /// plan where there is one.
  private var lead: String {
    let range = forecast.total.range
    return
      "\(range.mean.moneyText) \(forecast.history.unit) expected\(plan == nil ? "" : " without the plan") from \(forecast.days.words) "
      + "(\(RevenueForecast.days(forecast.days.count))); in 80 of 100 cases between \(range.lo80.moneyText) and "
      + "\(range.hi80.moneyText), in 95 of 100 between \(range.lo95.moneyText) and \(range.hi95.moneyText)."
  }

  private var sections: [String] {
    var sections = plan.map { [section(on: $0)] } ?? []
    if !forecast.warnings.isEmpty {
      sections.append(HTML.section("Warnings", HTML.list(forecast.warnings), kind: "warnings"))
    }
    let chart = Self.figure(ForecastChart(forecast, by: grouping, plan: plan))
    sections += [
      plan == nil ? chart : HTML.section("Without the plan", chart),
      HTML.section("Figures\(plan == nil ? "" : " without the plan")", HTML.table(figures) + figuresNote),
    ]
    let words = ForecastWords(forecast)
    sections += [
      HTML.section("Assumptions", HTML.list(["Prices: \(words.prices)"] + assumptions)),
      HTML.section("Method", HTML.paragraph(words.method.capitalizedFirst) + HTML.table(members)),
      HTML.section("Backtest", backtest),
    ]
    return sections
  }

  static func figure(_ chart: ForecastChart) -> String {
    "<figure class=\"wide\">\n\(chart.svg)</figure>\n"
  }

  // MARK: Tables

  private var figures: HTML.Cells {
    let titles = ["Period", forecast.history.unit, "80% from", "to", "95% from", "to", ""]
    let earned = forecast.actuals(by: grouping).map { row in
      let amount = row.amount?.fixed(2) ?? "-"
      return HTML.Row(
        cells: [row.period.name, amount, "", "", "", "", forecast.remark(on: row, grouping)], kind: "earned")
    }
    let rows = forecast.rows(by: grouping).map { row in
      HTML.Row(cells: [row.period.name] + row.range.texts + [grouping.remark(on: row.period) ?? ""])
    }
    let days = RevenueForecast.days(forecast.days.count)
    return (
      titles,
      earned + (grouping == .total ? [] : rows) + [
        HTML.Row(cells: ["total"] + forecast.total.range.texts + [days], kind: "total"),
        HTML.Row(cells: ["a year"] + forecast.runRate.texts + ["at this rate"]),
      ]
    )
  }

  private var figuresNote: String {
    forecast.rows(by: grouping).count == 1
      ? ""
      : HTML.paragraph("The range of a sum is narrower than the sum of ranges: good and bad days balance.")
  }

  private var members: HTML.Cells {
    (["Member", "Weight"], forecast.method.members.map { HTML.Row(cells: [$0.name, $0.weight.percent]) })
  }

  private var assumptions: [String] {
    let history = forecast.history
    let missing = history.days.count { history.amount(of: $0) == nil }
    let gaps = missing == 0 ? "" : ", \(missing) of them without a figure"
    return [
      "History: \(history.days.words), \(RevenueForecast.days(history.days.count))\(gaps); amounts are "
        + (history.isNet ? "after the network's take." : "before the network's take."),
      "What the history does not show, the forecast does not know: outages to come, hardware bought or sold, "
        + "changes of the network.",
    ]
  }

  private var backtest: String {
    guard let backtest = forecast.backtest else {
      return HTML.paragraph("The history is too short to try the method out on it.")
    }
    let rows = backtest.rows.map { row in
      HTML.Row(cells: [
        row.distance, String(row.count), row.error.moneyText, row.naiveError.moneyText,
        row.seasonalNaiveError.moneyText, row.coverage80.percent, row.coverage95.percent,
      ])
    }
    let titles = ["Days ahead", "Compared", "Error", "Naive", "Seasonal", "In 80%", "In 95%"]
    return HTML.paragraph("\(backtest.heading(forecast.history.unit)).")
      + (rows.isEmpty ? "" : HTML.table((titles, rows)))
      + HTML.list(backtest.words)
  }
}

extension ForecastRange {
  fileprivate var texts: [String] { numbers.map(\.value.moneyText) }
}
