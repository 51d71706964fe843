internal import Glibc

/// The forecast of several methods together, weighted by how well each did on this very series (docs/forecasting.md).
package struct EnsembleForecast: Sendable {
  /// One a step.
  package let steps: [ForecastRange]
  package let method: ForecastMethod
  /// Nil where there is no backtest.
  let intervals: EnsembleIntervals?
  let isNonnegative: Bool
}

extension TimeSeries {
  /// The forecast of the next `horizon` values. Every series has one, however short or strange.
  package func forecast(horizon: Int) -> EnsembleForecast {
    if let flat = FlatHistory(self) { return flat.forecast(horizon: horizon) }
    // All series are brought to one size: squares of huge numbers are infinite, a few constants are small only beside
    // numbers that are not tiny, and Akaike's criterion, which is compared between counts of values that differ by the
    // burn-in, depends on the unit. The size is that of the series that the method was made with.
    let largest = values.largestMagnitude
    let scale = max(.leastNormalMagnitude, values.map { abs($0) / largest }.mean * (largest / 2000))
    let scaled = TimeSeries(
      values.map { $0 / scale }, seasonLength: seasonLength, frequency: frequency)
    return Ensemble(scaled, horizon: max(1, horizon)).forecast()
      .multiplied(by: Array(repeating: scale, count: max(0, horizon)))
  }
}

extension EnsembleForecast {
  /// The forecast of something that is, at each step, so many times as much; factors are 0 or more.
  package func multiplied(by factors: [Double]) -> EnsembleForecast {
    EnsembleForecast(
      steps: zip(steps, factors).map { $0.scaled(by: $1) }, method: method, intervals: intervals,
      isNonnegative: isNonnegative)
  }
}

/// One series on its way to a forecast.
private struct Ensemble {
  private let series: TimeSeries
  private let values: [Double]
  private let horizon: Int
  /// The members learn from so many values for the backtest, and are run on to the end.
  private let fitted: Int

  init(_ series: TimeSeries, horizon: Int) {
    self.series = series
    values = series.values
    self.horizon = horizon
    let (count, length) = (values.count, series.seasonLength)
    let part = Int((0.6 * Double(count)).rounded())
    fitted = min(count - 2, max(part, min(2 * length + 3, count - 6), count - 260))
  }

  func forecast() -> EnsembleForecast {
    // A row for each origin but the last, whose next value nobody knows.
    let known = values.count - fitted
    let past = task(
      fitted: fitted, origins: fitted - 1..<values.count - 1, horizon: min(horizon, known))
    let future = task(
      fitted: values.count, origins: values.count - 1..<values.count, horizon: horizon)
    let forecasts = MemberRun(future, series.frequency).forecasts()
    // With a few values more a member may join, or the last value give way to the last cycle. What was not tried before
    // cannot be judged, and what is not there now cannot count.
    let backtest = MemberRun(past, series.frequency).forecasts().filter { forecasts[$0.key] != nil }
    let combination = Combination(backtest, values, fitted: fitted, series.frequency)
    var earlier = combination.combined(backtest, past)
    var means = combination.combined(forecasts, future).values
    let isNonnegative = values.allSatisfy { $0 >= 0 }
    if isNonnegative {
      means = means.map { max(0, $0) }
      earlier.values = earlier.values.map { max(0, $0) }
    }
    let closed = ClosedSeason(series)
    let intervals = EnsembleIntervals(series, earlier, fitted: fitted, horizon: horizon)
    let steps = intervals.ranges(means).enumerated().map { step, range in
      closed.isClosed(step) ? ForecastRange(certain: 0) : range
    }
    let members = zip(combination.members, combination.weights).map { member, weight in
      ForecastMethod.Member(name: member.rawValue, weight: weight)
    }
    return EnsembleForecast(
      steps: steps, method: ForecastMethod(kind: .ensemble, members: members),
      intervals: intervals, isNonnegative: isNonnegative)
  }

  private func task(fitted: Int, origins: Range<Int>, horizon: Int) -> MemberTask {
    MemberTask(
      values: values, fitted: fitted, seasonLength: series.seasonLength, horizon: horizon,
      origins: origins)
  }
}

/// A day of the week on which nothing ever comes.
private struct ClosedSeason {
  private let isClosed: [Bool]

  /// Zero in each of the last six weeks, while other days are not.
  init(_ series: TimeSeries) {
    let values = series.values
    guard series.seasonLength == 7, values.count >= 21 else {
      isClosed = []
      return
    }
    let weeks = min(6, values.count / 7)
    let first = values.count - 7 * weeks
    let zeros = (0..<7).map { day in (0..<weeks).allSatisfy { values[first + 7 * $0 + day] == 0 } }
    isClosed = zeros.contains(false) ? zeros : []
  }

  func isClosed(_ step: Int) -> Bool { isClosed.isEmpty ? false : isClosed[step % 7] }
}
