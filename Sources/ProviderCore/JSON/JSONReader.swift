/// A pull reader for one JSON text (RFC 8259), strict, without copying what nobody asks for.
///
/// The tool reads orders by the hundred thousand and must know every digit as it was written, so a
/// decoder that goes through binary doubles, accepts a key twice, or builds a tree first will not do.
/// The caller asks for what it expects next; anything else is an error that quotes what is there.
package struct JSONReader {
  /// Deeper nesting than any order or answer has; guards the stack against `[[[[…`.
  package static let maximumDepth = 64

  let bytes: [UInt8]
  let start: Int
  let end: Int
  var position: Int
  private var depth = 0
  /// Whether a bracket was just opened, so that no comma is due.
  private var isFirst = false
  /// Whether a string holds bytes beyond ASCII, which only `finish` checks to be UTF-8.
  var hasNonASCII = false

  /// Reads the bytes of `range`.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    position = range.lowerBound
    end = range.upperBound
  }

  package init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// What the next value is, by its first byte.
  package enum Kind: Sendable {
    case object
    case array
    case string
    case number
    case boolean
    case null
  }

  @inline(__always)
  package mutating func peek() throws(ProviderError) -> Kind {
    skipBlanks()
    guard position < end else { throw syntaxError("a value") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return .number
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: throw syntaxError("a value")
    }
  }

  /// Steps over the opening bracket of the object or array that `peek` has announced.
  @inline(__always)
  package mutating func open() throws(ProviderError) {
    depth += 1
    guard depth <= Self.maximumDepth else { throw depthError }
    position += 1
    isFirst = true
  }

  /// Moves to the next element of an array; false once its closing bracket is behind.
  @inline(__always)
  package mutating func nextElement() throws(ProviderError) -> Bool {
    try nextMember(closing: UInt8(ascii: "]"))
  }

  /// Moves to the next key of an object and past its colon; nil once the closing brace is behind.
  package mutating func nextKey() throws(ProviderError) -> JSONString? {
    guard try nextMember(closing: UInt8(ascii: "}")) else { return nil }
    return try key()
  }

  /// Reads the key that `nextMember` has found, and its colon.
  mutating func key() throws(ProviderError) -> JSONString {
    guard position < end, bytes[position] == UInt8(ascii: "\"") else {
      throw syntaxError("a key in quotes")
    }
    let key = try string()
    skipBlanks()
    guard position < end, bytes[position] == UInt8(ascii: ":") else { throw syntaxError("\":\"") }
    position += 1
    return key
  }

  /// Reads a key and its colon if the key is `name`; else stays where it is.
  @inline(__always)
  mutating func skipKey(_ name: StaticString) -> Bool {
    let first = position + 1
    let count = name.utf8CodeUnitCount
    guard first + count + 1 < end, bytes[position] == UInt8(ascii: "\""),
      bytes[first + count] == UInt8(ascii: "\""), bytes[first + count + 1] == UInt8(ascii: ":")
    else { return false }
    guard ByteScan.matches(name, in: bytes, at: first) else { return false }
    position = first + count + 2
    return true
  }

  /// Moves to the next element or key; false once the closing bracket is behind.
  @inline(__always)
  mutating func nextMember(closing: UInt8) throws(ProviderError) -> Bool {
    skipBlanks()
    guard position < end else { throw separatorError(closing) }
    let byte = bytes[position]
    if byte == closing {
      position += 1
      depth -= 1
      isFirst = false
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard byte == UInt8(ascii: ",") else { throw separatorError(closing) }
    position += 1
    skipBlanks()
    return true
  }

  private func separatorError(_ closing: UInt8) -> ProviderError {
    let bracket = "\"\(Character(Unicode.Scalar(closing)))\""
    return syntaxError(isFirst ? bracket : "\",\" or \(bracket)")
  }

  /// Steps over the next value, whatever it is, checking its form.
  package mutating func skipValue() throws(ProviderError) {
    switch try peek() {
    case .object:
      try open()
      while try nextKey() != nil { try skipValue() }
    case .array:
      try open()
      while try nextElement() { try skipValue() }
    case .string: _ = try string()
    case .number: _ = try number()
    case .boolean, .null: _ = try literal()
    }
  }

  /// Demands that nothing but blanks follows, and that all was UTF-8.
  package mutating func finish() throws(ProviderError) {
    skipBlanks()
    guard position == end else { throw syntaxError("the end of the JSON") }
    // Bytes beyond ASCII stand in strings alone: anywhere else they are syntax errors.
    guard !hasNonASCII || UTF8Check.isValid(bytes[start..<end]) else {
      throw ProviderError(.jsonInvalid, "the JSON is not valid: it is not UTF-8 text")
    }
  }

  @inline(__always)
  mutating func skipBlanks() {
    while position < end, bytes[position] <= UInt8(ascii: " ") {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        position += 1
      default: return
      }
    }
  }
}

extension JSONReader {
  /// A syntax error at the present place: what was expected and what is there.
  @inline(never)
  func syntaxError(_ expected: String) -> ProviderError {
    let found: String
    if position >= end {
      found = "the end of the input"
    } else if bytes[position] < 0x20 || bytes[position] == 0x7F {
      found = "control character \(bytes[position])"
    } else {
      let character = String(decoding: bytes[position..<min(end, position + 4)], as: UTF8.self)
      found = "\"\(character.prefix(1))\""
    }
    return ProviderError(
      .jsonInvalid, "the JSON is not valid: expected \(expected), found \(found)\(place)")
  }

  @inline(never)
  private var depthError: ProviderError {
    ProviderError(
      .jsonInvalid, "the JSON is nested deeper than \(Self.maximumDepth) levels\(place)")
  }

  /// ` at line 2, column 17`, counted in bytes from 1.
  var place: String {
    let before = bytes[start..<min(position, end)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
    return " at line \(line), column \(min(position, end) - lineStart + 1)"
  }
}
