internal import Glibc

/// The methods that are combined.
enum Member: String, CaseIterable {
  case smoothing = "ETS"
  case smoothingOfLogarithms = "ETS of logarithms"
  case theta = "Theta"
  case seasonalMean1 = "last cycle"
  case seasonalMean2 = "mean of 2 cycles"
  case seasonalMean4 = "mean of 4 cycles"
  case seasonalMean8 = "mean of 8 cycles"
  case naive = "last value"
  case autoregression = "AR"
  case longAutoregression = "long AR"
  case differencedAutoregression = "AR of differences"
  case driftingAutoregression = "AR of differences with drift"
  case seasonalAutoregression = "AR of seasonal differences"
  case recentMean = "recent mean"

  /// How far each is trusted before anything is known about the series. Measured on public series, not on these ones
  /// (docs/forecasting.md); 0 for what such series do better without.
  func prior(_ frequency: TimeSeries.Frequency) -> Double {
    let isDaily = frequency != .other
    switch self {
    case .smoothing: return isDaily ? 1 : 1.3
    case .smoothingOfLogarithms: return isDaily ? 1 : 1.5
    case .theta: return isDaily ? 0.8 : 0.5
    case .seasonalMean1: return isDaily ? 0.2 : 0.1
    case .seasonalMean2: return isDaily ? 0.3 : 0
    case .seasonalMean4: return isDaily ? 0.4 : 0
    case .seasonalMean8: return isDaily ? 0.5 : 0
    case .naive: return isDaily ? 0.2 : 0.1
    case .autoregression: return isDaily ? 1.2 : 0.3
    case .longAutoregression: return isDaily ? 0.7 : 0.5
    case .differencedAutoregression: return isDaily ? 0.7 : 0
    case .driftingAutoregression: return isDaily ? 0 : 1
    case .seasonalAutoregression: return isDaily ? 0.5 : 0.7
    case .recentMean: return isDaily ? 0.1 : 0
    }
  }

  /// Whether it models the series rather than repeating it: the median of these steadies the combination.
  var isModel: Bool {
    switch self {
    case .smoothing, .smoothingOfLogarithms, .theta, .autoregression, .longAutoregression,
      .differencedAutoregression, .driftingAutoregression, .seasonalAutoregression:
      true
    default: false
    }
  }
}

/// Runs the members over one series.
struct MemberRun {
  private let task: MemberTask
  private let frequency: TimeSeries.Frequency
  /// The values as the regressions see them: logarithms where all are positive.
  private let scaled: MemberTask
  private let isPositive: Bool
  private let isSeasonal: Bool
  private let passesSeasonTest: Bool
  private let hasTrend: Bool

  init(_ task: MemberTask, _ frequency: TimeSeries.Frequency) {
    self.task = task
    self.frequency = frequency
    let length = task.seasonLength
    isPositive = task.values.allSatisfy { $0 > 0 }
    scaled = isPositive ? task.with(values: task.values.map { log($0) }) : task
    isSeasonal = length > 1 && task.fitted >= 2 * length + 3
    passesSeasonTest =
      isSeasonal && Seasonality.isPresent(in: task.values[..<task.fitted], length: length)
    hasTrend = task.fitted >= 12
  }

  /// The forecasts of each member that can be used at all.
  func forecasts() -> [Member: OriginForecasts] {
    var all: [Member: OriginForecasts] = [:]
    for member in Member.allCases where member.prior(frequency) > 0 {
      all[member] = forecasts(of: member)
    }
    return all
  }

  private func forecasts(of member: Member) -> OriginForecasts? {
    switch member {
    case .smoothing:
      return ExponentialSmoothing.forecasts(task, isSeasonal: isSeasonal, hasTrend: hasTrend)
    case .smoothingOfLogarithms:
      guard isPositive else { return nil }
      return raised(
        ExponentialSmoothing.forecasts(scaled, isSeasonal: isSeasonal, hasTrend: hasTrend))
    case .theta:
      return Theta.forecasts(task, isSeasonal: passesSeasonTest, isMultiplicative: isPositive)
    case .seasonalMean1: return seasonalMeans(1)
    case .seasonalMean2: return seasonalMeans(2)
    case .seasonalMean4: return seasonalMeans(4)
    case .seasonalMean8: return seasonalMeans(8)
    case .naive: return isSeasonal ? nil : SimpleForecasts.naive(task)
    case .recentMean: return SimpleForecasts.recentMeans(task)
    case .autoregression: return regression(neighbours, 1e-3)
    case .longAutoregression: return regression(longRun, 1e-2)
    case .differencedAutoregression: return regression(ofDifferences, 1e-2, isDifferenced: true)
    case .driftingAutoregression:
      return regression(ofDifferences, 1e-2, isDifferenced: true, driftShare: 1)
    case .seasonalAutoregression:
      guard isSeasonal else { return nil }
      return SeasonalAutoregression(lags: [1, 2, 3, task.seasonLength], ridge: 1e-2)
        .forecasts(scaled).map { raised($0) }
    }
  }

  private func seasonalMeans(_ cycles: Int) -> OriginForecasts? {
    // With long cycles what is more than two of them old says little.
    guard isSeasonal, cycles <= 2 || task.seasonLength <= 7 else { return nil }
    return SimpleForecasts.seasonalMeans(task, cycles: cycles)
  }

  private func regression(
    _ lags: [Int], _ ridge: Double, isDifferenced: Bool = false, driftShare: Double = 0.7
  ) -> OriginForecasts? {
    Autoregression(lags: lags, isDifferenced: isDifferenced, ridge: ridge, driftShare: driftShare)
      .forecasts(scaled, isSeasonal: passesSeasonTest).map { raised($0) }
  }

  private var isWeekLike: Bool { (4...7).contains(task.seasonLength) }

  private var neighbours: [Int] {
    let length = task.seasonLength
    return [1, 2, 3] + (length > 3 && task.fitted > 5 * length ? [length, length + 1] : [])
  }

  private var longRun: [Int] {
    let length = task.seasonLength
    return Array(1...(isWeekLike ? 2 * length + 1 : length > 7 ? length + 1 : 9))
  }

  private var ofDifferences: [Int] {
    let length = task.seasonLength
    return Array(1...(isWeekLike ? length : 4)) + (length > 7 ? [length, length + 1] : [])
  }

  /// From logarithms back to values, at most a factor of e³ beyond what was seen.
  private func raised(_ forecasts: OriginForecasts) -> OriginForecasts {
    guard isPositive else { return forecasts }
    let seen = scaled.values[..<task.fitted]
    let least = (seen.min() ?? 0) - 3
    let most = (seen.max() ?? 0) + 3
    return OriginForecasts(
      horizon: forecasts.horizon,
      values: forecasts.values.map { exp(min(most, max(least, $0))) })
  }
}
