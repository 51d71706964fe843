/// The keys that a reader knows in one kind of JSON object, numbered from 0 in the order in which they
/// usually stand.
protocol JSONField: RawRepresentable, Sendable where RawValue == Int {
  var name: StaticString { get }
}

/// Which of an object's known keys have been read.
struct SeenFields<Field: JSONField> {
  private var bits: UInt32 = 0
  /// The number of the key that usually stands after the last one.
  fileprivate var next = 0

  func contains(_ field: Field) -> Bool { bits & (1 << UInt32(field.rawValue)) != 0 }

  /// False when the field was there before.
  mutating func insert(_ field: Field) -> Bool {
    let before = bits
    bits |= 1 << UInt32(field.rawValue)
    return bits != before
  }
}

extension JSONReader {
  /// Moves to the value of the next key that the reader knows, stepping over others; nil at the end.
  ///
  /// A key that stands twice is `nil` with `duplicate` set: which of the two values holds is anybody's
  /// guess (RFC 8259, section 4), so the caller must refuse.
  mutating func nextField<Field: JSONField>(
    _ seen: inout SeenFields<Field>, duplicate: inout Field?
  ) throws(ProviderError) -> Field? {
    while try nextMember(closing: UInt8(ascii: "}")) {
      guard let field = try field(guess: &seen.next) as Field? else {
        try skipValue()
        continue
      }
      guard seen.insert(field) else {
        duplicate = field
        return nil
      }
      return field
    }
    return nil
  }

  /// Reads a key, trying the one that usually comes next before all others; nil for an unknown one.
  @inline(__always)
  private mutating func field<Field: JSONField>(
    guess: inout Int
  ) throws(ProviderError) -> Field? {
    if let field = Field(rawValue: guess), skipKey(field.name) {
      guess += 1
      return field
    }
    return field(named: try key(), guess: &guess)
  }

  /// Looks a key up, beginning with the one that usually comes next.
  private func field<Field: JSONField>(named key: JSONString, guess: inout Int) -> Field? {
    let first = guess
    while let field = Field(rawValue: guess) {
      guess += 1
      if equals(key, field.name) { return field }
    }
    guess = 0
    while guess < first, let field = Field(rawValue: guess) {
      guess += 1
      if equals(key, field.name) { return field }
    }
    return nil
  }

  /// The next value in words, for an error message: `the string "abc"`, `null`, `an object`.
  mutating func describeValue() throws(ProviderError) -> String {
    let kind = try peek()
    let first = position
    try skipValue()
    let spelling = self.spelling(first..<position)
    let short = spelling.count > 40 ? spelling.prefix(40) + "…" : spelling[...]
    switch kind {
    case .object: return "an object"
    case .array: return "an array"
    case .string: return "the string \(short)"
    case .number: return "\"\(short)\""
    case .boolean: return "\"\(short)\""
    case .null: return "null"
    }
  }
}
