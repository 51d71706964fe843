internal import Glibc

/// What befalls the whole provider in one way in which the future may go.
struct LeaseFuture {
  /// Dollars an AKT, as parts of today's price.
  private(set) var akt: [Double]
  /// How often leases are asked for, as parts of what the history shows.
  private(set) var demand: [Double]
  /// What new leases pay, as parts of today's bid prices.
  private(set) var price: [Double]
  private(set) var isDown: [Bool]
  /// The first days of outages.
  private(set) var outageStarts: [Int] = []

  /// How unsure the rate of arrivals is today, and by how much it and bid prices wander in a day (as logarithms).
  private static let demandSpread = 0.25
  private static let demandWalk = 0.04
  private static let priceWalk = 0.010
  /// A walk that goes on for years ends anywhere; demand never multiplies more than this, a lower price included.
  private static let largestDemand = 16.0
  private static let largestAKT = 1e6

  init(days: Int) {
    akt = [Double](repeating: 1, count: days)
    demand = akt
    price = akt
    isDown = [Bool](repeating: false, count: days)
  }

  mutating func draw(
    _ outages: OutageHabit, aktVolatility: Double, _ outlook: LeaseOutlook, _ random: inout SeededRandom
  ) {
    let drift = aktVolatility * aktVolatility / 2
    var aktLog = 0.0
    var priceLog = 0.0
    var demandLog = Self.demandSpread * random.normal() - Self.demandSpread * Self.demandSpread / 2
    let bound = log(Self.largestDemand)
    for day in akt.indices {
      // Geometric Brownian motion: the expected price is today's.
      aktLog += aktVolatility * random.normal() - drift
      demandLog += Self.demandWalk * random.normal()
      priceLog += Self.priceWalk * random.normal()
      akt[day] = min(max(exp(aktLog), 1 / Self.largestAKT), Self.largestAKT)
      let walked = exp(min(max(demandLog, -bound), bound))
      demand[day] = min(walked * outlook.demandFactor, Self.largestDemand)
      price[day] = exp(priceLog) * outlook.priceFactor
    }
    drawOutages(outages, &random)
  }

  /// What the demand of all days comes to on average, or a little more: the walk is a normal one, whose exponential has
  /// the mean e^(t·s²/2) after t days.
  static func expectedDemand(days: Int, _ outlook: LeaseOutlook) -> Double {
    (0..<max(0, days)).reduce(0) { sum, day in
      let walk = exp(min(100, Double(day + 1) * demandWalk * demandWalk / 2))
      return sum + min(walk * outlook.demandFactor, largestDemand)
    }
  }

  private mutating func drawOutages(_ outages: OutageHabit, _ random: inout SeededRandom) {
    for day in isDown.indices { isDown[day] = false }
    if outages.isDown {
      markDown(from: 0, days: random.geometric(1 / max(outages.meanDays, 1.5)) - 1)
    }
    let ending = 1 / max(outages.meanDays, 1)
    for day in isDown.indices where random.uniform() < outages.rate {
      markDown(from: day, days: random.geometric(ending))
    }
    outageStarts.removeAll(keepingCapacity: true)
    for day in isDown.indices where isDown[day] && (day == 0 || !isDown[day - 1]) {
      outageStarts.append(day)
    }
  }

  private mutating func markDown(from start: Int, days: Int) {
    for day in start..<min(start + max(0, days), isDown.count) { isDown[day] = true }
  }

  /// When a lease really ends that wants to run from one moment to another: each outage that it meets ends half of the
  /// leases, so that the number that one outlives is that of the tails that a coin shows before heads.
  func end(of lease: ClosedRange<Double>, outlives count: Int) -> Double {
    var left = count
    for start in outageStarts where lease.lowerBound < Double(start) && Double(start) < lease.upperBound {
      if left == 0 { return Double(start) }
      left -= 1
    }
    return lease.upperBound
  }
}
