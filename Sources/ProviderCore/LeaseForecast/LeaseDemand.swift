/// Who wants a model of cards, or leases without cards: how often, how much of it, and at what price.
struct LeaseDemand: Hashable, Sendable {
  /// A lease that somebody might ask for.
  struct Request: Hashable, Sendable {
    let units: Int
    let usdPerDay: Double
  }

  /// A lease that goes on when the forecast begins, at its own price.
  struct Running: Hashable, Sendable {
    let units: Int
    let usdPerDay: Double
    let isPaidInAKT: Bool
    let age: Double
    /// Days until its end, where that is known beforehand.
    let rest: Double
  }

  let model: String?
  /// Nil where nothing limits it.
  let capacity: Int?
  /// Leases a day while there is room.
  let rate: Double
  /// Each as likely as the others; never empty.
  let requests: [Request]
  let running: [Running]
}

extension LeaseHistory {
  /// The demand for each model, and for leases without cards where there were any.
  func demands(_ outages: OutageHabit) -> [LeaseDemand] {
    var byModel: [String: [BookedLease]] = [:]
    var cardless: [BookedLease] = []
    for lease in leases {
      if let model = lease.gpuModel {
        byModel[model, default: []].append(lease)
      } else {
        cardless.append(lease)
      }
    }
    var demands = models.map { demand($0, byModel[$0.model] ?? [], outages) }
    if !cardless.isEmpty { demands.append(demand(cardless: cardless, outages)) }
    return demands
  }

  private func demand(_ stock: GPUStock, _ leases: [BookedLease], _ outages: OutageHabit) -> LeaseDemand {
    let capacity = stock.units ?? mostUnitsAtOnce(leases)
    let arrivals = leases.filter { $0.start >= 0 }
    let price = newPrice(stock, arrivals.isEmpty ? leases : arrivals)
    let units = arrivals.isEmpty ? [1] : arrivals.suffix(Self.recent).map(\.gpuUnits)
    return LeaseDemand(
      model: stock.model, capacity: capacity, rate: rate(arrivals, leases, capacity, outages),
      requests: units.map { LeaseDemand.Request(units: $0, usdPerDay: price * Double($0)) },
      running: running(leases))
  }

  private func demand(cardless leases: [BookedLease], _ outages: OutageHabit) -> LeaseDemand {
    let arrivals = leases.filter { $0.start >= 0 }
    let known = arrivals.isEmpty ? leases : arrivals
    return LeaseDemand(
      model: nil, capacity: nil, rate: rate(arrivals, leases, nil, outages),
      requests: known.suffix(Self.recent).map { LeaseDemand.Request(units: 0, usdPerDay: $0.usdPerDay) },
      running: running(leases))
  }

  /// What new leases are drawn from: the last of them.
  private static let recent = 60

  private func running(_ leases: [BookedLease]) -> [LeaseDemand.Running] {
    leases.filter { $0.isRunning(on: end) }.map {
      LeaseDemand.Running(
        units: $0.gpuUnits, usdPerDay: $0.usdPerDay, isPaidInAKT: $0.isPaidInAKT, age: end - $0.start,
        rest: ($0.end ?? .infinity) - end)
    }
  }

  /// What a card brings in a new lease: today's bid price times the ratio that was lately paid to it, as a tenant may
  /// ask for more or less than a card beside it. Leases in AKT do not tell: their dollars have moved since.
  private func newPrice(_ stock: GPUStock, _ leases: [BookedLease]) -> Double {
    let inDollars = leases.filter { !$0.isPaidInAKT }
    guard let list = stock.usdPerGPUDay else {
      return Self.meanPrice((inDollars.isEmpty ? leases : inDollars).suffix(Self.paying))
    }
    guard list > 0, list <= Self.highestPrice else { return 0 }
    guard inDollars.count >= Self.fewestPaying else { return list * Self.usualRatio }
    let paid = Self.meanPrice(inDollars.suffix(Self.paying)) / list
    return list * min(max(paid, Self.ratios.lowerBound), Self.ratios.upperBound)
  }

  /// How many of the last leases in dollars tell what is paid of the bid price; with fewer than the next, nothing is
  /// known of it.
  private static let paying = 15
  private static let fewestPaying = 5
  /// What is taken to be paid of it where too few tell.
  private static let usualRatio = 0.97
  /// What lies beyond tells of a change of prices rather than of what tenants ask for.
  private static let ratios = 0.75...1.25

  /// Of a card and day.
  private static func meanPrice(_ leases: ArraySlice<BookedLease>) -> Double {
    leases.reduce(0) { $0 + $1.usdPerDay / Double(max(1, $1.gpuUnits)) } / Double(max(1, leases.count))
  }
}
