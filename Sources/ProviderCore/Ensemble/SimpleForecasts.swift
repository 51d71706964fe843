/// The members that only repeat or average what was.
enum SimpleForecasts {
  /// The mean of the same season in the last cycles; of all values where there is none.
  static func seasonalMeans(_ task: MemberTask, cycles: Int) -> OriginForecasts {
    var result = OriginForecasts(task)
    var place = 0
    for origin in task.origins {
      for step in 1...task.horizon {
        let newest = origin + step - task.seasonLength * (1 + (step - 1) / task.seasonLength)
        var sum = 0.0
        var count = 0
        var source = newest
        while count < cycles, source >= 0 {
          sum += task.values[source]
          count += 1
          source -= task.seasonLength
        }
        result.values[place] = count > 0 ? sum / Double(count) : task.values[...origin].mean
        place += 1
      }
    }
    return result
  }

  /// The last value.
  static func naive(_ task: MemberTask) -> OriginForecasts {
    constant(task) { task.values[$0] }
  }

  /// The mean of the last 28 values, or of a third of what may be learnt from where that is less.
  static func recentMeans(_ task: MemberTask) -> OriginForecasts {
    let width = max(1, min(28, task.fitted / 3))
    return constant(task) { task.values[max(0, $0 + 1 - width)...$0].mean }
  }

  private static func constant(_ task: MemberTask, _ value: (Int) -> Double) -> OriginForecasts {
    OriginForecasts(
      horizon: task.horizon,
      values: task.origins.flatMap { [Double](repeating: value($0), count: task.horizon) })
  }
}
