extension JSONReader {
  /// Sums of squares of what is larger would leave the binary numbers; no revenue does.
  private static let largestReal = 1e18

  /// Reads a number in any of JSON's spellings.
  mutating func real(
    at path: SeriesPath, least: Double = -largestReal
  ) throws(ProviderError) -> Double {
    guard try peek() == .number else { throw try unexpected("a number", at: path) }
    let range = try number()
    let value = Double(String(decoding: bytes[range], as: UTF8.self)) ?? .infinity
    guard value >= least, value <= Self.largestReal else {
      let bounds = least == 0 ? "from 0 to 1e18" : "from -1e18 to 1e18"
      throw path.error("\"\(spelling(range).prefix(40))\" is not a number \(bounds)")
    }
    return value
  }

  /// Reads a number of plain digits.
  mutating func whole(at path: SeriesPath, in range: ClosedRange<Int>) throws(ProviderError) -> Int {
    guard try peek() == .number else { throw try unexpected("a whole number", at: path) }
    let place = try number()
    guard let value = Int(spelling(place)), range.contains(value) else {
      let (least, most) = (range.lowerBound, range.upperBound)
      throw path.error("\"\(spelling(place).prefix(40))\" is not a whole number from \(least) to \(most)")
    }
    return value
  }

  /// Reads a string that is not empty.
  mutating func text(at path: SeriesPath) throws(ProviderError) -> String {
    guard try peek() == .string else { throw try unexpected("a string", at: path) }
    let string = try string()
    guard !string.range.isEmpty else { throw path.error("the string is empty") }
    return text(string)
  }

  /// The error of the next value, which is not what `expected` says.
  mutating func unexpected(_ expected: String, at path: SeriesPath) throws(ProviderError) -> ProviderError {
    path.error("expected \(expected), found \(try describeValue())")
  }
}
