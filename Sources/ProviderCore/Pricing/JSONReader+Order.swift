/// The scalars of an order.
extension JSONReader {
  /// 2⁵³: beyond it `jq`, and so the stock script, no longer counts exactly.
  static let largestWhole = 9_007_199_254_740_992

  /// Reads a number of plain digits, as quantities are; exponents and fractions are refused.
  mutating func wholeNumber(
    at path: OrderPath, in range: ClosedRange<Int> = 0...largestWhole
  ) throws(ProviderError) -> Int {
    skipBlanks()
    let first = position
    let last = min(end, first + 17)
    var index = first
    var value = 0
    while index < last {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      index &+= 1
    }
    position = index
    let digits = index - first
    let isPlain = digits == 1 || (digits > 1 && bytes[first] != UInt8(ascii: "0"))
    guard isPlain, range.contains(value), isAtEndOfNumber else {
      position = first
      throw try unexpected(Self.whole(range), at: path)
    }
    return value
  }

  /// Whether what follows cannot belong to a number.
  private var isAtEndOfNumber: Bool {
    guard position < end else { return true }
    switch bytes[position] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0...UInt8(ascii: " "): return true
    default: return false
    }
  }

  /// Reads a string that is not empty.
  mutating func text(at path: OrderPath) throws(ProviderError) -> String {
    guard try peek() == .string else { throw try unexpected("a string", at: path) }
    return try notEmpty(try string(), at: path)
  }

  func notEmpty(_ string: JSONString, at path: OrderPath) throws(ProviderError) -> String {
    guard !string.range.isEmpty else { throw path.error("the string is empty") }
    return text(string)
  }

  /// Reads a string that is not empty, or null as nil.
  @inline(__always)
  mutating func optionalText(at path: OrderPath) throws(ProviderError) -> String? {
    try skipNull() ? nil : try text(at: path)
  }

  /// Opens an object; false where there is null instead, which counts as absent.
  @inline(__always)
  mutating func openUnlessNull(at path: OrderPath) throws(ProviderError) -> Bool {
    if try skipNull() { return false }
    guard try peek() == .object else { throw try unexpected("an object", at: path) }
    try open()
    return true
  }

  /// Steps over a null; false for any other value.
  @inline(__always)
  mutating func skipNull() throws(ProviderError) -> Bool {
    skipBlanks()
    guard position < end, bytes[position] == UInt8(ascii: "n") else { return false }
    _ = try literal()
    return true
  }

  /// The error of the next value, which is not what `expected` says.
  @inline(never)
  mutating func unexpected(
    _ expected: String, at path: OrderPath
  ) throws(ProviderError) -> ProviderError {
    path.error("expected \(expected), found \(try describeValue())")
  }

  private static func whole(_ range: ClosedRange<Int>) -> String {
    range.upperBound == largestWhole
      ? "a whole number of \(range.lowerBound) or more"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }
}
