import Testing

@testable import ProviderCore

struct RampUpTests {
  @Test func `a linear one fills evenly, half of its days' worth in all`() {
    let ramp = RampUp(days: 4)
    #expect((0..<6).map { ramp.part(age: $0) } == [0.125, 0.375, 0.625, 0.875, 1, 1])
  }

  /// 1 − e^(−3 · 0.5 ÷ 30) and 1 − e^(−3 · 29.5 ÷ 30), by Python.
  @Test func `an exponential one is fast at first`() {
    let ramp = RampUp(days: 30, shape: .exponential)
    #expect(abs(ramp.part(age: 0) - 0.048770575499285984) < 1e-12)
    #expect(abs(ramp.part(age: 29) - 0.9476602940515676) < 1e-12)
  }

  @Test func `without one all is leased at once`() {
    #expect(RampUp.none.part(age: 0) == 1)
    #expect(RampUp.none.part(age: -1) == 0, "but not before it is there")
  }
}

struct BetaDrawTests {
  /// The mean of a Beta distribution is m and its variance m (1 − m) ÷ (concentration + 1).
  @Test(arguments: [(0.6, 20.0), (0.05, 3.0), (0.97, 12.0), (0.5, 0.8)])
  func `draws have the mean and variance of the distribution`(mean: Double, concentration: Double) {
    var random = SeededRandom(seed: 5)
    let draws = (0..<40_000).map { _ in random.beta(mean: mean, concentration: concentration) }
    let average = draws.reduce(0, +) / 40_000
    let variance = draws.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 40_000
    let expected = mean * (1 - mean) / (concentration + 1)
    #expect(abs(average - mean) < 4 * (expected / 40_000).squareRoot())
    #expect(abs(variance / expected - 1) < 0.05)
    #expect(draws.allSatisfy { 0...1 ~= $0 })
  }

  @Test func `nothing and all are certain`() {
    var random = SeededRandom(seed: 5)
    #expect(random.beta(mean: 0, concentration: 20) == 0)
    #expect(random.beta(mean: 1, concentration: 20) == 1)
  }
}
