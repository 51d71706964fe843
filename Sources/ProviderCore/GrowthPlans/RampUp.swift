internal import Glibc

/// How new capacity fills until it is leased as much as it will be.
package struct RampUp: Hashable, Sendable {
  package enum Shape: String, CaseIterable, Sendable {
    /// By the same number of leases every day, from none to all over the time.
    case linear
    /// Fast at first: 95 % of the way at the end of the time.
    case exponential
  }

  /// Days; 0 for capacity that is leased at once.
  package let days: Int
  package let shape: Shape

  package init(days: Int, shape: Shape = .linear) {
    self.days = max(0, days)
    self.shape = shape
  }

  package static let none = RampUp(days: 0)

  /// The part of the way that is gone in the middle of a day; `age` is 0 on the first. Linear min(1, (age + ½) ÷ days),
  /// exponential 1 − e^(−3 · (age + ½) ÷ days).
  package func part(age: Int) -> Double {
    guard age >= 0 else { return 0 }
    guard days > 0 else { return 1 }
    let way = (Double(age) + 0.5) / Double(days)
    switch shape {
    case .linear: return min(1, way)
    case .exponential: return 1 - exp(-3 * way)
    }
  }
}
