/// Finds the first block at or after a moment, asking for as few block times as it can: each guess goes by how fast
/// blocks came around the last one. Only where that leads nowhere, as in a halt of the chain, is the rest halved.
package struct DayBoundSearch {
  /// A bound, and the block before it: nil at the beginning of what anybody knows.
  package struct Bound: Hashable, Sendable {
    package let first: Block
    package let before: Block?

    package init(first: Block, before: Block?) {
      self.first = first
      self.before = before
    }
  }

  /// Seconds a block where nothing is known yet (the mean of mainnet, 2025).
  static let standardPace = 6.1
  /// No search of a bracket that can be halved takes as many.
  static let maximumSteps = 120
  /// After so many guesses every other one halves what is left.
  static let patience = 6

  private let moment: Timestamp
  private var above: Block
  private var below: Block?
  /// A block before which nobody knows anything; the bound lies above it.
  private var floor = 0
  private var pace = Self.standardPace
  private var steps = 0

  /// `known` holds blocks in any order, one of them at or after the moment; nil otherwise.
  package init?(_ moment: Timestamp, known: [Block]) {
    guard let above = known.filter({ $0.time >= moment }).min(by: { $0.height < $1.height }) else {
      return nil
    }
    self.moment = moment
    self.above = above
    below = known.filter { $0.time < moment }.max { $0.height < $1.height }
    floor = below?.height ?? 0
  }

  /// `time` tells a block's time, nil for one that is too old for anybody to know.
  package mutating func bound(
    _ time: (Int) throws(ProviderError) -> Timestamp?
  ) throws(ProviderError) -> Bound {
    while steps < Self.maximumSteps {
      guard above.height - floor > 1 else { return Bound(first: above, before: below) }
      let height = guess()
      steps += 1
      guard let time = try time(height) else {
        floor = height
        below = nil
        continue
      }
      take(Block(height: height, time: time))
    }
    throw ProviderError(
      .serviceFailed,
      "the times of the blocks around \(moment) make no sense: block \(above.height) is of \(above.time)")
  }

  private mutating func take(_ block: Block) {
    let neighbour = block.time >= moment ? above : below ?? above
    let distance = abs(neighbour.height - block.height)
    if distance >= 100 {
      pace = min(60, max(0.5, Double(abs(neighbour.time.seconds - block.time.seconds)) / Double(distance)))
    }
    if block.time >= moment {
      above = block
    } else {
      below = block
      floor = block.height
    }
  }

  private func guess() -> Int {
    let inside = floor + 1...above.height - 1
    // So many good guesses are not needed where time passes evenly.
    if steps >= Self.patience, steps.isMultiple(of: 2) {
      return floor + (above.height - floor) / 2
    }
    let tooLate = Double(above.time.seconds(since: moment))
    var height = above.height - max(1, Int(tooLate / pace))
    if let below {
      let tooEarly = Double(moment.seconds(since: below.time))
      if tooEarly < tooLate { height = below.height + max(1, Int((tooEarly / pace).rounded(.up))) }
    }
    return min(max(height, inside.lowerBound), inside.upperBound)
  }
}
