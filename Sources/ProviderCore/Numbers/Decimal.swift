/// An exact decimal number: `significand` × 10 to the power −`scale`.
///
/// Addition, subtraction and multiplication are exact at any size; division says how many decimal
/// places it keeps. The scale is part of how a number is written (`1.60`), never of what it is:
/// `1.60 == 1.6`.
package struct Decimal: Sendable {
  package let significand: BigInteger
  /// The number of digits after the decimal point, never negative.
  package let scale: Int

  package init(significand: BigInteger, scale: Int) {
    precondition(scale >= 0, "a decimal's scale is never negative")
    self.significand = significand
    self.scale = scale
  }

  package init(_ value: some BinaryInteger & FixedWidthInteger) {
    self.init(significand: BigInteger(value), scale: 0)
  }

  package static let zero = Decimal(significand: .zero, scale: 0)

  package var isZero: Bool { significand.isZero }
  package var isNegative: Bool { significand.isNegative }

  /// The same number without trailing zeros after the point.
  package var reduced: Decimal {
    var digits = significand
    var places = scale
    while places > 0 {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: .powerOfTen(1))
      guard remainder.isZero else { break }
      digits = quotient
      places -= 1
    }
    return Decimal(significand: digits, scale: places)
  }

  /// The significand that this number has when it is written with `scale` places;
  /// `scale` must not be smaller than its own.
  fileprivate func significand(atScale scale: Int) -> BigInteger {
    scale == self.scale ? significand : significand * .powerOfTen(scale - self.scale)
  }
}

extension Decimal: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension Decimal: Comparable, Hashable {
  package static func == (left: Decimal, right: Decimal) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.significand(atScale: scale) == right.significand(atScale: scale)
  }

  package static func < (left: Decimal, right: Decimal) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.significand(atScale: scale) < right.significand(atScale: scale)
  }

  package func hash(into hasher: inout Hasher) {
    let reduced = self.reduced
    hasher.combine(reduced.significand)
    hasher.combine(reduced.scale)
  }
}

extension Decimal {
  package static prefix func - (value: Decimal) -> Decimal {
    Decimal(significand: -value.significand, scale: value.scale)
  }

  package static func + (left: Decimal, right: Decimal) -> Decimal {
    let scale = max(left.scale, right.scale)
    return Decimal(
      significand: left.significand(atScale: scale) + right.significand(atScale: scale),
      scale: scale)
  }

  package static func - (left: Decimal, right: Decimal) -> Decimal { left + -right }

  package static func * (left: Decimal, right: Decimal) -> Decimal {
    Decimal(significand: left.significand * right.significand, scale: left.scale + right.scale)
  }

  package static func += (left: inout Decimal, right: Decimal) { left = left + right }

  /// The number without its sign.
  package var magnitude: Decimal { isNegative ? -self : self }

  /// A millionth of it.
  package var millionth: Decimal { Decimal(significand: significand, scale: scale + 6) }

  /// A hundredth of it: what a percentage is as a fraction.
  package var hundredth: Decimal { Decimal(significand: significand, scale: scale + 2) }
}

extension Decimal {
  /// What happens to digits that a result has no room for.
  package enum Rounding: Sendable {
    case towardZero
    /// To the nearest, ties to the even neighbour, as C's `printf` does.
    case halfEven
  }

  /// The number with at most `scale` decimal places.
  package func rounded(scale: Int, _ rounding: Rounding) -> Decimal {
    guard scale < self.scale else { return self }
    let unit = BigInteger.powerOfTen(self.scale - scale)
    return Decimal(significand: significand.divided(by: unit, rounding), scale: scale)
  }

  /// The quotient with exactly `scale` decimal places; `divisor` must not be zero.
  package func divided(by divisor: Decimal, scale: Int, _ rounding: Rounding) -> Decimal {
    let shift = scale + divisor.scale - self.scale
    if shift < 0 {
      let unit = divisor.significand * .powerOfTen(-shift)
      return Decimal(significand: significand.divided(by: unit, rounding), scale: scale)
    }
    // Long division, a few digits at a time, keeps every intermediate small enough to stay in place.
    var (quotient, rest) = significand.quotientAndRemainder(dividingBy: divisor.significand)
    var places = shift
    while places > 0 {
      let step = min(places, 15)
      let (digits, remainder) = (rest * .powerOfTen(step))
        .quotientAndRemainder(dividingBy: divisor.significand)
      quotient = quotient * .powerOfTen(step) + digits
      rest = remainder
      places -= step
    }
    return Decimal(
      significand: quotient.adjusted(for: rest, of: divisor.significand, rounding), scale: scale)
  }
}

extension BigInteger {
  /// The quotient rounded to a whole number.
  func divided(by divisor: BigInteger, _ rounding: Decimal.Rounding) -> BigInteger {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return quotient.adjusted(for: remainder, of: divisor, rounding)
  }

  /// This quotient, moved away from zero by one where the remainder calls for it.
  fileprivate func adjusted(
    for remainder: BigInteger, of divisor: BigInteger, _ rounding: Decimal.Rounding
  ) -> BigInteger {
    guard rounding == .halfEven, !remainder.isZero else { return self }
    let order = remainder.compareDouble(to: divisor)
    guard order > 0 || (order == 0 && isOdd) else { return self }
    return self + BigInteger(Int128(remainder.isNegative == divisor.isNegative ? 1 : -1))
  }
}
