internal import Glibc

/// Runs the chosen sets of smoothing parameters over the values and averages their forecasts.
///
/// A forecast is linear in the states, so the states are averaged, not the forecasts: slopes by their damping, and one
/// season at a time, because a step changes only one.
struct SmoothingFilter {
  private let members: [(parameters: SmoothingParameters, weight: Double)]
  private let cycle: Int
  private let horizon: Int
  private var levels: [Double]
  private var slopes: [Double]
  /// By place in the cycle, then by member.
  private var seasons: [Double]
  private var averageSeason: [Double]
  /// The place of each member's damping among the possible ones.
  private let damping: [Int]
  /// φ + φ² + … to each step, one possible φ after the other.
  private let reach: [Double]

  init(
    _ members: [(parameters: SmoothingParameters, weight: Double)], _ start: SmoothingStart, horizon: Int
  ) {
    self.members = members
    self.horizon = horizon
    cycle = start.cycle
    levels = members.map { start.level($0.parameters) }
    slopes = members.map { start.slope($0.parameters) }
    seasons = start.season.flatMap { [Double](repeating: $0, count: members.count) }
    averageSeason = start.season
    damping = members.map { member in
      SmoothingParameters.dampings.firstIndex(of: member.parameters.damping) ?? 0
    }
    reach = SmoothingParameters.dampings.flatMap { phi in
      var power = 1.0
      var sum = 0.0
      return (0..<horizon).map { _ in
        power *= phi
        sum += power
        return sum
      }
    }
  }

  mutating func forecasts(_ task: MemberTask) -> OriginForecasts {
    var result = OriginForecasts(task)
    var place = 0
    for time in 0..<task.origins.upperBound {
      step(task.values[time], place)
      place = place + 1 == cycle ? 0 : place + 1
      if time >= task.origins.lowerBound {
        write(into: &result.values, at: (time - task.origins.lowerBound) * horizon, from: place)
      }
    }
    return result
  }

  private mutating func step(_ value: Double, _ place: Int) {
    let first = place * members.count
    var average = 0.0
    for index in members.indices {
      let parameters = members[index].parameters
      let damped = parameters.damping * slopes[index]
      let forecast = levels[index] + damped
      let error = value - forecast - seasons[first + index]
      levels[index] = forecast + parameters.level * error
      slopes[index] = damped + parameters.level * parameters.slope * error
      seasons[first + index] += parameters.season * (1 - parameters.level) * error
      average += members[index].weight * seasons[first + index]
    }
    averageSeason[place] = average
  }

  private func write(into values: inout [Double], at start: Int, from place: Int) {
    var level = 0.0
    var slope = [0.0, 0, 0, 0]
    for index in members.indices {
      level += members[index].weight * levels[index]
      slope[damping[index]] += members[index].weight * slopes[index]
    }
    var season = place
    for step in 0..<horizon {
      var value = level + averageSeason[season]
      for index in slope.indices { value += slope[index] * reach[index * horizon + step] }
      values[start + step] = value
      season = season + 1 == cycle ? 0 : season + 1
    }
  }
}
