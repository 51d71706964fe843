internal import Glibc

/// What is known of a provider whose leases are known: daily revenue, the leases behind it, the cards and their current
/// bid prices, and the price of AKT.
package struct LeaseHistory: Hashable, Sendable {
  /// Dollars a day, oldest first.
  package let values: [Double]
  /// By start. Without those that cannot be: that end before they start, or begin after the last value.
  package let leases: [BookedLease]
  /// The models on offer, one entry each.
  package let stock: [GPUStock]
  /// Dollars an AKT, oldest first, up to the last value; empty where nobody knows it.
  package let aktUSD: [Double]

  package init(values: [Double], leases: [BookedLease], stock: [GPUStock], aktUSD: [Double] = []) {
    self.values = values
    let end = Double(values.count)
    self.leases = leases.filter { lease in
      let price = lease.usdPerDay
      guard lease.start.isFinite, lease.start < end, 0...Self.highestPrice ~= price else { return false }
      return lease.end.map { $0 > lease.start && $0 > 0 } ?? true
    }.sorted { $0.start < $1.start }
    var models: Set<String> = []
    self.stock = stock.filter { models.insert($0.model).inserted }
    self.aktUSD = aktUSD
  }

  /// What is dearer could not be added up.
  static let highestPrice = 1e100

  /// Where the forecast begins.
  var end: Double { Double(values.count) }

  /// The models on offer, then those that were leased without being on the list.
  var models: [GPUStock] {
    let listed = Set(stock.map(\.model))
    let others = Set(leases.compactMap(\.gpuModel)).subtracting(listed)
    return stock + others.sorted().map { GPUStock(model: $0, units: nil, usdPerGPUDay: nil) }
  }

  /// The part of new leases that is paid in AKT, by the last 200.
  var aktShare: Double {
    let last = leases.suffix(200)
    return Double(last.count { $0.isPaidInAKT }) / Double(max(1, last.count))
  }

  /// The standard deviation of a day's change of the price of AKT, as a logarithm.
  var aktVolatility: Double {
    let changes = zip(aktUSD, aktUSD.dropFirst()).compactMap { before, after -> Double? in
      guard before > 0, after > 0, before.isFinite, after.isFinite else { return nil }
      return log(after) - log(before)
    }
    guard changes.count > 5 else { return Self.usualAKTVolatility }
    let mean = changes.reduce(0, +) / Double(changes.count)
    let square = changes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(changes.count)
    return min(square.squareRoot(), Self.largestAKTVolatility)
  }

  /// For where too few prices are known: what AKT showed from 2021 to 2025.
  private static let usualAKTVolatility = 0.045
  /// No market halves or doubles every other day; a history that says so is wrong.
  private static let largestAKTVolatility = 0.5
}
