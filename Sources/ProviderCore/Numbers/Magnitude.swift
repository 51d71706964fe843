/// A natural number of any size, as base 2³² digits, least significant first, without leading zeros.
///
/// Only `BigInteger` uses it, for values beyond 128 bits; schoolbook algorithms are enough there.
/// Division is Knuth's Algorithm D (The Art of Computer Programming, volume 2, 4.3.1).
struct Magnitude: Hashable, Sendable {
  private(set) var digits: [UInt32]

  init(_ value: UInt128) {
    digits = []
    var rest = value
    while rest != 0 {
      digits.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }

  private init(trimming digits: [UInt32]) {
    self.digits = digits
    while self.digits.last == 0 { self.digits.removeLast() }
  }

  /// The value, or nil when it needs more than 128 bits.
  var asUInt128: UInt128? {
    guard digits.count <= 4 else { return nil }
    return digits.reversed().reduce(0) { $0 << 32 | UInt128($1) }
  }

  var isZero: Bool { digits.isEmpty }

  /// How many binary digits the number has; 0 for zero.
  var bitWidth: Int {
    guard let top = digits.last else { return 0 }
    return digits.count * 32 - top.leadingZeroBitCount
  }

  var isOdd: Bool { digits.first.map { $0 & 1 == 1 } ?? false }
}

extension Magnitude: Comparable {
  static func < (left: Magnitude, right: Magnitude) -> Bool {
    guard left.digits.count == right.digits.count else {
      return left.digits.count < right.digits.count
    }
    for (a, b) in zip(left.digits.reversed(), right.digits.reversed()) where a != b {
      return a < b
    }
    return false
  }
}

extension Magnitude {
  static func + (left: Magnitude, right: Magnitude) -> Magnitude {
    let (long, short) =
      left.digits.count < right.digits.count
      ? (right.digits, left.digits) : (left.digits, right.digits)
    var sum: [UInt32] = []
    sum.reserveCapacity(long.count + 1)
    var carry: UInt64 = 0
    for index in long.indices {
      carry += UInt64(long[index]) + (index < short.count ? UInt64(short[index]) : 0)
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    sum.append(UInt32(carry))
    return Magnitude(trimming: sum)
  }

  /// The difference; `right` must not be the larger one.
  static func - (left: Magnitude, right: Magnitude) -> Magnitude {
    precondition(left >= right, "a magnitude cannot be negative")
    var difference = left.digits
    var borrow: Int64 = 0
    for index in difference.indices {
      let subtrahend = index < right.digits.count ? Int64(right.digits[index]) : 0
      let digit = Int64(difference[index]) - subtrahend - borrow
      borrow = digit < 0 ? 1 : 0
      difference[index] = UInt32(truncatingIfNeeded: digit)
    }
    return Magnitude(trimming: difference)
  }

  static func * (left: Magnitude, right: Magnitude) -> Magnitude {
    var product = [UInt32](repeating: 0, count: left.digits.count + right.digits.count)
    for (i, a) in left.digits.enumerated() {
      var carry: UInt64 = 0
      for (j, b) in right.digits.enumerated() {
        carry += UInt64(a) * UInt64(b) + UInt64(product[i + j])
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + right.digits.count] = UInt32(carry)
    }
    return Magnitude(trimming: product)
  }

  static func << (value: Magnitude, count: Int) -> Magnitude {
    let (whole, part) = count.quotientAndRemainder(dividingBy: 32)
    var shifted = [UInt32](repeating: 0, count: whole)
    var carry: UInt64 = 0
    for digit in value.digits {
      carry |= UInt64(digit) << UInt64(part)
      shifted.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    shifted.append(UInt32(carry))
    return Magnitude(trimming: shifted)
  }

  static func >> (value: Magnitude, count: Int) -> Magnitude {
    let (whole, part) = count.quotientAndRemainder(dividingBy: 32)
    guard whole < value.digits.count else { return Magnitude(0) }
    var shifted = Array(value.digits[whole...])
    for index in shifted.indices {
      let above = index + 1 < shifted.count ? UInt64(shifted[index + 1]) : 0
      shifted[index] = UInt32(
        truncatingIfNeeded: (above << 32 | UInt64(shifted[index])) >> UInt64(part))
    }
    return Magnitude(trimming: shifted)
  }
}

extension Magnitude {
  /// Quotient, rounded down, and remainder; `divisor` must not be zero.
  func quotientAndRemainder(dividingBy divisor: Magnitude) -> (Magnitude, Magnitude) {
    precondition(!divisor.isZero, "division by zero")
    guard self >= divisor else { return (Magnitude(0), self) }
    guard divisor.digits.count > 1 else { return dividedBySingle(divisor.digits[0]) }

    // Normalised: the divisor's top bit is set, so a guessed quotient digit is at most 2 too large.
    let shift = divisor.digits[divisor.digits.count - 1].leadingZeroBitCount
    let v = (divisor << shift).digits
    var u = (self << shift).digits
    while u.count <= digits.count { u.append(0) }
    var quotient = [UInt32](repeating: 0, count: u.count - v.count)
    for j in stride(from: u.count - v.count - 1, through: 0, by: -1) {
      quotient[j] = Self.quotientDigit(&u, v, at: j)
    }
    return (Magnitude(trimming: quotient), Magnitude(trimming: u) >> shift)
  }

  /// Steps D3 to D6: guesses one quotient digit, subtracts its multiple from `u`, corrects the guess.
  private static func quotientDigit(_ u: inout [UInt32], _ v: [UInt32], at j: Int) -> UInt32 {
    let n = v.count
    let top = UInt64(u[j + n]) << 32 | UInt64(u[j + n - 1])
    var guess = top / UInt64(v[n - 1])
    var rest = top % UInt64(v[n - 1])
    while guess >> 32 != 0 || guess * UInt64(v[n - 2]) > rest << 32 | UInt64(u[j + n - 2]) {
      guess -= 1
      rest += UInt64(v[n - 1])
      if rest >> 32 != 0 { break }
    }
    var carry: UInt64 = 0
    var borrow: Int64 = 0
    for i in 0..<n {
      carry += guess * UInt64(v[i])
      let digit = Int64(u[i + j]) - borrow - Int64(carry & 0xFFFF_FFFF)
      u[i + j] = UInt32(truncatingIfNeeded: digit)
      borrow = digit < 0 ? 1 : 0
      carry >>= 32
    }
    let digit = Int64(u[j + n]) - borrow - Int64(carry)
    u[j + n] = UInt32(truncatingIfNeeded: digit)
    guard digit < 0 else { return UInt32(guess) }

    var addBack: UInt64 = 0
    for i in 0..<n {
      addBack += UInt64(u[i + j]) + UInt64(v[i])
      u[i + j] = UInt32(truncatingIfNeeded: addBack)
      addBack >>= 32
    }
    u[j + n] &+= UInt32(addBack)
    return UInt32(guess - 1)
  }

  private func dividedBySingle(_ divisor: UInt32) -> (Magnitude, Magnitude) {
    var quotient = digits
    var rest: UInt64 = 0
    for index in quotient.indices.reversed() {
      rest = rest << 32 | UInt64(quotient[index])
      quotient[index] = UInt32(rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    return (Magnitude(trimming: quotient), Magnitude(UInt128(rest)))
  }
}
