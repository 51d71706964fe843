/// A unit of money, named by a type so that amounts of different units never mix.
package protocol Currency: Sendable {}

/// US dollars.
package enum USD: Currency {}
/// Whole AKT.
package enum AKT: Currency {}
/// Millionths of AKT.
package enum MicroAKT: Currency {}
/// Millionths of ACT, and so of a US dollar.
package enum MicroACT: Currency {}

/// An exact amount of money of one currency.
package struct Amount<Unit: Currency>: Hashable, Comparable, Sendable {
  package let value: Decimal

  package init(_ value: Decimal) { self.value = value }

  package static var zero: Amount { Amount(.zero) }

  package static func < (left: Amount, right: Amount) -> Bool { left.value < right.value }

  package static func + (left: Amount, right: Amount) -> Amount {
    Amount(left.value + right.value)
  }

  package static func - (left: Amount, right: Amount) -> Amount {
    Amount(left.value - right.value)
  }

  package static func += (left: inout Amount, right: Amount) { left = left + right }
}
