/// How fast blocks come, as far as a forecast needs it.
package struct BlockPace: Hashable, Sendable {
  /// The newest block.
  package let tip: Block
  package let blocksPerMonth: Decimal

  package init(tip: Block, blocksPerMonth: Decimal) {
    self.tip = tip
    self.blocksPerMonth = blocksPerMonth
  }

  package var blocksPerDay: Decimal {
    blocksPerMonth.divided(by: PriceMonth.days, scale: 6, .halfEven)
  }

  /// About when a block was made; nil where the pace makes no sense.
  package func time(of height: Int) -> Timestamp? {
    guard !blocksPerDay.isZero, !blocksPerDay.isNegative else { return nil }
    let seconds = (Decimal(height - tip.height) * 86_400).divided(by: blocksPerDay, scale: 0, .halfEven)
    // Some million years are enough.
    return seconds.significand.asInt.flatMap {
      abs($0) < 1 << 46 ? Timestamp(seconds: tip.time.seconds + $0) : nil
    }
  }
}
