import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct YAMLDocumentTests {
  private static func problem(_ text: String) -> String? {
    do {
      _ = try YAML.parse(text)
      return nil
    } catch {
      return (error as? ProviderError)?.message
    }
  }

  @Test func `keeps the spelling and the line of every scalar`() throws {
    let root = try YAML.parse("a: 2.10\nb:\n  - \"~\"\n  - ~\n")
    guard case .mapping(let entries, _) = root, root.line == 1, entries.count == 2,
      case .scalar(let version) = entries[0].value, case .sequence(let list, _) = entries[1].value,
      case .scalar(let quoted) = list[0], case .scalar(let null) = list[1]
    else {
      Issue.record("unexpected tree: \(root)")
      return
    }
    #expect(version == YAMLScalar(text: "2.10", isPlain: true, mark: YAMLMark(line: 1, column: 4)))
    #expect(!quoted.isNull)
    #expect(null.isNull)
    #expect(null.line == 4)
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "test.yaml:1: the YAML is not valid: the key \"a\" stands twice"),
    ("a: 1\n\"a\": 2\n", "test.yaml:1: the YAML is not valid: the key \"a\" stands twice"),
    ("a: 1\n!!binary a: 2\n", "test.yaml:2: the YAML is not valid: the key \"a\" stands twice"),
    (
      "a:\n\tb: 1\n",
      "test.yaml:2: the YAML is not valid: it is indented with a tab, where only blanks are allowed"
    ),
    ("a: [1\n", "test.yaml:2: the YAML is not valid: did not find expected ',' or ']'"),
    ("a: *b\n", "test.yaml:1: the YAML is not valid: found undefined alias"),
    ("a: 1\n---\nb: 2\n", "test.yaml:2: the YAML is not valid: it holds more than one document"),
    ("[1, 2]: x\n", "test.yaml:1: the YAML is not valid: a key is not a single value"),
    ("<<: 5\n", "test.yaml:1: the YAML is not valid: \"<<\" merges nothing but mappings"),
    ("a: \0", "test.yaml:1: the YAML is not valid: it holds a NUL byte"),
  ])
  func `names the line of what is wrong`(text: String, problem: String) {
    #expect(Self.problem(text) == problem)
  }

  @Test func `refuses what is not UTF-8`() {
    #expect(throws: ProviderError.self) {
      try YAMLDocument.parse([0x61, 0x3A, 0xFF], file: "x", failure: .yamlInvalid)
    }
  }

  /// Nine to the twelfth scalars from twelve lines.
  @Test(.timeLimit(.minutes(1)))
  func `refuses an alias bomb`() {
    var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let problem = Self.problem(bomb)
    #expect(problem?.contains("too large once its aliases are expanded") == true)
  }

  /// As a key a bomb would go off inside the YAML library.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "*a30 : x", "? *a30\n: x", "{*a30 : x}", "[*a30]: x", "- ? [*a30]\n  : x", "[*a30, b]: x",
      "{[*a30, b]: x}", "[*a30, \"]\", b]: x", "[*a30, \"[\"]: x", "[*a30, '[']: x", "{a: b, *a30 : x}",
      "b\r  *a30 : x", "a: b\r? *a30\r: x", "[*a30, b', c]: x'", "[*a30, b 'c]: x'", "[*a30, b:'c]: x'",
      "a: *a30 : x", "- *a1 : x",
    ])
  func `refuses an alias in a key`(key: String) {
    var bomb = "- &a0 [x]\n"
    for level in 1...30 { bomb += "- &a\(level) [*a\(level - 1),*a\(level - 1)]\n" }
    let problem = Self.problem(bomb + "- \(key)\n")
    #expect(problem?.contains("a key after an alias") == true, "\(problem ?? "")")
  }

  @Test(arguments: [
    "model: \"*\"", "a: &x 1\nb: *x\n", "<<: {a: 1}", "a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n",
    "cmd: \"a & b * c: d\"", "env: [A=*, B=&x]", "x: &x {a: 1}\ny: {<<: [*x], b: 2, c: [*x, a], d: *x}",
    "a: what? really", "- &x a\n- *x\n- b: c",
  ])
  func `lets everyday YAML pass`(text: String) {
    #expect(Self.problem(text) == nil)
  }

  @Test func `merges mappings, own keys first`() throws {
    let root = try YAML.parse("x: &x {a: 1, b: 1}\ny: {<<: [*x], b: 2}\n")
    guard case .mapping(let entries, _) = root, case .mapping(let merged, _) = entries[1].value else {
      Issue.record("unexpected tree: \(root)")
      return
    }
    let values = merged.map { entry in
      if case .scalar(let scalar) = entry.value { entry.key.text + scalar.text } else { "" }
    }
    #expect(values.sorted() == ["a1", "b2"])
  }

  @Test func `survives deep nesting`() {
    #expect(Self.problem(String(repeating: "[", count: 100_000)) != nil)
    #expect(Self.problem(String(repeating: "a:\n ", count: 5_000)) != nil)
  }
}
