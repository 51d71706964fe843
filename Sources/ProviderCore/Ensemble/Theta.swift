internal import Glibc

/// The Theta method (Assimakopoulos and Nikolopoulos 2000), as simple exponential smoothing with half the slope of the
/// regression on time (Hyndman and Billah 2003); the smoothing averaged over a grid.
enum Theta {
  private static let levels = SmoothingParameters.levels + [0.99]

  /// `isMultiplicative` says of what kind the season is, if there is one.
  static func forecasts(_ task: MemberTask, isSeasonal: Bool, isMultiplicative: Bool) -> OriginForecasts {
    let season =
      isSeasonal
      ? Seasonality(
        of: task.values[..<task.fitted], length: task.seasonLength, isMultiplicative: isMultiplicative)
      : nil
    let cycle = isSeasonal ? task.seasonLength : 1
    let plain = task.values.indices.map { place in
      season?.removed(from: task.values[place], at: place) ?? task.values[place]
    }
    let levels = smoothedLevels(plain, task, cycle)
    let slopes = trendSlopes(plain, from: max(8, 2 * cycle))
    var result = OriginForecasts(task)
    var place = 0
    for origin in task.origins {
      for step in 1...task.horizon {
        let value = levels[origin] + slopes[origin] / 2 * Double(step)
        result.values[place] = season?.added(to: value, at: origin + step) ?? value
        place += 1
      }
    }
    return result
  }

  /// The level after each value, averaged over the grid by likelihood.
  private static func smoothedLevels(_ values: [Double], _ task: MemberTask, _ cycle: Int) -> [Double] {
    let start = values.prefix(max(3, min(values.count, cycle))).mean
    let judged = min(task.fitted / 5, cycle)..<task.fitted
    let squares = levels.map { alpha in
      var level = start
      var sum = 0.0
      for time in 0..<task.fitted {
        let error = values[time] - level
        if judged.contains(time) { sum += error * error }
        level += alpha * error
      }
      return sum
    }
    let least = squares.min() ?? 0
    let raw = squares.map { exp(-0.5 * Double(task.fitted) * log(($0 + 1e-300) / (least + 1e-300))) }
    let total = raw.reduce(0, +)
    var average = [Double](repeating: 0, count: values.count)
    for (alpha, weight) in zip(levels, raw) where weight > 0 {
      var level = start
      for time in values.indices {
        level += alpha * (values[time] - level)
        average[time] += weight / total * level
      }
    }
    return average
  }

  /// The slope of the regression on time of all values up to each; 0 for the first few.
  private static func trendSlopes(_ values: [Double], from first: Int) -> [Double] {
    var times = 0.0
    var squares = 0.0
    var sum = 0.0
    var products = 0.0
    return values.enumerated().map { index, value in
      let time = Double(index + 1)
      times += time
      squares += time * time
      sum += value
      products += time * value
      let divisor = time * squares - times * times
      guard index >= first, divisor > 0 else { return 0 }
      return (time * products - times * sum) / divisor
    }
  }
}
