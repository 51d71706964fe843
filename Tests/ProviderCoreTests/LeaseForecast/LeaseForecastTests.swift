import Foundation
import TestSupport
import Testing

@testable import ProviderCore

struct LeaseForecastTests {
  /// What another implementation of the method, in numpy, made of the same leases (400 paths, other random numbers).
  private struct Reference: Decodable {
    let id: String
    let mean: [Double]
    let median: [Double]
    let lo80: [Double]
    let hi80: [Double]
    let lo95: [Double]
    let hi95: [Double]
  }

  private static let series: [ForecastBatchSeries] =
    (try? TestData.bytes("forecast/leases.ndjson").split(separator: UInt8(ascii: "\n"))
      .map { try ForecastBatchReader.read(Array($0)) }) ?? []

  private static func history(_ index: Int) throws -> LeaseHistory {
    try #require(series.indices.contains(index) ? series[index].history : nil)
  }

  @Test(arguments: 0..<2)
  func `agrees with another implementation`(index: Int) throws {
    let reference = try TestData.lines("forecast/leases-reference.ndjson", Reference.self)[index]
    let series = Self.series[index]
    #expect(series.id == .string(reference.id))
    let forecast = try Self.history(index).forecast(days: series.horizon, paths: 800, seed: 1)
    /// How far off, on average over the days, as a part of the range in which 95 of 100 cases lie.
    func off(_ ours: [Double], _ theirs: [Double]) -> Double {
      let width = zip(reference.lo95, reference.hi95).reduce(0) { $0 + $1.1 - $1.0 }
      return abs(ours.reduce(0, +) - theirs.reduce(0, +)) / width
    }
    #expect(off(forecast.means, reference.mean) < 0.04)
    #expect(off(forecast.medians.map(\.mean), reference.median) < 0.04)
    #expect(off(forecast.medians.map(\.lo80), reference.lo80) < 0.06)
    #expect(off(forecast.medians.map(\.hi80), reference.hi80) < 0.06)
    #expect(off(forecast.medians.map(\.lo95), reference.lo95) < 0.08)
    #expect(off(forecast.medians.map(\.hi95), reference.hi95) < 0.08)
  }

  @Test func `the same seed gives the same ways, another one others`() throws {
    let history = try Self.history(0)
    let forecast = history.forecast(days: 30, seed: 7)
    #expect(forecast == history.forecast(days: 30, seed: 7))
    #expect(forecast != history.forecast(days: 30, seed: 8))
  }

  @Test func `bounds nest, and nothing is below 0`() throws {
    for step in try Self.history(1).forecast(days: 200, seed: 1).medians {
      #expect(0 <= step.lo95 && step.lo95 <= step.lo80 && step.lo80 <= step.mean)
      #expect(step.mean <= step.hi80 && step.hi80 <= step.hi95)
    }
  }

  @Test func `prices times ten are revenue times ten`() throws {
    let history = try Self.history(0)
    let dearer = LeaseHistory(
      values: history.values.map { $0 * 10 },
      leases: history.leases.map {
        BookedLease(
          start: $0.start, end: $0.end, usdPerDay: $0.usdPerDay * 10, gpuModel: $0.gpuModel,
          gpuUnits: $0.gpuUnits, isPaidInAKT: $0.isPaidInAKT)
      },
      stock: history.stock.map {
        GPUStock(model: $0.model, units: $0.units, usdPerGPUDay: $0.usdPerGPUDay.map { $0 * 10 })
      }, aktUSD: history.aktUSD)
    let pairs = zip(
      history.forecast(days: 30, seed: 1).means, dearer.forecast(days: 30, seed: 1).means)
    for (mean, dear) in pairs { #expect(abs(dear - 10 * mean) < 1e-6 * dear) }
  }

  /// Running leases keep their prices, so that a change shows more and more.
  @Test func `a higher bid price shows in new leases alone`() throws {
    let history = try Self.history(0)
    let base = history.forecast(days: 60, seed: 1)
    let dear = history.forecast(days: 60, outlook: LeaseOutlook(priceFactor: 1.5), seed: 1)
    for day in 0..<60 { #expect(base.means[day] <= dear.means[day]) }
    let first = dear.means[0] / base.means[0]
    let last = dear.means[59] / base.means[59]
    #expect(first < 1.05)
    #expect(last > 1.25 && last < 1.5)
  }

  @Test func `without demand nothing new comes`() throws {
    let history = try Self.history(0)
    let base = history.forecast(days: 40, seed: 1)
    let quiet = history.forecast(days: 40, outlook: LeaseOutlook(demandFactor: 0), seed: 1)
    #expect(quiet.means[39] < base.means[39] * 0.9)
    #expect(quiet.means == quiet.means.sorted(by: >))
  }

  /// Leases of one card for two days come each day: two cards are leased at a time, so that there was always a free one, and
  /// as many are asked for whatever the capacity. More of them find room among more cards.
  @Test func `more capacity does not lower revenue`() {
    let leases = (0..<60).map {
      BookedLease(
        start: Double($0), end: $0 > 58 ? nil : Double($0) + 2, usdPerDay: 10, gpuModel: "t4", gpuUnits: 1,
        isPaidInAKT: false)
    }
    func total(_ units: Int) -> Double {
      let history = LeaseHistory(
        values: Array(repeating: 20, count: 60), leases: leases,
        stock: [GPUStock(model: "t4", units: units, usdPerGPUDay: 10)])
      return history.forecast(days: 60, paths: 150, seed: 1).means.reduce(0, +)
    }
    let totals = [3, 4, 6, 100].map { total($0) }
    #expect(totals == totals.sorted())
    #expect(totals[0] < 0.98 * totals[3])
  }

  /// One lease that nothing ends but the outages that are always possible.
  @Test func `a lease whose end is known ends then`() {
    let lease = BookedLease(
      start: 0, end: 105.5, usdPerDay: 8, gpuModel: nil, gpuUnits: 0, isPaidInAKT: false)
    let old = BookedLease(
      start: -9000, end: nil, usdPerDay: 8, gpuModel: nil, gpuUnits: 0, isPaidInAKT: false)
    let history = LeaseHistory(values: Array(repeating: 16, count: 100), leases: [lease, old], stock: [])
    let forecast = history.forecast(days: 10, seed: 1)
    #expect(forecast.medians[4].mean == 16)
    #expect(forecast.medians[5].mean == 12)
    #expect(forecast.medians[6].mean == 8)
  }

  /// Half in AKT, whose price moves a tenth a day: bounds are wider than without.
  @Test func `the price of AKT is a risk of leases paid in it`() {
    func width(_ aktUSD: [Double], _ isPaidInAKT: Bool) -> Double {
      let lease = BookedLease(
        start: -900, end: nil, usdPerDay: 100, gpuModel: "a100", gpuUnits: 1, isPaidInAKT: isPaidInAKT)
      let history = LeaseHistory(
        values: Array(repeating: 100, count: 90), leases: [lease], stock: [], aktUSD: aktUSD)
      let step = history.forecast(days: 20, seed: 1).medians[19]
      return step.hi80 - step.mean
    }
    let wild = (0..<90).map { $0.isMultiple(of: 2) ? 1.0 : 1.1 }
    let calm = Array(repeating: 1.0, count: 90)
    #expect(width(wild, false) == 0 && width(calm, true) < 1)
    #expect(width([], true) > 10 && width(wild, true) > 1.5 * width([], true))
  }
}
