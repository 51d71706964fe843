/// What each member of the ensemble is asked: forecasts of the next values, as if made on some earlier days and on the
/// last one.
struct MemberTask {
  let values: [Double]
  /// The member may learn from the first so many values, and is run on over the rest.
  let fitted: Int
  let seasonLength: Int
  let horizon: Int
  /// Places of the last value that each forecast knows; not before the last fitted one.
  let origins: Range<Int>

  /// The same question about other values of the same shape, such as logarithms.
  func with(values: [Double]) -> MemberTask {
    MemberTask(
      values: values, fitted: fitted, seasonLength: seasonLength, horizon: horizon, origins: origins)
  }
}

/// Forecasts from several origins: one row an origin, one column a step.
struct OriginForecasts {
  let horizon: Int
  var values: [Double]

  init(horizon: Int, values: [Double]) {
    self.horizon = horizon
    self.values = values
  }

  /// All zero, to be filled.
  init(_ task: MemberTask) {
    self.init(
      horizon: task.horizon,
      values: [Double](repeating: 0, count: task.origins.count * task.horizon))
  }

  var origins: Int { values.count / max(1, horizon) }
}
