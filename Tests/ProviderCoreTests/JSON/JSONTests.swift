import Testing

@testable import ProviderCore

struct JSONTests {
  @Test(arguments: [
    "null", "true", "[]", "{}", #"{"a":[1,-2.5e3,"x",{"b":null}],"c":""}"#, #""\u00e9\n\"""#,
    " [ 1 , 2 ]\r\n",
  ])
  func `reads RFC 8259`(text: String) throws {
    _ = try JSONValue(parsing: Array(text.utf8))
  }

  /// What is wrong, and where.
  @Test(arguments: [
    ("", "expected a value, found the end of the input at line 1, column 1"),
    ("[1,]", "expected a value, found \"]\" at line 1, column 4"),
    ("[1 2]", "expected \",\" or \"]\", found \"2\" at line 1, column 4"),
    ("{\"a\" 1}", "expected \":\", found \"1\" at line 1, column 6"),
    ("{\n \"a\": 1,\n}", "expected a key in quotes, found \"}\" at line 3, column 1"),
    ("{a: 1}", "expected a key in quotes, found \"a\" at line 1, column 2"),
    ("01", "expected no digit after a leading 0, found \"1\" at line 1, column 2"),
    ("-", "expected a digit, found the end of the input at line 1, column 2"),
    ("1.", "expected a digit, found the end of the input at line 1, column 3"),
    ("1e", "expected a digit, found the end of the input at line 1, column 3"),
    (".5", "expected a value, found \".\" at line 1, column 1"),
    ("NaN", "expected a value, found \"N\" at line 1, column 1"),
    ("nul", "expected true, false or null, found \"n\" at line 1, column 1"),
    ("\"a", "expected the closing quote of a string, found the end of the input at line 1, column 3"),
    ("\"\\x\"", "expected an escape, found \"x\" at line 1, column 3"),
    ("\"\\u12g4\"", "expected four hexadecimal digits, found \"g\" at line 1, column 6"),
    ("\"\\ud83d\"", "expected the second half of a surrogate pair, found \"\"\" at line 1, column 8"),
    (
      "\"\\ud83d\\u0041\"",
      "expected the second half of a surrogate pair before this, found \"\"\" at line 1, column 14"
    ),
    (
      "\"\\ude00\"",
      "expected the first half of a surrogate pair before this, found \"\"\" at line 1, column 8"
    ),
    ("\"\t\"", "expected the rest of a string, found control character 9 at line 1, column 2"),
    ("1 2", "expected the end of the JSON, found \"2\" at line 1, column 3"),
    ("\u{0}", "expected a value, found control character 0 at line 1, column 1"),
    ("é", "expected a value, found \"é\" at line 1, column 1"),
  ])
  func `refuses everything else`(text: String, problem: String) {
    #expect(throws: ProviderError(.jsonInvalid, "the JSON is not valid: \(problem)")) {
      try JSONValue(parsing: Array(text.utf8))
    }
  }

  @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]])
  func `refuses what is not UTF-8`(bytes: [UInt8]) {
    #expect(throws: ProviderError.self) { try JSONValue(parsing: bytes) }
  }

  @Test func `refuses a nesting bomb`() {
    let bomb = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: ProviderError.self) { try JSONValue(parsing: bomb) }
    let allowed = Array((String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).utf8)
    #expect(throws: Never.self) { try JSONValue(parsing: allowed) }
  }

  @Test(arguments: [
    (#""\u00e9""#, "é"), (#""\ud83d\ude00""#, "😀"),
    (#""a\/b\\c\"d\b\f\n\r\t""#, "a/b\\c\"d\u{8}\u{C}\n\r\t"), (#""ü€""#, "ü€"),
  ])
  func `resolves escapes`(text: String, value: String) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == .string(value))
  }

  @Test func `writes what it reads`() throws {
    let text = #"{"a":[1,-2.5e3,"x\"\\\n\u0001",{}],"b":[],"c":null,"d":true}"#
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value.text(.compact) == text)
    #expect(try JSONValue(parsing: Array(value.text(.indented).utf8)) == value)
  }

  @Test func `indents for people`() {
    let value = JSONValue.object(["a": .array([.number(1), .null]), "b": .object([:])])
    #expect(
      value.text(.indented) == """
        {
          "a": [
            1,
            null
          ],
          "b": {}
        }
        """)
  }
}
