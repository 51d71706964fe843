/// Plays the future of a provider day by day, again and again: who leaves, who comes, who finds room, and what it pays.
struct LeaseSimulation {
  private let days: Int
  private let curve: SurvivalCurve
  private let outages: OutageHabit
  private let demands: [LeaseDemand]
  private let aktVolatility: Double
  private let aktShare: Double
  private let outlook: LeaseOutlook
  /// What of the demands is expected in a way.
  private let arrivals: Double
  /// What part of leases reaches the age of each that runs, by demand.
  private let runningShares: [[Double]]

  private var future: LeaseFuture
  private var inDollars: DailyRevenue
  /// In AKT, at today's price.
  private var inAKT: DailyRevenue
  private var ends = LeaseEnds()
  private var hours: [Double] = []

  init(_ history: LeaseHistory, days: Int, _ outlook: LeaseOutlook) {
    self.days = days
    self.outlook = outlook
    let curve = history.survival
    self.curve = curve
    outages = history.outages
    demands = history.demands(outages)
    arrivals = demands.reduce(0) { $0 + $1.rate } * LeaseFuture.expectedDemand(days: days, outlook)
    aktVolatility = history.aktVolatility
    aktShare = history.aktShare
    runningShares = demands.map { $0.running.map { curve.share(at: $0.age) } }
    future = LeaseFuture(days: days)
    inDollars = DailyRevenue(days: days)
    inAKT = DailyRevenue(days: days)
  }

  /// Fewer than `count` where so many would take too long (`SimulationSize`). Each path has random numbers of its own, and in it each model: what changes for one leaves the others alone, so
  /// that a plan can be compared with what it changes.
  mutating func paths(count: Int, seed: UInt64) -> ForecastPaths {
    let running = demands.reduce(0) { $0 + $1.running.count }
    let size = SimulationSize(running: running, arrivals: arrivals, paths: count)
    var seeds = SeededRandom(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(size.paths * days)
    for _ in 0..<size.paths {
      let pathSeed = seeds.next()
      var random = SeededRandom(seed: pathSeed)
      future.draw(outages, aktVolatility: aktVolatility, outlook, &random)
      inDollars.removeAll()
      inAKT.removeAll()
      for index in demands.indices {
        var random = SeededRandom(seed: pathSeed ^ (UInt64(index + 1) &* 0xD1B5_4A32_D192_ED03))
        play(index, arrivalShare: size.arrivalShare, &random)
      }
      appendRevenue(to: &values)
    }
    return ForecastPaths(horizon: days, values: values)
  }

  private func appendRevenue(to values: inout [Double]) {
    let dollars = inDollars.sums
    let akt = inAKT.sums
    for day in 0..<days { values.append(future.isDown[day] ? 0 : dollars[day] + akt[day] * future.akt[day]) }
  }

  /// Plays the leases of one demand.
  private mutating func play(_ index: Int, arrivalShare: Double, _ random: inout SeededRandom) {
    let demand = demands[index]
    ends.removeAll()
    var free = demand.capacity ?? 0
    for (place, lease) in demand.running.enumerated() {
      free -= lease.units
      let life = curve.rest(after: lease.age, share: runningShares[index][place], at: random.uniform())
      let rest = min(max(min(life, lease.rest), 1e-3), SurvivalCurve.longestLife)
      // Just before the first day, so that an outage which begins with it is met.
      let end = max(future.end(of: (0.0).nextDown...rest, outlives: Self.outlived(&random)), 1e-3)
      ends.insert(end, lease.units)
      book(lease.usdPerDay, isPaidInAKT: lease.isPaidInAKT, from: 0, to: end)
    }
    for day in 0..<days {
      // Drawn on every day, so that an outage does not change what is drawn later.
      let count = random.poisson(demand.rate * arrivalShare * future.demand[day])
      guard count > 0 else { continue }
      hours.removeAll(keepingCapacity: true)
      for _ in 0..<count { hours.append(random.uniform()) }
      if count > 1 { hours.sort() }
      for hour in hours { ask(demand, at: Double(day) + hour, day, &free, &random) }
    }
  }

  /// Somebody wants a lease, and gets it where there is room.
  private mutating func ask(
    _ demand: LeaseDemand, at time: Double, _ day: Int, _ free: inout Int, _ random: inout SeededRandom
  ) {
    while ends.next <= time { free += ends.removeNext() }
    let life = min(curve.age(at: random.uniform()), SurvivalCurve.longestLife)
    let pick = Int(random.uniform() * Double(demand.requests.count))
    let request = demand.requests[min(pick, demand.requests.count - 1)]
    let isPaidInAKT = random.uniform() < aktShare
    let outlived = Self.outlived(&random)
    guard !future.isDown[day], demand.capacity == nil || request.units <= free else { return }
    let end = future.end(of: time...time + life, outlives: outlived)
    free -= request.units
    ends.insert(end, request.units)
    let rate = request.usdPerDay * future.price[day]
    // The price is one in dollars on the day of the lease, and one in AKT from then on.
    book(isPaidInAKT ? rate / future.akt[day] : rate, isPaidInAKT: isPaidInAKT, from: time, to: end)
  }

  private static func outlived(_ random: inout SeededRandom) -> Int {
    random.next().trailingZeroBitCount
  }

  private mutating func book(
    _ usdPerDay: Double, isPaidInAKT: Bool, from start: Double, to end: Double
  ) {
    if isPaidInAKT {
      inAKT.add(usdPerDay, from: start, to: end)
    } else {
      inDollars.add(usdPerDay, from: start, to: end)
    }
  }
}
