import Foundation
import Testing

@testable import ProviderCore

struct AutoregressionTests {
  private static func task(_ values: [Double], season: Int = 1, horizon: Int) -> MemberTask {
    MemberTask(
      values: values, fitted: values.count, seasonLength: season, horizon: horizon,
      origins: values.count - 1..<values.count)
  }

  private static func wave(_ time: Int) -> Double { 3 * sin(0.7 * Double(time)) }

  /// A sine is 2 cos ω · y₁ − y₂ of the two values before.
  @Test func `a wave without noise goes on`() throws {
    let regression = Autoregression(lags: [1, 2], isDifferenced: false, ridge: 0)
    let forecasts = try #require(
      regression.forecasts(Self.task((0..<60).map(Self.wave), horizon: 12), isSeasonal: false))
    for (step, value) in forecasts.values.enumerated() {
      #expect(abs(value - Self.wave(60 + step)) < 1e-6)
    }
  }

  @Test func `a line goes on where its drift is kept whole`() throws {
    let regression = Autoregression(lags: [1, 2], isDifferenced: true, ridge: 1e-2, driftShare: 1)
    let forecasts = try #require(
      regression.forecasts(Self.task((0..<40).map { 5 + 3 * Double($0) }, horizon: 5), isSeasonal: false))
    for (step, value) in forecasts.values.enumerated() {
      #expect(abs(value - (5 + 3 * Double(40 + step))) < 1e-4)
    }
  }

  /// Each cycle is 4 higher than the one before.
  @Test func `a cycle that rises goes on`() throws {
    let cycle: [Double] = [10, 30, 20, 50]
    func value(_ time: Int) -> Double { cycle[time % 4] + Double(4 * (time / 4)) }
    let regression = SeasonalAutoregression(lags: [1, 2, 3, 4], ridge: 1e-2)
    let forecasts = try #require(
      regression.forecasts(Self.task((0..<48).map(value), season: 4, horizon: 10)))
    for (step, forecast) in forecasts.values.enumerated() {
      #expect(abs(forecast - value(48 + step)) < 1e-4)
    }
  }

  @Test func `few values teach nothing`() {
    // Two lags need 2 + 2 · 2 + 8 values, and their differences one more.
    for (count, differenced, isEnough) in [
      (13, false, false), (14, false, true), (14, true, false), (15, true, true),
    ] {
      let regression = Autoregression(lags: [1, 2], isDifferenced: differenced, ridge: 1e-3)
      let forecasts = regression.forecasts(
        Self.task((0..<count).map(Self.wave), horizon: 1), isSeasonal: false)
      #expect((forecasts != nil) == isEnough, "\(count)")
    }
  }
}

struct LinearSystemTests {
  struct Example: Sendable {
    let name: String
    /// The upper half is never looked at.
    let matrix: [Double]
    let right: [Double]
    let solution: [Double]
  }

  @Test(arguments: [
    Example(name: "two unknowns", matrix: [4, -99, 2, 3], right: [10, 7], solution: [2, 1]),
    Example(
      name: "three unknowns", matrix: [4, 0, 0, 2, 5, 0, 0, 2, 5], right: [8, 18, 19], solution: [1, 2, 3]),
    Example(name: "twice the same", matrix: [1, 0, 1, 1], right: [2, 2], solution: [2, 0]),
    Example(name: "nothing", matrix: [0, 0, 0, 0], right: [0, 0], solution: [0, 0]),
    Example(name: "none", matrix: [], right: [], solution: []),
  ])
  func `is solved`(example: Example) {
    let solution = LinearSystem.solve(symmetric: example.matrix, example.right)
    #expect(solution.count == example.solution.count)
    for (value, expected) in zip(solution, example.solution) { #expect(abs(value - expected) < 1e-12) }
  }
}
