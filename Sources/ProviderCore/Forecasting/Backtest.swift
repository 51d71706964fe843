/// Forecasts as if made on earlier days, each from nothing but what was known then.
struct Backtest {
  private let history: RevenueHistory
  /// In what is shown; nil where nobody knows a day.
  private let values: [Double?]
  /// How far ahead it looks.
  let horizon: Int
  /// How many days each forecast knows.
  private let origins: [Int]

  /// Nil where a history is too short to forecast a part of itself. `start` is from when on there is something to learn.
  /// `count` is how many forecasts are made at most; they are spread over the second half.
  init?(_ history: RevenueHistory, start: Int, horizon: Int, count: Int) {
    self.history = history
    values = history.grossAmounts.map { $0.map { $0.estimate * history.keptShare } }
    let days = values.count - start
    // Only what the history can tell of: a third of it.
    self.horizon = min(horizon, days / 3)
    guard days >= 21, self.horizon > 0, count > 0 else { return nil }
    let last = values.count - self.horizon
    let first = start + max(14, days / 2)
    let places = min(count, last - first + 1)
    guard places > 0 else { return nil }
    origins = (0..<places).map { place in
      places == 1 ? last : first + (last - first) * place / (places - 1)
    }
  }

  /// One forecast, and what people would have said without any.
  private struct Trial {
    let origin: Int
    let steps: [ForecastRange]
    /// The last week as it was known then, gaps filled.
    let lastWeek: [Double]

    init(_ history: RevenueHistory, origin: Int, horizon: Int) {
      self.origin = origin
      let learning = LearningHistory(history.prefix(origin))
      let share = history.keptShare
      steps = learning.forecast(horizon: horizon).steps.map { $0.scaled(by: share) }
      lastWeek = learning.values.suffix(7).map { $0 * share }
    }

    /// The last day goes on.
    var naive: Double { lastWeek.last ?? 0 }

    /// The last week goes on.
    func seasonalNaive(_ step: Int) -> Double { lastWeek.isEmpty ? 0 : lastWeek[step % lastWeek.count] }
  }

  func report() -> BacktestReport {
    let trials = origins.map { Trial(history, origin: $0, horizon: horizon) }
    let bounds = [7, 14, 30, 60, 90, 180, 365, 730, 1095, 3660].filter { $0 < horizon } + [horizon]
    var from = 1
    var rows: [BacktestReport.Row] = []
    for bound in bounds {
      if let row = row(from...bound, trials) { rows.append(row) }
      from = bound + 1
    }
    return BacktestReport(
      rows: rows, origins: origins.map { history.days.lowerBound.advanced(by: $0 - 1) },
      totalError: totalError(trials) { trial, step in trial.steps[step].mean },
      naiveTotalError: totalError(trials) { trial, _ in trial.naive }, totalDays: horizon)
  }

  /// Nil where none of the days is known.
  private func row(_ steps: ClosedRange<Int>, _ trials: [Trial]) -> BacktestReport.Row? {
    var (error, naive, seasonal) = (0.0, 0.0, 0.0)
    var (within80, within95, count) = (0.0, 0.0, 0)
    for trial in trials {
      for step in steps.lowerBound - 1..<steps.upperBound {
        guard let value = values[trial.origin + step] else { continue }
        let range = trial.steps[step]
        count += 1
        error += abs(value - range.mean)
        naive += abs(value - trial.naive)
        seasonal += abs(value - trial.seasonalNaive(step))
        if range.lo80...range.hi80 ~= value { within80 += 1 }
        if range.lo95...range.hi95 ~= value { within95 += 1 }
      }
    }
    guard count > 0 else { return nil }
    return BacktestReport.Row(
      steps: steps, count: count, error: error / Double(count), naiveError: naive / Double(count),
      seasonalNaiveError: seasonal / Double(count), coverage80: within80 / Double(count),
      coverage95: within95 / Double(count))
  }

  /// The median over the forecasts of the known days' sum; nil where nothing came.
  private func totalError(_ trials: [Trial], _ expected: (Trial, Int) -> Double) -> Double? {
    let errors = trials.compactMap { trial -> Double? in
      var (came, forecast) = (0.0, 0.0)
      for step in 0..<horizon {
        guard let value = values[trial.origin + step] else { continue }
        came += value
        forecast += expected(trial, step)
      }
      return came == 0 ? nil : abs((forecast - came) / came)
    }
    return errors.isEmpty ? nil : errors.median
  }
}
