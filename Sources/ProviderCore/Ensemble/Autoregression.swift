/// Linear regression of a value on earlier ones, kept small by a ridge (Hoerl and Kennard 1970), of the values or of
/// their first differences.
struct Autoregression {
  let lags: [Int]
  let isDifferenced: Bool
  let ridge: Double
  /// What is kept of a drift, which rarely goes on for ever.
  var driftShare = 0.7

  /// Nil where there are too few values to learn from.
  func forecasts(_ task: MemberTask, isSeasonal: Bool) -> OriginForecasts? {
    let season =
      isSeasonal ? Seasonality(of: task.values[..<task.fitted], length: task.seasonLength) : nil
    let plain =
      season.map { season in task.values.enumerated().map { season.removed(from: $1, at: $0) } }
      ?? task.values
    let offset = isDifferenced ? 1 : 0
    let longest = lags.max() ?? 0
    guard task.fitted - longest - offset >= 2 * lags.count + 8 else { return nil }
    let series = isDifferenced ? [0] + zip(plain.dropFirst(), plain).map { $0 - $1 } : plain
    let targets = longest + offset..<task.fitted
    let mean = series[targets].mean
    var fit = LaggedRegression(series, lags: lags, targets: targets, ridge: ridge)
    fit.limitPersistence(to: 0.998, mean: mean)
    fit.stabilize()
    if isDifferenced { fit.constant *= driftShare }
    let limit = 6 * series.largestMagnitude + 1
    var result = OriginForecasts(task)
    var window = [Double](repeating: 0, count: longest + task.horizon)
    var place = 0
    for origin in task.origins {
      for back in 0..<longest {
        window[longest - 1 - back] = back <= origin ? fit.known(series[origin - back]) : mean
      }
      fit.extend(&window, from: longest, limit: limit)
      var level = plain[origin]
      for step in 0..<task.horizon {
        let value = window[longest + step]
        level += value
        let forecast = isDifferenced ? level : value
        result.values[place] = season?.added(to: forecast, at: origin + 1 + step) ?? forecast
        place += 1
      }
    }
    return result
  }
}
