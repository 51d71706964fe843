import Testing

@testable import ProviderCore

struct PriceIndexTests {
  private typealias Level = PriceIndex.Level

  /// A month of 30 days after a change of 10 %, at a turnover of 1 in 30: 1 − (1 − e⁻¹) · (1 − 1.1^(1 − ε)), by Python.
  @Test(arguments: [(0, 1.0632120558828557), (1, 1), (2, 0.9425344946519493), (0.5, 1.0308530763810946)])
  func `running leases come to the new price by and by`(elasticity: Double, expected: Double) {
    let index = PriceIndex(turnover: 1 / 30, elasticity: elasticity)
    let multipliers = index.multipliers(change: 0.1, days: 31)
    #expect(multipliers[0] == 1)
    #expect(abs(multipliers[30] - expected) < 1e-12)
  }

  /// 150 until ten days before the forecast, then 120: (120 + 30 e^(−1.5)) ÷ (120 + 30 e^(−0.5)).
  @Test func `former prices bend the forecast`() {
    let levels = [Level(day: -300, level: 150), Level(day: -10, level: 120)]
    let multipliers = PriceIndex(turnover: 0.05).multipliers(levels, days: 21)
    #expect(abs(multipliers[20] - 0.9167702273389143) < 1e-12)
  }

  /// By Python, which averaged the prices of leases of every age by their density.
  @Test func `several changes add up`() {
    let levels = [Level(day: 5, level: 140), Level(day: -40, level: 150), Level(day: -10, level: 120)]
    let multipliers = PriceIndex(turnover: 0.05).multipliers(levels, days: 31)
    #expect(abs(multipliers[30] - 1.0009699473690532) < 1e-5)
  }

  @Test func `one price, or none, changes nothing`() {
    let index = PriceIndex(turnover: 0.1)
    #expect(index.multipliers([], days: 3) == [1, 1, 1])
    #expect(index.multipliers([Level(day: -7, level: 99)], days: 3) == [1, 1, 1])
    #expect(index.multipliers([Level(day: -7, level: 99)], days: 0) == [])
    #expect(PriceIndex(turnover: 0).multipliers(change: 0.5, days: 3) == [1, 1, 1], "no lease ends")
  }

  @Test func `of two prices of a day the last holds`() {
    let twice = [Level(day: -1, level: 1), Level(day: 0, level: 9), Level(day: 0, level: 2)]
    let multipliers = PriceIndex(turnover: 1e9).multipliers(twice, days: 2)
    #expect(multipliers[1] == 2)
  }

  /// At half the price tenants would take four times as much, and there is room for twice as much: 0.5 × 2.
  @Test func `demand does not outgrow the capacity`() {
    let index = PriceIndex(turnover: 0.2, elasticity: 2, utilization: 0.5)
    #expect(index.multipliers(change: -0.5, days: 40).allSatisfy { abs($0 - 1) < 1e-12 })
  }

  /// Prices that are thought too low make the history look like more than all of the capacity: then there is no room at all.
  @Test func `more than the whole capacity is the whole capacity`() {
    let index = PriceIndex(turnover: 1e9, elasticity: 2, utilization: 1.4)
    #expect(index.utilization == 1)
    #expect(index.multipliers(change: -0.5, days: 2) == [1, 0.5])
    for unknown in [0, -0.2, Double.nan] {
      #expect(PriceIndex(turnover: 1, utilization: unknown).utilization == nil)
    }
  }

  @Test func `strange prices give a number all the same`() {
    for level in [0, -5, Double.infinity, .nan, 1e300, 1e-300] {
      for turnover in [-1, 0, 0.1, Double.infinity, .nan] {
        let index = PriceIndex(turnover: turnover, elasticity: 3, utilization: 0)
        let multipliers = index.multipliers([Level(day: -1, level: 1), Level(day: 1, level: level)], days: 5)
        #expect(multipliers.allSatisfy { $0.isFinite && $0 >= 0 }, "\(level) at \(turnover)")
      }
    }
  }
}
