/// The JSON Schema of the configuration file, for editors that complete and check it.
///
/// Draft 2020-12, https://json-schema.org/draft/2020-12/json-schema-core. YAML reads `1.60` as a number and
/// `"1.60"` as a string; both are welcome wherever a number is.
package enum ConfigurationSchema {
  package static var json: JSONValue {
    guard case .object(let members) = section(ConfigurationKey.all.map { ($0.pattern[...], $0) }) else {
      return .null
    }
    return .object(
      [
        JSONMember(key: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
        JSONMember(key: "title", value: .string("akash-provider-tool configuration")),
      ] + members)
  }

  private typealias Rest = (names: ArraySlice<String>, key: ConfigurationKey)

  /// A mapping of the keys whose remaining names are given. One in which nothing stands is allowed.
  private static func section(_ rests: [Rest]) -> JSONValue {
    var order: [String] = []
    for rest in rests {
      if let name = rest.names.first, !order.contains(name) { order.append(name) }
    }
    var properties: [JSONMember] = []
    var others: JSONValue = .boolean(false)
    for name in order {
      let below = rests.filter { $0.names.first == name }.map { (names: $0.names.dropFirst(), key: $0.key) }
      let schema = below.first.map { $0.names.isEmpty ? value($0.key) : section(below) } ?? .null
      if ConfigurationKey.isPlaceholder(name) {
        others = schema
      } else {
        properties.append(JSONMember(key: name, value: schema))
      }
    }
    var members = [JSONMember(key: "type", value: .array([.string("object"), .string("null")]))]
    if !properties.isEmpty { members.append(JSONMember(key: "properties", value: .object(properties))) }
    members.append(JSONMember(key: "additionalProperties", value: others))
    return .object(members)
  }

  private static func value(_ key: ConfigurationKey) -> JSONValue {
    guard case .object(let members) = schema(key.kind) else { return .null }
    var all = [JSONMember(key: "description", value: .string(key.meaning))] + members
    if let standard = key.standard {
      all.append(JSONMember(key: "default", value: .string(standard)))
    }
    return .object(all)
  }

  private static func schema(_ kind: ConfigurationKey.Kind) -> JSONValue {
    switch kind {
    case .text: text(pattern: "^.+$")
    case .address: text(pattern: "^akash1[02-9ac-hj-np-z]{38}([02-9ac-hj-np-z]{20})?$")
    case .url(allowingPlainHTTP: true): text(pattern: "^https?://[^/]")
    case .url(allowingPlainHTTP: false):
      text(pattern: "^(https://|http://(localhost|127\\.[0-9.]+|\\[::1\\])([:/]|$))")
    case .number: number(maximum: nil)
    case .numberUpTo(let maximum): number(maximum: maximum)
    case .positive(let maximum, let orNull): positive(maximum: maximum, orNull: orNull)
    case .timeSpan: text(pattern: "^[0-9]+[smhd]$")
    case .moment: text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z?)?$")
    case .date: text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .choice(let words): .object(["enum": .array(words.map { .string($0) })])
    case .list(let element): .object(["type": .string("array"), "items": schema(element)])
    case .cores: either("number", pattern: "^([0-9]+\\.?[0-9]*|\\.[0-9]+|[0-9]+m)$")
    case .byteSize: either("number", pattern: "^([0-9]+\\.?[0-9]*|\\.[0-9]+)([kMGTPE]|[KMGTPE]i)?$")
    case .cards: either("integer", pattern: "^[0-9]+$")
    case .percentage:
      either(
        "number", pattern: "^([0-9]{1,2}(\\.[0-9]*)?|\\.[0-9]+)%?$",
        bounds: [
          JSONMember(key: "minimum", value: .number(0)),
          JSONMember(key: "exclusiveMaximum", value: .number(100)),
        ])
    case .secret(.apiKey): text(pattern: APIKeyFormat.pattern)
    case .secret(.token): text(pattern: "^[!-~]+$")
    case .variableName: text(pattern: "^[A-Za-z_][A-Za-z0-9_]*$")
    case .command: text(pattern: "^.*[^ ].*$")
    }
  }

  private static func text(pattern: String) -> JSONValue {
    .object(["type": .string("string"), "pattern": .string(pattern)])
  }

  /// A number, or a string that holds one.
  private static func either(_ type: String, pattern: String, bounds: [JSONMember] = []) -> JSONValue {
    let bounds = bounds.isEmpty ? [JSONMember(key: "minimum", value: .number(0))] : bounds
    return .object(
      [
        JSONMember(key: "type", value: .array([.string(type), .string("string")])),
        JSONMember(key: "pattern", value: .string(pattern)),
      ] + bounds)
  }

  /// What `Decimal` reads, `.5` and `5.` included.
  private static let decimalPattern = "^([0-9]+\\.?[0-9]*|\\.[0-9]+)$"

  private static func number(maximum: Int?) -> JSONValue {
    var bounds = [JSONMember(key: "minimum", value: .number(0))]
    if let maximum { bounds.append(JSONMember(key: "maximum", value: .number(maximum))) }
    return either("number", pattern: decimalPattern, bounds: bounds)
  }

  private static func positive(maximum: Int?, orNull: Bool) -> JSONValue {
    var bounds = [JSONMember(key: "exclusiveMinimum", value: .number(0))]
    if let maximum { bounds.append(JSONMember(key: "maximum", value: .number(maximum))) }
    guard case .object(var members) = either("number", pattern: decimalPattern, bounds: bounds) else {
      return .null
    }
    if orNull {
      members[0] = JSONMember(
        key: "type", value: .array([.string("number"), .string("string"), .string("null")]))
    }
    return .object(members)
  }
}
