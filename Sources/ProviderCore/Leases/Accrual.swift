/// What leases earn in a day: price × blocks.
package struct Accrual: Hashable, Sendable {
  package var uakt: Amount<MicroAKT>
  package var uact: Amount<MicroACT>

  package static let zero = Accrual(uakt: .zero, uact: .zero)

  package init(uakt: Amount<MicroAKT>, uact: Amount<MicroACT>) {
    self.uakt = uakt
    self.uact = uact
  }

  /// An amount in one of the two sums, or in neither.
  package init(_ amount: Decimal, in currency: LeaseCurrency) {
    uakt = currency == .uakt ? Amount(amount) : .zero
    uact = currency == .uact ? Amount(amount) : .zero
  }

  package init(_ figure: EarningsFigure) { self.init(uakt: figure.uakt, uact: figure.uact) }

  package static func + (left: Accrual, right: Accrual) -> Accrual {
    Accrual(uakt: left.uakt + right.uakt, uact: left.uact + right.uact)
  }

  package static func - (left: Accrual, right: Accrual) -> Accrual {
    Accrual(uakt: left.uakt - right.uakt, uact: left.uact - right.uact)
  }

  package static prefix func - (value: Accrual) -> Accrual { .zero - value }

  package var isZero: Bool { self == .zero }
}

extension DayBlocks {
  /// The blocks of the day that the Console's earnings count for a lease: from its first block in the day to its
  /// last one. The step from the last block of a day to the first of the next is in neither day.
  package func counted(from created: Int, to end: Int?) -> Int {
    max(0, min(last, end ?? last) - max(first, created))
  }

  /// The blocks of the day that the chain counts: the same, and the step into the day.
  package func earned(from created: Int, to end: Int?) -> Int {
    max(0, min(last, end ?? last) - max(first - 1, created))
  }
}

extension Lease {
  /// Where the Console counts it: by the chain's denom, unless the indexer has the chain's name for USDC, which it
  /// counts nowhere.
  package var countedCurrency: LeaseCurrency {
    listing?.denom == denom && denom.hasPrefix("ibc/") ? .other : currency
  }

  /// What the Console should say that it earned in a day.
  package func counted(in blocks: DayBlocks) -> Accrual {
    Accrual(price * Decimal(blocks.counted(from: created, to: end)), in: countedCurrency)
  }

  /// What is lawfully missing there of a day: the block at midnight.
  package func midnight(in blocks: DayBlocks) -> Accrual {
    let steps = blocks.earned(from: created, to: end) - blocks.counted(from: created, to: end)
    return Accrual(price * Decimal(steps), in: countedCurrency)
  }
}
