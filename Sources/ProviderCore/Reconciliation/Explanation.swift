/// Looks for what makes days differ. A lease is named only where the arithmetic fits to the last digit that the
/// API's figures have.
struct Explanation {
  private let leases: [Lease]
  private let known: [Suspicion]

  init(leases: [Lease], unlisted: [ListedLease]) {
    self.leases = leases
    known = Suspicion.all(leases, unlisted: unlisted)
  }

  func explain(_ days: inout [DayComparison]) {
    for index in days.indices { days[index].findings = findings(days[index]) }
    explainPrices(&days)
    explainSpans(&days, days.indices)
    explainSpans(&days, days.indices.reversed())
  }

  private func findings(_ day: DayComparison) -> [Finding] {
    guard let difference = day.difference else {
      return [
        Finding(
          reason: .dayMissing, leases: [], difference: -day.expected,
          detail: "the API has no figure for the day")
      ]
    }
    if day.isNothing(difference) { return [] }
    let listed = known.map { $0.finding(day.blocks) }.filter { !day.isNothing($0.difference) }
    let sum = listed.map(\.difference).reduce(.zero, +)
    if day.isNothing(difference - sum) { return listed }
    if let single = listed.first(where: { day.isNothing(difference - $0.difference) }) { return [single] }
    if let own = ofOneDay(difference, day) { return [own] }
    if !listed.isEmpty, let own = ofOneDay(difference - sum, day) { return listed + [own] }
    return [Self.unexplained(difference)]
  }

  private static func unexplained(_ difference: Accrual) -> Finding {
    Finding(reason: .unexplained, leases: [], difference: difference, detail: "nothing fits")
  }

  /// The one reason that makes this difference; where several leases would make it, all of them.
  private func ofOneDay(_ difference: Accrual, _ day: DayComparison) -> Finding? {
    if day.isNothing(difference - day.midnight) {
      return Finding(
        reason: .midnightCounted, leases: [], difference: difference,
        detail: "the difference is the block at midnight of every lease")
    }
    let fitting = leases.flatMap { Suspicion.ofOneDay($0, day) }
      .filter { day.isNothing(difference - $0.effect(day.blocks)) }
    guard let first = fitting.first else { return nil }
    let alike = fitting.filter { $0.reason == first.reason }
    return Finding(
      reason: first.reason, leases: Set(alike.map(\.lease)).sorted(), difference: difference,
      detail: first.detail)
  }

  // MARK: Several days together

  /// Another price makes another difference each day, and on one day alone any lease could have it. But over several
  /// days it goes with the blocks of one lease: it is there on each day on which that lease runs and on no other, and
  /// is the same for each block. That is more than a whole number of blocks of some other lease on one of them.
  private func explainPrices(_ days: inout [DayComparison]) {
    let open = days.indices.filter { index in
      guard let reason = days[index].findings.first?.reason else { return false }
      return reason == .unexplained || (reason == .spanDiffers && !isListed(days[index]))
    }
    guard open.count > 1, open.contains(where: { days[$0].findings.first?.reason == .unexplained }) else {
      return
    }
    let fitting = leases.compactMap { lease in change(of: lease, days, open).map { (lease, $0) } }
    guard let (lease, change) = fitting.first else { return }
    let price = (lease.price + change).rounded(scale: 12, .halfEven).plain
    let detail =
      "the difference goes with the lease's blocks: the API has a price of about \(price) a block, the chain \(lease.price.plain)"
    for index in open {
      guard let difference = days[index].difference else { continue }
      days[index].findings = [
        Finding(
          reason: .priceDiffers, leases: fitting.map(\.0.id).sorted(), difference: difference, detail: detail)
      ]
    }
  }

  /// Whether the Console's own listing has explained the day.
  private func isListed(_ day: DayComparison) -> Bool {
    day.findings.contains { finding in
      known.contains { [$0.lease] == finding.leases && $0.reason == finding.reason }
    }
  }

  /// How much more a block of the lease would have to cost; nil where that does not explain the days.
  private func change(of lease: Lease, _ days: [DayComparison], _ open: [Int]) -> Decimal? {
    func blocks(_ index: Int) -> Int { days[index].blocks.counted(from: lease.created, to: lease.end) }
    let running = days.indices.filter { days[$0].reported != nil && blocks($0) > 0 }
    // The day with the most blocks tells it best.
    guard running == open, let best = open.max(by: { blocks($0) < blocks($1) }),
      let own = days[best].difference?[lease.countedCurrency]
    else { return nil }
    let change = own.divided(by: Decimal(blocks(best)), scale: 24, .halfEven)
    // The change is no better than the figure that it comes from, so twice the error of a float.
    let half = Decimal(significand: BigInteger(5), scale: 1)
    let fits = open.allSatisfy { index in
      guard let difference = days[index].difference else { return false }
      let rest = difference - Accrual(change * Decimal(blocks(index)), in: lease.countedCurrency)
      return days[index].isNothing(
        Accrual(uakt: Amount(rest.uakt.value * half), uact: Amount(rest.uact.value * half)))
    }
    return fits ? change : nil
  }

  /// A lease that the API has end elsewhere may do so days away from where it really ends.
  private func explainSpans(_ days: inout [DayComparison], _ order: some Sequence<Int>) {
    var before: Finding?
    for index in order {
      let own = days[index].findings.first
      if own?.reason == .unexplained, let before, before.reason == .spanDiffers, before.leases.count == 1,
        let lease = leases.first(where: { $0.id == before.leases[0] }),
        let suspicion = Suspicion.otherSpan(lease, days[index])
      {
        days[index].findings = [suspicion.finding(days[index].blocks)]
      }
      before = days[index].findings.first
    }
  }
}
