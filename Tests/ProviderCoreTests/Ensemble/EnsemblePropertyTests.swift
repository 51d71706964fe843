import TestSupport
import Testing

@testable import ProviderCore

/// What holds of every series.
struct EnsemblePropertyTests {
  /// A provider's days: a level that wanders, weekdays, chance, some days without income.
  private static func series(_ seed: UInt64) -> TimeSeries {
    var random = SeededRandom(seed: seed)
    let count = 10 + Int(random.next() % 60)
    let amplitude = 0.3 * random.uniform()
    var level = 100.0
    let values = (0..<count).map { (day: Int) -> Double in
      level = max(1, level + 3 * random.normal())
      if seed.isMultiple(of: 3), random.uniform() < 0.1 { return 0 }
      let season = day % 7 < 5 ? 1 + amplitude : 1 - amplitude
      return max(0, level * season + 5 * random.normal())
    }
    return TimeSeries(values)
  }

  private static let seeds = Array(1...12 as ClosedRange<UInt64>)

  @Test(arguments: seeds, [0.001, 7, 1e6])
  func `so many times the history is so many times the forecast`(seed: UInt64, factor: Double) {
    let series = Self.series(seed)
    let plain = series.forecast(horizon: 20).steps
    let scaled = TimeSeries(series.values.map { $0 * factor }).forecast(horizon: 20).steps
    for (one, other) in zip(plain, scaled) {
      for (value, expected) in zip(other.bounds, one.bounds.map { $0 * factor }) {
        #expect(abs(value - expected) <= 1e-7 * max(abs(expected), factor))
      }
    }
  }

  @Test(arguments: seeds)
  func `ranges nest, and nothing is below zero`(seed: UInt64) {
    for range in Self.series(seed).forecast(horizon: 30).steps {
      #expect(range.bounds == range.bounds.sorted())
      #expect(range.lo95 >= 0)
    }
  }

  @Test func `ranges widen with the distance`() {
    var widths = [0.0, 0, 0, 0]
    for seed in 1...16 as ClosedRange<UInt64> {
      for (step, range) in Self.series(seed).forecast(horizon: 28).steps.enumerated() {
        widths[step / 7] += range.hi95 - range.lo95
      }
    }
    #expect(widths == widths.sorted())
  }

  @Test(arguments: seeds.prefix(4))
  func `the same seed draws the same ways, another others`(seed: UInt64) {
    let forecast = Self.series(seed).forecast(horizon: 20)
    let ways = forecast.paths(count: 50, seed: 3)
    #expect(ways == Self.series(seed).forecast(horizon: 20).paths(count: 50, seed: 3))
    #expect(ways != forecast.paths(count: 50, seed: 4))
    #expect(ways.count == 50 && ways.horizon == 20)
    #expect(ways.values.allSatisfy { $0 >= 0 })
  }

  /// Ninety of a hundred draws of a day lie within its bounds where eighty should by two standard deviations of chance.
  @Test func `the ways of a day are spread as its range is`() {
    let forecast = Self.series(1).forecast(horizon: 10)
    let ways = forecast.paths(count: 4000, seed: 1)
    for (step, range) in forecast.steps.enumerated() {
      let drawn = ways.totals(step..<step + 1)
      let within = { (low: Double, high: Double) in
        Double(drawn.count { low...high ~= $0 }) / Double(drawn.count)
      }
      #expect(abs(within(range.lo80, range.hi80) - 0.8) < 0.03)
      #expect(abs(within(range.lo95, range.hi95) - 0.95) < 0.015)
    }
  }

  @Test func `a day of the week that is always closed stays closed`() {
    var random = SeededRandom(seed: 5)
    let values = (0..<70).map { $0 % 7 == 2 ? 0 : 100 + 10 * random.normal() }
    let steps = TimeSeries(values).forecast(horizon: 21).steps
    for (step, range) in steps.enumerated() {
      #expect((range == ForecastRange(certain: 0)) == (step % 7 == 2))
    }
  }

  @Test(arguments: seeds)
  func `weights are parts of one`(seed: UInt64) {
    let members = Self.series(seed).forecast(horizon: 5).method.members
    #expect(abs(members.map(\.weight).reduce(0, +) - 1) < 1e-12)
    #expect(members.allSatisfy { $0.weight >= 0 })
  }
}

