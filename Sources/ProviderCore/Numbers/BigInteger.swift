/// A whole number of any size.
///
/// A value that fits 128 bits, as nearly all prices and amounts do, is held in place and costs no
/// allocation; larger ones move to a `Magnitude`. Arithmetic never overflows and never rounds.
package struct BigInteger: Hashable, Sendable {
  /// Invariant: `large` only for values that do not fit `Int128`, so that equality is structural.
  private enum Storage: Hashable, Sendable {
    case small(Int128)
    case large(isNegative: Bool, Magnitude)
  }

  private let storage: Storage

  package init(_ value: Int128) { storage = .small(value) }

  package init(_ value: some BinaryInteger & FixedWidthInteger) {
    storage = .small(Int128(value))
  }

  private init(isNegative: Bool, _ magnitude: Magnitude) {
    guard let value = magnitude.asUInt128 else {
      storage = .large(isNegative: isNegative, magnitude)
      return
    }
    if isNegative, value <= Int128.min.magnitude {
      storage = .small(Int128(truncatingIfNeeded: 0 &- value))
    } else if !isNegative, let small = Int128(exactly: value) {
      storage = .small(small)
    } else {
      storage = .large(isNegative: isNegative, magnitude)
    }
  }

  package static let zero = BigInteger(Int128(0))

  /// 10 to the power `exponent`, which must not be negative.
  package static func powerOfTen(_ exponent: Int) -> BigInteger {
    exponent < smallPowersOfTen.count
      ? BigInteger(smallPowersOfTen[exponent])
      : powerOfTen(exponent / 2) * powerOfTen(exponent - exponent / 2)
  }

  /// 10⁰ to 10³⁸, all that `Int128` holds.
  private static let smallPowersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    while powers.count < 39 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  package var isNegative: Bool {
    switch storage {
    case .small(let value): value < 0
    case .large(let isNegative, _): isNegative
    }
  }

  package var isZero: Bool {
    guard case .small(let value) = storage else { return false }
    return value == 0
  }

  package var isOdd: Bool {
    switch storage {
    case .small(let value): value & 1 == 1
    case .large(_, let magnitude): magnitude.isOdd
    }
  }

  /// The value as `Int`, or nil when it does not fit.
  package var asInt: Int? {
    guard case .small(let value) = storage else { return nil }
    return Int(exactly: value)
  }

  /// How many binary digits the value has without its sign; 0 for zero.
  package var bitWidth: Int {
    switch storage {
    case .small(let value): 128 - value.magnitude.leadingZeroBitCount
    case .large(_, let magnitude): magnitude.bitWidth
    }
  }

  private var magnitude: Magnitude {
    switch storage {
    case .small(let value): Magnitude(value.magnitude)
    case .large(_, let magnitude): magnitude
    }
  }
}

extension BigInteger: Comparable {
  package static func < (left: BigInteger, right: BigInteger) -> Bool {
    if case .small(let a) = left.storage, case .small(let b) = right.storage { return a < b }
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? right.magnitude < left.magnitude : left.magnitude < right.magnitude
  }
}

extension BigInteger {
  package static prefix func - (value: BigInteger) -> BigInteger {
    if case .small(let small) = value.storage, small != .min { return BigInteger(-small) }
    return BigInteger(isNegative: !value.isNegative, value.magnitude)
  }

  @inline(__always)
  package static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if case .small(let a) = left.storage, case .small(let b) = right.storage {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return BigInteger(sum) }
    }
    return largeSum(left, right)
  }

  @inline(never)
  private static func largeSum(_ left: BigInteger, _ right: BigInteger) -> BigInteger {
    let (a, b) = (left.magnitude, right.magnitude)
    if left.isNegative == right.isNegative {
      return BigInteger(isNegative: left.isNegative, a + b)
    }
    return a >= b
      ? BigInteger(isNegative: left.isNegative, a - b)
      : BigInteger(isNegative: right.isNegative, b - a)
  }

  package static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + -right }

  @inline(__always)
  package static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    if case .small(let a) = left.storage, case .small(let b) = right.storage {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return BigInteger(product) }
    }
    return largeProduct(left, right)
  }

  @inline(never)
  private static func largeProduct(_ left: BigInteger, _ right: BigInteger) -> BigInteger {
    BigInteger(
      isNegative: left.isNegative != right.isNegative, left.magnitude * right.magnitude)
  }

  /// The value times 2 to the power `count`, which must not be negative.
  package static func << (value: BigInteger, count: Int) -> BigInteger {
    if case .small(let small) = value.storage, value.bitWidth + count < 127 {
      return BigInteger(small << Int128(count))
    }
    return BigInteger(isNegative: value.isNegative, value.magnitude << count)
  }

  /// Quotient rounded towards zero, and a remainder with the dividend's sign.
  /// `divisor` must not be zero.
  @inline(__always)
  package func quotientAndRemainder(dividingBy divisor: BigInteger) -> (BigInteger, BigInteger) {
    if case .small(let a) = storage, case .small(let b) = divisor.storage, a != .min {
      let quotient = a / b
      return (BigInteger(quotient), BigInteger(a &- quotient &* b))
    }
    return largeQuotientAndRemainder(dividingBy: divisor)
  }

  @inline(never)
  private func largeQuotientAndRemainder(
    dividingBy divisor: BigInteger
  ) -> (BigInteger, BigInteger) {
    let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    return (
      BigInteger(isNegative: isNegative != divisor.isNegative, quotient),
      BigInteger(isNegative: isNegative, remainder)
    )
  }
}

extension BigInteger {
  package var absolute: BigInteger { isNegative ? -self : self }

  /// Compares twice this value with another one, signs aside: below, at or above 0 as it is smaller,
  /// equal or larger.
  func compareDouble(to other: BigInteger) -> Int {
    if case .small(let a) = storage, case .small(let b) = other.storage, a.magnitude >> 127 == 0 {
      let double = a.magnitude << 1
      return double < b.magnitude ? -1 : double == b.magnitude ? 0 : 1
    }
    let (double, whole) = ((self + self).magnitude, other.magnitude)
    return double < whole ? -1 : double == whole ? 0 : 1
  }
}

extension BigInteger: CustomStringConvertible {
  package var description: String {
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    writeDigits(to: &text, atLeast: 1)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the digits without sign, with zeros before them up to `width`.
  func writeDigits(to text: inout [UInt8], atLeast width: Int) {
    // Least significant first, 18 at a time, so that most digits come from machine words.
    var digits: [UInt8] = []
    digits.reserveCapacity(40)
    var rest = isNegative ? -self : self
    repeat {
      let (quotient, group) = rest.quotientAndRemainder(dividingBy: Self.digitGroup)
      var word = group.asInt ?? 0
      let end = quotient.isZero ? 0 : digits.count + 18
      while word > 0 || digits.count < end {
        digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: word % 10))
        word /= 10
      }
      rest = quotient
    } while !rest.isZero
    while digits.count < width { digits.append(UInt8(ascii: "0")) }
    text.append(contentsOf: digits.reversed())
  }

  private static let digitGroup = powerOfTen(18)
}
