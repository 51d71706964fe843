/// A JSON value as a tree, for answers that are small and read in no fixed order.
///
/// Numbers keep their spelling and objects their order.
package indirect enum JSONValue: Hashable, Sendable {
  case object([JSONMember])
  case array([JSONValue])
  case string(String)
  case number(String)
  case boolean(Bool)
  case null

  package static func number(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

  /// A string, or null for what is unknown.
  package static func string(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

  package static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map(JSONMember.init))
  }
}

/// One key of a JSON object with its value.
package struct JSONMember: Hashable, Sendable {
  package let key: String
  package let value: JSONValue

  package init(key: String, value: JSONValue) {
    self.key = key
    self.value = value
  }
}

extension JSONValue {
  /// Parses one JSON text; throws `json-invalid` for anything else, invalid UTF-8 included.
  package init(parsing bytes: [UInt8]) throws(ProviderError) {
    var reader = JSONReader(bytes)
    self = try Self.read(&reader)
    try reader.finish()
  }

  private static func read(_ reader: inout JSONReader) throws(ProviderError) -> JSONValue {
    switch try reader.peek() {
    case .object:
      try reader.open()
      var members: [JSONMember] = []
      while let key = try reader.nextKey() {
        members.append(JSONMember(key: reader.text(key), value: try read(&reader)))
      }
      return .object(members)
    case .array:
      try reader.open()
      var elements: [JSONValue] = []
      while try reader.nextElement() { elements.append(try read(&reader)) }
      return .array(elements)
    case .string: return .string(reader.text(try reader.string()))
    case .number: return .number(reader.spelling(try reader.number()))
    case .boolean, .null: return try reader.literal().map { .boolean($0) } ?? .null
    }
  }

  /// The value under `key`, or nil for another kind of value, an absent key or a null.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    let value = members.last { $0.key == key }?.value
    return value == .null ? nil : value
  }

  package var asString: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var asBoolean: Bool? {
    guard case .boolean(let value) = self else { return nil }
    return value
  }

  /// The number of a JSON number; nil for a string that holds one.
  package var asJSONNumber: Decimal? {
    guard case .number(let text) = self else { return nil }
    return Decimal(jsonNumber: text)
  }

  /// The number, or the number that a string holds in plain notation.
  package var asDecimal: Decimal? {
    switch self {
    case .number(let text): Decimal(jsonNumber: text)
    case .string(let text): Decimal(text)
    default: nil
    }
  }
}
