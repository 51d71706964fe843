import TestSupport
import Testing

@testable import ProviderCore

struct SurvivalCurveTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lives: [SurvivalCurve.Life]
    /// What part lives on after each age at which somebody ended.
    let steps: [Double: Double]
  }

  private static func ended(_ exit: Double, from entry: Double = 0) -> SurvivalCurve.Life {
    SurvivalCurve.Life(entry: entry, exit: exit, hasEnded: true)
  }

  private static func seen(_ exit: Double, from entry: Double = 0) -> SurvivalCurve.Life {
    SurvivalCurve.Life(entry: entry, exit: exit, hasEnded: false)
  }

  static let cases = [
    Case(
      testDescription: "four at risk, then three, then the last, who takes half",
      lives: [ended(1), ended(2), seen(3), ended(4)], steps: [1: 0.75, 2: 0.5, 4: 0.25]),
    Case(
      testDescription: "who was last seen at an age was at risk at it", lives: [seen(2), ended(2), ended(3)],
      steps: [2: 2.0 / 3, 3: 1.0 / 3]),
    Case(
      testDescription: "who was not yet watched was not at risk",
      lives: [ended(1), ended(5, from: 2), ended(4)], steps: [1: 0.5, 4: 0.25, 5: 0.125]),
    // Freireich et al. 1963, the textbooks' example (Klein and Moeschberger, table 4.1).
    Case(
      testDescription: "remission of leukemia under 6-MP, in weeks",
      lives: [6, 6, 6, 7, 10, 13, 16, 22, 23].map { ended($0) }
        + [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map { seen($0) },
      steps: [6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448]),
    Case(testDescription: "nobody", lives: [], steps: [:]),
  ]

  @Test(arguments: cases)
  func `each end takes one of those at risk`(example: Case) {
    let curve = SurvivalCurve(example.lives)
    var steps: [Double: Double] = [:]
    for (age, share) in zip(curve.ages, curve.shares).dropFirst() { steps[age] = share }
    #expect(steps.keys.sorted() == example.steps.keys.sorted())
    for (age, share) in example.steps {
      #expect(abs((steps[age] ?? 0) - share) < 0.0006, "after \(age)")
    }
  }

  /// From 2 on: one ended at 4, one was last seen at 3. (1 + 1) / (ln 3/2 + ln 4/2 + 1/0.9) = 0.90509.
  @Test func `the tail falls as a power of the age`() {
    let curve = SurvivalCurve(Self.cases[0].lives)
    #expect(curve.tailStart == 2)
    #expect(curve.tailShare == 0.5)
    #expect(abs(curve.tailIndex - 0.905091) < 1e-6)
    #expect(abs(curve.share(at: 4) - 0.267000) < 1e-6)
    #expect(abs(curve.age(at: 0.267000) - 4) < 1e-4)
  }

  /// Half of those of age 4 live on for 4 · (2^(1/0.905091) − 1), and so on, however few reach that age. Three quarters
  /// reach the age of 1, and half of those that of 2 · (4/3)^(1/0.905091).
  @Test(arguments: [(4.0, 0.5, 4.60313), (4, 0.001, 8249.63), (1e15, 0.5, 1.150783e15), (1, 0.5, 1.748337)])
  func `what is left of a life`(age: Double, part: Double, expected: Double) {
    let curve = SurvivalCurve(Self.cases[0].lives)
    let rest = curve.rest(after: age, share: curve.share(at: age), at: part)
    #expect(abs(rest - expected) < 1e-4 * expected)
  }

  @Test func `no life that has gone on ends before now`() {
    let curve = SurvivalCurve((0..<100).map { Self.ended(60 + Double($0) / 1000) })
    for age in [60, 60.09, 60.2, 200, 1e4, 1e9] {
      for part in [1 - 1e-16, 0.999, 0.5, 1e-12, 0] {
        #expect(curve.rest(after: age, share: curve.share(at: age), at: part) > -1e-9, "\(age)")
      }
    }
  }

  /// Of 4000 lives with the quantiles of a Pareto distribution of index 1.5 the longest 15 % show it.
  @Test func `the tail is found`() {
    let lives = (0..<4000).map { Self.ended(1 / (1 - (Double($0) + 0.5) / 4000).rooted(1.5)) }
    let curve = SurvivalCurve(lives)
    #expect(abs(curve.tailIndex - 1.5) < 0.05)
    #expect(abs(curve.share(at: 20) - 1 / 20.0.powered(1.5)) < 0.001)
  }

  @Test(arguments: cases)
  func `ages and shares belong together`(example: Case) {
    let curve = SurvivalCurve(example.lives)
    var before = 1.0
    for step in 0...400 {
      let share = curve.share(at: Double(step) / 10)
      #expect(share <= before && share > 0)
      before = share
    }
    for share in [0.999, 0.9, 0.6, 0.3, 0.01, 1e-5] {
      let age = curve.age(at: share)
      #expect(age >= 0 && age.isFinite)
      // Where many end at one age the curve falls at once.
      #expect(curve.share(at: age) <= share + 1e-9 || age == curve.tailStart)
      #expect(curve.share(at: age * (1 - 1e-9)) >= share - 1e-6)
    }
    #expect(curve.age(at: 0).isFinite && curve.age(at: 1) == 0 && curve.share(at: 0) == 1)
  }

  /// A lease from before the first day is known because it lasted until then; one that runs is last seen now.
  @Test func `leases are watched from the first day on`() {
    func lease(_ start: Double, _ end: Double?) -> BookedLease {
      BookedLease(start: start, end: end, usdPerDay: 1, gpuModel: "a100", gpuUnits: 1, isPaidInAKT: false)
    }
    let history = LeaseHistory(
      values: [1, 1, 1, 1], leases: [lease(-10, 2), lease(1, nil), lease(1.5, 9), lease(2, 3)], stock: [])
    #expect(
      history.survival
        == SurvivalCurve([
          Self.ended(12, from: 10), Self.seen(3), Self.seen(2.5), Self.ended(1),
        ]))
  }
}

extension Double {
  fileprivate func powered(_ exponent: Double) -> Double { exponent == 1.5 ? self * squareRoot() : .nan }
  /// The root of 3/2: the cube root of the square, by Newton's method.
  fileprivate func rooted(_ exponent: Double) -> Double {
    var root = self
    for _ in 0..<80 { root -= (root * root.squareRoot() - self) / (1.5 * root.squareRoot()) }
    return root
  }
}
