/// The significant binary digits of a floating-point format.
///
/// Our arithmetic is exact; the stock bid script's is not. Its last step hands the rate to programs
/// that hold it in binary: `awk` in a 64-bit double, bash's `printf` in an x86 80-bit long double.
/// Beyond about 15 digits their noise is part of the script's answer, so a bid that equals the
/// script's to the letter has to pass through the same rounding.
package enum BinaryPrecision: Int, Sendable {
  /// IEEE 754 binary64, a C `double`.
  case double = 53
  /// x86 extended precision, a C `long double` on the machines that providers run.
  case longDouble = 64

  /// C's `DBL_DIG` and `LDBL_DIG`: every number with so many decimal digits survives the way there and
  /// back.
  var decimalDigits: Int {
    switch self {
    case .double: 15
    case .longDouble: 18
    }
  }
}

extension Decimal {
  /// What C's `printf("%.*f")` prints: the number rounded to the nearest binary float of the given
  /// precision, then that float's exact value rounded half to even to `places` decimal places.
  package func rounded(through precision: BinaryPrecision, places: Int) -> Decimal {
    if let unchanged = surviving(precision, places: places) { return unchanged }
    let (mantissa, exponent) = binaryFloat(precision)
    let scaled = mantissa * .powerOfTen(places)
    let rounded =
      exponent >= 0
      ? scaled << exponent
      : scaled.divided(by: BigInteger(Int128(1)) << -exponent, .halfEven)
    return Decimal(significand: significand.isNegative ? -rounded : rounded, scale: places)
  }

  /// The number with `places` places, if that leaves it with so few digits that the binary float holds
  /// them all; nil otherwise.
  private func surviving(_ precision: BinaryPrecision, places: Int) -> Decimal? {
    guard scale <= places else { return nil }
    let padded = significand * .powerOfTen(places - scale)
    guard padded.absolute < .powerOfTen(precision.decimalDigits) else { return nil }
    return Decimal(significand: padded, scale: places)
  }

  /// The nearest `mantissa` × 2 to the power `exponent` with exactly the precision's digits.
  private func binaryFloat(_ precision: BinaryPrecision) -> (mantissa: BigInteger, exponent: Int) {
    // 10ⁿ is 5ⁿ · 2ⁿ: dividing by 5ⁿ alone and moving 2ⁿ into the exponent keeps numbers small.
    let numerator = significand.absolute
    let denominator = BigInteger.powerOfFive(scale)
    var shift = precision.rawValue - numerator.bitWidth + denominator.bitWidth
    while true {
      let top = shift > 0 ? numerator << shift : numerator
      let bottom = shift < 0 ? denominator << -shift : denominator
      let mantissa = top.divided(by: bottom, .halfEven)
      if mantissa.bitWidth == precision.rawValue { return (mantissa, -shift - scale) }
      shift += precision.rawValue - mantissa.bitWidth
    }
  }
}

extension BigInteger {
  /// 5 to the power `exponent`, which must not be negative.
  fileprivate static func powerOfFive(_ exponent: Int) -> BigInteger {
    exponent < smallPowersOfFive.count
      ? smallPowersOfFive[exponent]
      : powerOfFive(exponent / 2) * powerOfFive(exponent - exponent / 2)
  }

  /// 5⁰ to 5⁵⁴, all that 127 bits hold.
  private static let smallPowersOfFive: [BigInteger] = {
    var powers = [BigInteger(Int128(1))]
    while powers.count < 55 { powers.append(powers[powers.count - 1] * BigInteger(Int128(5))) }
    return powers
  }()
}
