internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// Forecasts one provider's revenue and shows it.
struct ForecastRun {
  let command: Forecast
  let runtime: Runtime

  init(_ command: Forecast, _ runtime: Runtime) {
    self.command = command
    self.runtime = runtime
  }

  func execute() throws(ProviderError) -> ExitStatus {
    let context = try EarningsContext(command.options, runtime)
    let source = try ForecastHistorySource(command, context)
    let history = source.history
    var request = ForecastRequest(
      horizon: command.horizon.days(after: history.days.upperBound), seed: command.seed,
      backtests: command.backtest ? ForecastRequest.thoroughBacktests : ForecastRequest.usualBacktests)
    let knowledge = try ForecastKnowledge(command, context, source)
    request.warnings = source.warnings
    knowledge.inform(&request)
    let forecast = RevenueForecast(history, request)
    if command.backtest {
      try show(backtest: forecast)
    } else {
      try show(forecast, of: source.name, try plan(for: forecast, knowledge))
    }
    for warning in forecast.warnings { runtime.warn(warning) }
    return .done
  }

  private func plan(
    for forecast: RevenueForecast, _ knowledge: ForecastKnowledge
  ) throws(ProviderError) -> GrowthPlanOutcome? {
    guard let path = command.plan else { return nil }
    let bytes = try runtime.bytes(of: path == "-" ? nil : path, limit: 1 << 20, awaiting: "a plan")
    let root = try YAMLDocument.parse(bytes, file: path, failure: .planInvalid)
    let base = knowledge.planBase
    let plan = try GrowthPlan(
      reading: root, file: path, days: forecast.days, base: base, pricing: knowledge.pricing)
    return plan.applied(to: forecast, base: base, pricing: knowledge.pricing, seed: command.seed)
  }

  private func show(backtest forecast: RevenueForecast) throws(ProviderError) {
    guard let backtest = forecast.backtest else {
      let days = forecast.history.days.count
      throw ProviderError(
        command.history == nil ? .ledgerEmpty : .importInvalid,
        "a history of \(days == 1 ? "1 day" : "\(days) days") is too short to forecast a part of it",
        hint: "a backtest needs three weeks that are not all zero")
    }
    switch command.format {
    case .json: try runtime.write(backtest.json(of: forecast.history))
    case .table, .csv:
      let palette = runtime.palette(noColor: command.noColor)
      try runtime.write(backtest.table(palette, of: forecast.history))
    }
  }

  private func show(
    _ forecast: RevenueForecast, of name: String, _ outcome: GrowthPlanOutcome?
  ) throws(ProviderError) {
    let grouping = command.grouping ?? (forecast.days.count > 31 ? .month : .day)
    let palette = runtime.palette(noColor: command.noColor)
    switch command.format {
    case .table:
      var text = forecast.table(palette, by: grouping)
      if command.chart {
        let chart = ForecastChart(forecast, by: grouping)
        text += "\n" + chart.text(width: runtime.outputWidth, palette)
      }
      if let outcome { text += "\n" + outcome.table(palette, by: grouping) }
      try runtime.write(text)
    case .json: try runtime.write(forecast.json(by: grouping, plan: outcome?.json(by: grouping)))
    case .csv: try runtime.write(forecast.csv(by: grouping))
    }
    if let svg = command.svg {
      try runtime.write(ForecastChart(forecast, by: grouping, plan: outcome).svg, toFile: svg)
    }
    if let html = command.html {
      let page = ForecastPage(forecast, by: grouping, title: name, plan: outcome)
      try runtime.write(page.html, toFile: html)
    }
  }
}
