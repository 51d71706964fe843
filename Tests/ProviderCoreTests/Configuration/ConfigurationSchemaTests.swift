import Foundation
import ProviderCore
import TestSupport
import Testing

/// The schema in `docs/` is the code's, and says of documents what the reader says.
struct ConfigurationSchemaTests {
  @Test func `the documented schema is the one that the code makes`() throws {
    let documented = try String(
      contentsOf: TestData.root.appending(path: "docs/config.schema.json"), encoding: .utf8)
    #expect(documented == ConfigurationSchema.json.text(.indented) + "\n")
  }

  @Test(arguments: ConfigurationKey.all)
  func `takes every key with a good value`(key: ConfigurationKey) throws {
    var value = ConfigurationKeyTests.value(key)
    if case .secret(.apiKey) = key.kind { value = .scalar("akash_" + String(repeating: "fa4e", count: 16)) }
    #expect(try Self.isValid(ConfigurationKeyTests.document(key, value)))
  }

  static let bad = [
    "price: {targets: {cpus: 1}}", "price: {targets: {cpu: abc}}", "price: {targets: {cpu: -1}}",
    "price: {targets: {storage: {beta4: 1}}}", "price: {gpu: {a100: free}}", "price: []", "nonsense: 1",
    "price: {blocks_per_month: 0}", "price: {akt_price: {usd: 0}}", "price: {akt_price: {usd: 1000001}}",
    "price: {akt_price: {max_age: 60}}", "price: {akt_price: {sources: [oracle, moon]}}",
    "price: {akt_price: {sources: oracle}}", "price: {policy: {unpriced_storage: maybe}}",
    "price: {policy: {limits: {cpu: {min: lots}}}}", "price: {policy: {limits: {memory: {max: 1GB}}}}",
    "price: {policy: {tenants: {a: {discount: 100%}}}}", "price: {policy: {whitelist_url: nowhere}}",
    "profiles: {a: {provider: cosmos1abc}}", "profiles: {a: {endpoints: {chain: \"http://example.com\"}}}",
    "profiles: {a: {endpoints: {moon: \"https://example.com\"}}}", "profiles: {a: {api_key_env: \"a b\"}}",
    "profiles: {a: {api_key_expires: soon}}", "profiles: {a: 1}", "paths: {cash: /tmp}",
    "forecast: {elasticity: 10.5}",
    "forecast: {elasticity: -1}",
  ]

  @Test(arguments: bad)
  func `refuses what the reader refuses`(text: String) throws {
    #expect(try ConfigurationKeyTests.problems(text) != [])
    #expect(try !Self.isValid(text))
  }

  @Test(arguments: [
    "", "price:\nprofiles:\n  main:\n", "price: {targets: {cpu: \".5\", ip: \"5.\"}}",
    "price: {akt_price: {usd: null}}",
    "profiles: {a: {endpoints: {chain: \"http://127.0.0.1:8080\"}}}",
    "price: {policy: {limits: {cpu: {min: 0.5, max: \"64\"}, gpu: {max: 8}}}}",
  ])
  func `takes what the reader takes`(text: String) throws {
    #expect(try ConfigurationKeyTests.problems(text) == [])
    #expect(try Self.isValid(text))
  }

  @Test func `takes the example and the first file`() throws {
    let example = try String(
      contentsOf: TestData.root.appending(path: "docs/examples/config.yaml"), encoding: .utf8)
    #expect(try Self.isValid(example))
    #expect(try Self.isValid(ConfigurationTemplate().text))
  }

  private static func isValid(_ text: String) throws -> Bool {
    SchemaCheck.isValid(try YAML.parse(text), against: ConfigurationSchema.json)
  }
}

/// As much of JSON Schema as ours uses: https://json-schema.org/draft/2020-12/json-schema-validation.
private enum SchemaCheck {
  static func isValid(_ node: YAMLNode, against schema: JSONValue) -> Bool {
    if case .boolean(let isAnything) = schema { return isAnything }
    if case .array(let words)? = schema["enum"] { return words.contains { $0.asString == node.text } }
    let types: [String] =
      switch schema["type"] {
      case .array(let types)?: types.compactMap(\.asString)
      case let type?: [type.asString].compactMap { $0 }
      case nil: []
      }
    switch node {
    case .mapping(let entries, _):
      return types.contains("object")
        && entries.allSatisfy { entry in
          let below =
            schema["properties"]?[entry.key.text] ?? schema["additionalProperties"] ?? .boolean(false)
          return isValid(entry.value, against: below)
        }
    case .sequence(let elements, _):
      return types.contains("array")
        && elements.allSatisfy { isValid($0, against: schema["items"] ?? .boolean(true)) }
    case .scalar(let scalar): return isValid(scalar, types, schema)
    }
  }

  private static func isValid(_ scalar: YAMLScalar, _ types: [String], _ schema: JSONValue) -> Bool {
    if scalar.isNull { return types.contains("null") }
    let number = scalar.isPlain ? Double(scalar.text) : nil
    if let number, types.contains("number") || (types.contains("integer") && number == number.rounded()) {
      if let least = schema["minimum"]?.double, number < least { return false }
      if let floor = schema["exclusiveMinimum"]?.double, number <= floor { return false }
      if let ceiling = schema["exclusiveMaximum"]?.double, number >= ceiling { return false }
      if let most = schema["maximum"]?.double, number > most { return false }
      return true
    }
    guard types.contains("string"), let pattern = schema["pattern"]?.asString,
      let regex = try? Regex(pattern)
    else { return false }
    return scalar.text.contains(regex)
  }
}

extension YAMLNode {
  fileprivate var text: String? { if case .scalar(let scalar) = self { scalar.text } else { nil } }
}

extension JSONValue {
  fileprivate var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }
}