/// Whatever comes in, numbers come out, in their order.
struct StrangeSeriesTests {
  /// What makes each value of a series; the place is given.
  private static let kinds: [(String, @Sendable (Int, inout SeededRandom) -> Double)] = [
    ("huge", { _, random in 1e300 * random.uniform() }),
    ("the largest", { _, random in .greatestFiniteMagnitude * (random.uniform() - 0.5) * 2 }),
    ("tiny", { _, random in 1e-300 * random.uniform() }),
    ("subnormal", { _, random in .leastNonzeroMagnitude * (random.uniform() * 9).rounded() }),
    ("constant", { _, _ in 42 }), ("the largest, constant", { _, _ in .greatestFiniteMagnitude }),
    ("nearly constant", { place, _ in 42 + (place == 3 ? 1e-9 : 0) }),
    ("alternating", { place, _ in place.isMultiple(of: 2) ? 0 : 1e6 }),
    ("losses", { _, random in -100 * random.uniform() }),
    ("one giant", { place, random in place == 5 ? 1e200 : random.uniform() }),
    ("zeros and one", { place, _ in place == 4 ? 1 : 0 }),
    ("one in a thousand", { _, random in random.uniform() < 0.01 ? 1e4 : 0 }),
    ("exploding", { place, _ in Double(sign: .plus, exponent: min(1000, 9 * place), significand: 1) }),
    ("a line", { place, _ in Double(place) }), ("falling", { place, _ in Double(500 - place) }),
    (
      "sizes of all kinds",
      { _, random in Double(sign: .plus, exponent: Int(random.next() % 1000) - 500, significand: 1) }
    ),
  ]

  @Test(arguments: kinds.indices)
  func `strange series have forecasts`(kind: Int) {
    let (name, make) = Self.kinds[kind]
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let count = [1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 17, 20, 21, 22, 28, 35, 40, 41, 45, 50][Int(seed)]
      let values = (0..<count).map { make($0, &random) }
      let series = TimeSeries(
        values, seasonLength: [7, 1, 12, 4, 52, .max, 2, 0, -5][Int(seed) % 9],
        frequency: [.daily, .other, .intermittent][Int(seed) % 3])
      let horizon = [1, 400, 30, 9][Int(seed) % 4]
      let forecast = series.forecast(horizon: horizon)
      #expect(forecast.steps.count == horizon)
      let isOrdered = forecast.steps.allSatisfy {
        $0.bounds.allSatisfy(\.isFinite) && $0.bounds == $0.bounds.sorted()
      }
      #expect(isOrdered, "\(name), \(count) values")
      let isNonnegative = values.allSatisfy { $0 >= 0 }
      #expect(!isNonnegative || forecast.steps.allSatisfy { $0.lo95 >= 0 }, "\(name), \(count) values")
      let ways = forecast.paths(count: 5, seed: seed)
      let isFinite = ways.values.allSatisfy { $0.isFinite }
      #expect(isFinite, "\(name), \(count) values")
    }
  }

  /// Values of every size that a binary number has, around one size and far from it.
  @Test func `any numbers have a forecast of numbers`() {
    var random = SeededRandom(seed: 77)
    for round in 0..<300 {
      let size = Int(random.next() % 2098) - 1074
      let spread = [0, 1, 10, 300][round % 4]
      let count = 4 + Int(random.next() % 40)
      let values = (0..<count).map { (_: Int) -> Double in
        let exponent = min(1023, max(-1074, size + Int(random.next() % UInt64(2 * spread + 1)) - spread))
        let sign: FloatingPointSign = round % 3 == 0 && random.uniform() < 0.5 ? .minus : .plus
        return Double(sign: sign, exponent: exponent, significand: 1 + random.uniform())
      }
      let forecast = TimeSeries(values.map { $0.isFinite ? $0 : 0 }).forecast(horizon: 10)
      let numbers = forecast.steps.flatMap(\.bounds) + forecast.paths(count: 3, seed: 1).values
      let isFinite = numbers.allSatisfy { $0.isFinite }
      #expect(isFinite, "\(values)")
    }
  }

  /// The mean of the values, as of a history of a few days.
  @Test func `values whose squares vanish have their mean`() {
    let forecast = TimeSeries([1, 2, 3, 4, 5, 6].map { $0 * 1e-200 }).forecast(horizon: 2)
    #expect(forecast.method.kind == .mean && forecast.method.members.isEmpty)
    for step in forecast.steps { #expect(abs(step.mean - 3.5e-200) < 1e-212) }
    #expect(TimeSeries([1, 2, 3, 4, 5, 6].map { $0 * 1e-90 }).forecast(horizon: 2).method.kind == .ensemble)
  }

  @Test func `no step at all is no forecast`() {
    #expect(TimeSeries([1, 2, 3, 4, 5, 6]).forecast(horizon: 0).steps.isEmpty)
    #expect(TimeSeries([]).forecast(horizon: 0).steps.isEmpty)
  }
}

extension ForecastRange {
  /// From the lowest to the highest.
  fileprivate var bounds: [Double] { [lo95, lo80, mean, hi80, hi95] }
}
