internal import Glibc

/// The part of leases that reach an age, by what is known of their lives.
///
/// Up to an age that many have reached it is the estimate of Kaplan and Meier (1958, J. Am. Stat. Assoc. 53), for lives
/// that are watched from some age on and may still go on. Beyond, where hardly any are left, the chance to end falls
/// with age: a Pareto tail, fitted as by Hill (1975, Ann. Stat. 3) with what goes on counted by its time (and drawn to
/// 0.9, as few ends would say anything).
struct SurvivalCurve: Hashable, Sendable {
  /// A life, or the part of it that was watched.
  struct Life: Hashable, Sendable {
    /// The age from which on it was watched.
    let entry: Double
    /// The age at which it ended, or was last seen.
    let exit: Double
    let hasEnded: Bool
  }

  /// Ages at which lives ended, from 0, and what part lives on; in between it falls evenly.
  let ages: [Double]
  let shares: [Double]
  /// From here on the tail holds: share = tailShare · (age / tailStart)^−tailIndex.
  let tailStart: Double
  let tailShare: Double
  let tailIndex: Double

  /// No lease is thought to last longer than ten years.
  static let longestLife = 3650.0

  init(_ lives: [Life]) {
    (ages, shares) = Self.steps(lives)
    tailStart = Self.tailStart(lives)
    var ended = 0
    var time = 0.0
    for life in lives where life.exit > tailStart {
      ended += life.hasEnded ? 1 : 0
      time += log(life.exit / max(tailStart, life.entry))
    }
    tailIndex = (Double(ended) + 1) / (time + 1 / 0.9)
    tailShare = max(Self.value(at: tailStart, ages, shares), 1e-6)
  }

  /// Kaplan and Meier's product: at each end, one of those that were being watched.
  private static func steps(_ lives: [Life]) -> (ages: [Double], shares: [Double]) {
    // Where a life ends at the age at which another was last seen, that one was still at risk.
    let byExit = lives.sorted { ($0.exit, $0.hasEnded ? 0 : 1) < ($1.exit, $1.hasEnded ? 0 : 1) }
    let entries = lives.map(\.entry).sorted()
    var ages = [0.0]
    var shares = [1.0]
    var share = 1.0
    var entered = 0
    for (left, life) in byExit.enumerated() {
      while entered < entries.count, entries[entered] < life.exit { entered += 1 }
      let atRisk = entered - left
      guard life.hasEnded, atRisk > 0 else { continue }
      // The last one watched does not take the whole curve with it.
      share *= atRisk > 1 ? 1 - 1 / Double(atRisk) : 0.5
      ages.append(life.exit)
      shares.append(max(share, 1e-9))
    }
    return (ages, shares)
  }

  /// Above the longest 15 % of ended lives, at least 8 of them; with too few, above the median.
  private static func tailStart(_ lives: [Life]) -> Double {
    let ends = lives.filter(\.hasEnded).map(\.exit).sorted()
    let count = max(8, Int(0.15 * Double(ends.count)))
    let start =
      ends.count >= count + 2 ? ends[ends.count - count] : ends.isEmpty ? 1 : ends[ends.count / 2]
    return max(start, 0.05)
  }

  /// What part of leases reaches an age.
  func share(at age: Double) -> Double {
    age <= tailStart
      ? Self.value(at: age, ages, shares) : tailShare * exp(-tailIndex * log(age / tailStart))
  }

  /// The age that a part of leases reaches.
  func age(at share: Double) -> Double {
    if share >= tailShare { return min(age(onSteps: share), tailStart) }
    return tailStart * exp(min(100, -log(max(share, 1e-12) / tailShare) / tailIndex))
  }

  /// How much longer a part of the leases lives that have reached an age; `share` is that of the age itself. In the tail
  /// it depends on the age alone, however few reach it.
  func rest(after age: Double, share: Double, at part: Double) -> Double {
    guard age > tailStart else { return self.age(at: part * share) - age }
    return age * expm1(min(100, -log(max(part, 1e-12)) / tailIndex))
  }

  private func age(onSteps share: Double) -> Double {
    // The last step that is not below the share.
    var low = 0
    var high = shares.count
    while low < high {
      let middle = (low + high) / 2
      if shares[middle] >= share { low = middle + 1 } else { high = middle }
    }
    guard low > 0, low < shares.count else { return low == 0 ? 0 : ages[shares.count - 1] }
    let part = (shares[low - 1] - share) / (shares[low - 1] - shares[low])
    return ages[low - 1] + part * (ages[low] - ages[low - 1])
  }

  private static func value(at age: Double, _ ages: [Double], _ shares: [Double]) -> Double {
    var low = 0
    var high = ages.count
    while low < high {
      let middle = (low + high) / 2
      if ages[middle] <= age { low = middle + 1 } else { high = middle }
    }
    guard low > 0, low < ages.count else { return low == 0 ? 1 : shares[ages.count - 1] }
    let part = (age - ages[low - 1]) / (ages[low] - ages[low - 1])
    return shares[low - 1] + part * (shares[low] - shares[low - 1])
  }
}

extension LeaseHistory {
  /// How long the leases last. Only what happened from the first value on was watched: a lease that is older is known
  /// because it lasted until then.
  var survival: SurvivalCurve {
    SurvivalCurve(
      leases.map { lease in
        let hasEnded = !lease.isRunning(on: end)
        let exit = (hasEnded ? lease.end ?? end : end) - lease.start
        return SurvivalCurve.Life(entry: max(0, -lease.start), exit: max(exit, 1e-3), hasEnded: hasEnded)
      })
  }
}
