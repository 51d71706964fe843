/// A JSON string as it stands in the input: a place, not a copy.
package struct JSONString: Sendable {
  /// The bytes between the quotes.
  let range: Range<Int>
  let hasEscapes: Bool
}

extension JSONReader {
  /// Reads a string; the next byte must be a quote, as `peek` or `nextKey` has found.
  package mutating func string() throws(ProviderError) -> JSONString {
    let first = position + 1
    position = ByteScan.indexOfStringEnd(in: bytes, first..<end)
    guard position < end, bytes[position] == UInt8(ascii: "\"") else {
      return try unusualString(from: first)
    }
    position += 1
    return JSONString(range: first..<position - 1, hasEscapes: false)
  }

  /// The rest of a string from its first escape or byte beyond ASCII on.
  private mutating func unusualString(from first: Int) throws(ProviderError) -> JSONString {
    var hasEscapes = false
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return JSONString(range: first..<position - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      case 0..<0x20: throw syntaxError("the rest of a string")
      case 0x80...:
        hasNonASCII = true
        position += 1
      default: position += 1
      }
    }
    throw syntaxError("the closing quote of a string")
  }

  /// Reads a number and returns its bytes, to the letter.
  package mutating func number() throws(ProviderError) -> Range<Int> {
    let first = position
    if position < end, bytes[position] == UInt8(ascii: "-") { position += 1 }
    let leading = position
    try skipDigits()
    guard bytes[leading] != UInt8(ascii: "0") || position == leading + 1 else {
      position = leading + 1
      throw syntaxError("no digit after a leading 0")
    }
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try skipDigits()
    }
    if position < end, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < end, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      try skipDigits()
    }
    return first..<position
  }

  /// Reads `true`, `false` or `null` (as nil).
  package mutating func literal() throws(ProviderError) -> Bool? {
    if skip("true") { return true }
    if skip("false") { return false }
    if skip("null") { return nil }
    throw syntaxError("true, false or null")
  }

  /// Whether a string says exactly `text`, without making a copy; `text` must be plain ASCII.
  @inline(__always)
  package func equals(_ string: JSONString, _ text: StaticString) -> Bool {
    guard !string.hasEscapes else { return self.text(string) == text.description }
    return string.range.count == text.utf8CodeUnitCount
      && ByteScan.matches(text, in: bytes, at: string.range.lowerBound)
  }

  /// The string's value, escapes resolved.
  package func text(_ string: JSONString) -> String {
    let raw = bytes[string.range]
    return string.hasEscapes ? Self.unescaped(raw) : String(decoding: raw, as: UTF8.self)
  }

  /// The input's own spelling of a part, for error messages.
  package func spelling(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func skipDigits() throws(ProviderError) {
    let first = position
    while position < end, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > first else { throw syntaxError("a digit") }
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let candidate = JSONString(
      range: position..<min(end, position + word.utf8CodeUnitCount), hasEscapes: false)
    guard equals(candidate, word) else { return false }
    position += word.utf8CodeUnitCount
    return true
  }

  /// Steps over a backslash and what it escapes.
  private mutating func skipEscape() throws(ProviderError) {
    position += 1
    guard position < end else { throw syntaxError("an escape") }
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"): try skipUnicodeEscape()
    default: throw syntaxError("an escape")
    }
  }

  /// Steps over `uXXXX`, and over the second half of a surrogate pair: half a pair is no character.
  private mutating func skipUnicodeEscape() throws(ProviderError) {
    switch try codeUnit() {
    case 0xD800..<0xDC00:
      guard position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw syntaxError("the second half of a surrogate pair") }
      position += 1
      let second = try codeUnit()
      guard 0xDC00..<0xE000 ~= second else {
        throw syntaxError("the second half of a surrogate pair before this")
      }
    case 0xDC00..<0xE000: throw syntaxError("the first half of a surrogate pair before this")
    default: break
    }
  }

  /// Steps over `uXXXX`.
  private mutating func codeUnit() throws(ProviderError) -> UInt16 {
    position += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard position < end, let digit = Self.hexadecimal(bytes[position]) else {
        throw syntaxError("four hexadecimal digits")
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// Resolves escapes that `skipEscape` has checked.
  private static func unescaped(_ raw: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    var rest = raw
    while let byte = rest.first {
      guard byte == UInt8(ascii: "\\"), let escape = rest.dropFirst().first else {
        let plain = rest.prefix { $0 != UInt8(ascii: "\\") }
        units.append(contentsOf: String(decoding: plain, as: UTF8.self).utf16)
        rest = rest[plain.endIndex...]
        continue
      }
      rest = rest.dropFirst(2)
      switch escape {
      case UInt8(ascii: "b"): units.append(8)
      case UInt8(ascii: "f"): units.append(12)
      case UInt8(ascii: "n"): units.append(10)
      case UInt8(ascii: "r"): units.append(13)
      case UInt8(ascii: "t"): units.append(9)
      case UInt8(ascii: "u"):
        units.append(rest.prefix(4).reduce(0) { $0 << 4 | (hexadecimal($1) ?? 0) })
        rest = rest.dropFirst(4)
      default: units.append(UInt16(escape))
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
