/// An autoregression of the differences between a value and the one a cycle before, added up again.
struct SeasonalAutoregression {
  let lags: [Int]
  let ridge: Double

  func forecasts(_ task: MemberTask) -> OriginForecasts? {
    let cycle = task.seasonLength
    let longest = lags.max() ?? 0
    guard task.fitted - cycle - longest >= 2 * lags.count + 6 else { return nil }
    let values = task.values
    let series = values.indices.map { $0 < cycle ? 0 : values[$0] - values[$0 - cycle] }
    let targets = cycle + longest..<task.fitted
    var fit = LaggedRegression(series, lags: lags, targets: targets, ridge: ridge)
    fit.limitPersistence(to: 0.99, mean: series[targets].mean)
    fit.stabilize()
    let limit = 6 * series.largestMagnitude + 1e-9
    var result = OriginForecasts(task)
    var window = [Double](repeating: 0, count: longest + task.horizon)
    for (row, origin) in task.origins.enumerated() {
      for back in 0..<longest {
        window[longest - 1 - back] = back <= origin ? fit.known(series[origin - back]) : 0
      }
      fit.extend(&window, from: longest, limit: limit)
      let first = row * task.horizon
      for step in 0..<task.horizon {
        let before =
          step < cycle
          ? values[max(0, origin + 1 + step - cycle)] : result.values[first + step - cycle]
        result.values[first + step] = before + window[longest + step]
      }
    }
    return result
  }
}
