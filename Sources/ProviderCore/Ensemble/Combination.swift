internal import Glibc

/// How much each member counts: by its errors on this series, drawn towards what is known of series in general while
/// there are few errors to judge by.
struct Combination {
  let members: [Member]
  let weights: [Double]
  /// The share of the median of those members that are models.
  private let medianShare: Double
  private let models: [Member]

  /// `backtest` has the forecasts from each origin whose next values are known: `values` from `fitted` on.
  init(
    _ backtest: [Member: OriginForecasts], _ values: [Double], fitted: Int,
    _ frequency: TimeSeries.Frequency
  ) {
    members = Member.allCases.filter { backtest[$0] != nil }
    let origins = Double(values.count - fitted)
    let priors = members.map { $0.prior(frequency) }
    let errors = members.map { member in
      backtest[member].map { Self.meanError($0, values, fitted) } ?? 0
    }
    let least = errors.min() ?? 0
    // The better of two that differ by a tenth is worth a third more, or two thirds.
    let power = frequency == .other ? 5.0 : 3
    let raw = zip(priors, errors).map { prior, error in
      least <= 1e-12 ? (error <= 1e-12 ? 1 : 0) : prior * pow(error / least, -power)
    }
    let (total, priorTotal) = (raw.reduce(0, +), priors.reduce(0, +))
    let trust = origins / (origins + 10)
    weights = zip(raw, priors).map { trust * $0 / total + (1 - trust) * $1 / priorTotal }
    medianShare = 8 / (8 + origins)
    models = members.filter(\.isModel)
  }

  /// The mean absolute error over all origins and steps whose value is known.
  private static func meanError(
    _ forecasts: OriginForecasts, _ values: [Double], _ fitted: Int
  ) -> Double {
    var sum = 0.0
    var count = 0
    for origin in 0..<forecasts.origins {
      let steps = min(forecasts.horizon, values.count - fitted - origin)
      let first = origin * forecasts.horizon
      for step in 0..<steps { sum += abs(values[fitted + origin + step] - forecasts.values[first + step]) }
      count += steps
    }
    return sum / Double(max(1, count))
  }

  /// The members' forecasts in one.
  func combined(_ forecasts: [Member: OriginForecasts], _ task: MemberTask) -> OriginForecasts {
    var result = OriginForecasts(task)
    for (member, weight) in zip(members, weights) {
      guard let values = forecasts[member]?.values else { continue }
      for place in result.values.indices { result.values[place] += weight * values[place] }
    }
    let models = models.compactMap { forecasts[$0]?.values }
    guard !models.isEmpty else { return result }
    var column = [Double](repeating: 0, count: models.count)
    for place in result.values.indices {
      for (index, values) in models.enumerated() { column[index] = values[place] }
      let median = Self.median(&column)
      result.values[place] = (1 - medianShare) * result.values[place] + medianShare * median
    }
    return result
  }

  /// Of a handful of numbers, which it sorts by insertion.
  private static func median(_ numbers: inout [Double]) -> Double {
    for index in numbers.indices.dropFirst() {
      let number = numbers[index]
      var place = index
      while place > 0, numbers[place - 1] > number {
        numbers[place] = numbers[place - 1]
        place -= 1
      }
      numbers[place] = number
    }
    let middle = numbers.count / 2
    return numbers.count.isMultiple(of: 2)
      ? (numbers[middle - 1] + numbers[middle]) / 2 : numbers[middle]
  }
}
