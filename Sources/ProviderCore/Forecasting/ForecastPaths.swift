/// Ways in which the future may go, each as likely as the others. What is added up over several steps, or changed by a
/// plan, is added up and changed in each of them, so that its bounds are those of the sum.
package struct ForecastPaths: Hashable, Sendable {
  package let horizon: Int
  /// One way after the other, each with `horizon` values.
  package var values: [Double]

  package init(horizon: Int, values: [Double]) {
    self.horizon = horizon
    self.values = values
  }

  package var count: Int { horizon == 0 ? 0 : values.count / horizon }

  package subscript(path: Int, step: Int) -> Double {
    get { values[path * horizon + step] }
    set { values[path * horizon + step] = newValue }
  }

  /// What each way adds up to over some steps.
  package func totals(_ steps: Range<Int>) -> [Double] {
    (0..<count).map { path in steps.reduce(0) { $0 + self[path, $1] } }
  }
}
