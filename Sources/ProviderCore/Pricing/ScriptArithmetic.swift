/// The arithmetic of the stock bid script, digit for digit.
///
/// The script computes in `bc -l`, which keeps 20 decimal places and drops the rest, on GiB that `awk`
/// has rounded to 12 places. Doing the same, instead of better, is what makes our bids equal its to
/// the letter; the sources of each rule stand beside it.
enum ScriptArithmetic {
  /// `scale` in `bc -l`.
  private static let places = 20

  /// Bytes as GiB, as `jq '… / pow(1024; 3)' | awk '{printf "%.12f"}'` gives them.
  static func gibibytes(_ bytes: Int128) -> Decimal {
    let gibibyte = BigInteger(Int128(1 << 30))
    let scaled = BigInteger(bytes) * .powerOfTen(12)
    return Decimal(significand: scaled.divided(by: gibibyte, .halfEven), scale: 12)
  }

  /// `a * b` in bc, whose result has `min(a + b, max(scale, a, b))` places (POSIX, "bc").
  static func product(_ left: Decimal, _ right: Decimal) -> Decimal {
    (left * right).rounded(scale: max(places, left.scale, right.scale), .towardZero)
  }

  /// `a / b` in bc.
  static func quotient(_ dividend: Decimal, _ divisor: Decimal) -> Decimal {
    dividend.divided(by: divisor, scale: places, .towardZero)
  }

  private static let million = Decimal(1_000_000)

  /// `rate_per_block_uakt`: dollars a month → AKT → uakt → a block.
  static func microAKTPerBlock(
    _ usdPerMonth: Decimal, usdPerAKT: Decimal, blocksPerMonth: Decimal
  ) -> Decimal {
    let akt = quotient(usdPerMonth, usdPerAKT)
    return quotient(product(akt, million), blocksPerMonth)
  }

  /// `rate_per_block_usd * 1000000`: dollars a month → a block → millionths.
  static func microUSDPerBlock(_ usdPerMonth: Decimal, blocksPerMonth: Decimal) -> Decimal {
    product(quotient(usdPerMonth, blocksPerMonth), million)
  }

  /// bash's `printf "%.*f"`.
  static func printf(_ value: Decimal, places: Int) -> Decimal {
    value.rounded(through: .longDouble, places: places)
  }

  /// `awk '{printf "%.*f"}'`.
  static func awk(_ value: Decimal, places: Int) -> Decimal {
    value.rounded(through: .double, places: places)
  }
}
