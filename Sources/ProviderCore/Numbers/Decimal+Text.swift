extension Decimal {
  /// More digits than any price, amount or rate has; a longer text is a mistake or an attack.
  package static let maximumTextLength = 1_000

  /// Reads plain notation: digits with at most one point, optionally a leading `-`.
  ///
  /// `.5` and `5.` are read, as `bc` reads them; exponents, blanks, `+` and grouping are not.
  package init?(_ text: String) {
    self.init(utf8: text.utf8)
  }

  /// Reads plain notation from UTF-8 bytes.
  package init?(utf8 text: some Collection<UInt8>) {
    self.init(utf8: text, exponent: 0)
  }

  /// Reads a JSON number, exponent included; nil for an exponent that no binary double has.
  package init?(jsonNumber text: String) {
    let parts = text.utf8.split(
      maxSplits: 1, omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") })
    guard parts.count == 2 else {
      self.init(text)
      return
    }
    guard let exponent = Int(String(Substring(parts[1]))), abs(exponent) <= 400 else { return nil }
    self.init(utf8: parts[0], exponent: exponent)
  }

  private init?(utf8 text: some Collection<UInt8>, exponent: Int) {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }

    var digits = DigitAccumulator()
    var pointSeen = false
    for byte in rest {
      if byte == UInt8(ascii: "."), !pointSeen {
        pointSeen = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        guard digits.count < Self.maximumTextLength else { return nil }
        digits.append(byte - UInt8(ascii: "0"), afterPoint: pointSeen)
      } else {
        return nil
      }
    }
    guard digits.count > 0 else { return nil }

    var significand = digits.value
    var scale = digits.places - exponent
    if scale < 0 {
      significand = significand * .powerOfTen(-scale)
      scale = 0
    }
    self.init(significand: isNegative ? -significand : significand, scale: scale)
  }
}

/// Collects decimal digits in machine words, so that ordinary numbers never touch wide arithmetic.
private struct DigitAccumulator {
  private var high = BigInteger.zero
  private var low: UInt64 = 0
  private var lowCount = 0
  private(set) var count = 0
  private(set) var places = 0

  mutating func append(_ digit: UInt8, afterPoint: Bool) {
    if lowCount == 18 {
      high = value
      low = 0
      lowCount = 0
    }
    low = low * 10 + UInt64(digit)
    lowCount += 1
    count += 1
    if afterPoint { places += 1 }
  }

  var value: BigInteger {
    high.isZero ? BigInteger(low) : high * .powerOfTen(lowCount) + BigInteger(low)
  }
}

extension Decimal: CustomStringConvertible {
  /// Plain notation with all of the number's own places: `1.60`.
  package var description: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends `description` as ASCII.
  package func write(to text: inout [UInt8]) {
    if isNegative { text.append(UInt8(ascii: "-")) }
    let first = text.count
    significand.writeDigits(to: &text, atLeast: scale + 1)
    guard scale > 0 else { return }
    text.insert(UInt8(ascii: "."), at: max(first, text.count - scale))
  }

  /// Plain notation without trailing zeros: `1.6`, `1000`, `0`.
  package var plain: String {
    var text: [UInt8] = []
    write(to: &text)
    if scale > 0 {
      while text.last == UInt8(ascii: "0") { text.removeLast() }
      if text.last == UInt8(ascii: ".") { text.removeLast() }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Plain notation with exactly `places` decimal places, rounded half to even, as C's `%.*f`.
  package func fixed(_ places: Int) -> String {
    let rounded = rounded(scale: places, .halfEven)
    return Decimal(
      significand: rounded.significand * .powerOfTen(places - rounded.scale), scale: places
    ).description
  }
}
