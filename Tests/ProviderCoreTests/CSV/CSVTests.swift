import ProviderCore
import TestSupport
import Testing

struct CSVReaderTests {
  static func records(_ text: String) throws -> [CSVRecord] { try records(Array(text.utf8)) }

  static func records(_ bytes: [UInt8]) throws -> [CSVRecord] {
    var reader = CSVReader(bytes, file: "f.csv")
    var records: [CSVRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  /// The examples of RFC 4180, section 2, and what is on the edges of its grammar.
  @Test(arguments: [
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("\"aaa\",\"b\"\"bb\",\"ccc\"", [["aaa", "b\"bb", "ccc"]]),
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b\r\n", [["a", "b"]]),
    ("\u{FEFF}\"a\",b", [["a", "b"]]),
    ("a,\r\n,b\r\n", [["a", ""], ["", "b"]]),
    ("a,", [["a", ""]]),
    ("\"\",\"\"\"\"", [["", "\""]]),
    (" a , b ", [[" a ", " b "]]),
    ("a\n\n\r\nb\n", [["a"], ["b"]]),
    ("ä,€\n", [["ä", "€"]]),
    ("", []),
  ])
  func `reads`(text: String, fields: [[String]]) throws {
    #expect(try Self.records(text).map(\.fields) == fields)
  }

  @Test func `a record knows the line that it begins on`() throws {
    #expect(try Self.records("a\n\"b\nb\"\n\nc\n").map(\.line) == [1, 2, 5])
  }

  @Test(arguments: [
    ("a,b\"c\n", "f.csv:1:4: a quote stands in a field that does not begin with one"),
    ("a\nb,\"c\"d\n", "f.csv:2:6: a field goes on after its closing quote"),
    ("a\nä,\"c\nd\n", "f.csv:2:3: a quote is opened here and never closed"),
    ("a\rb\n", "f.csv:1:3: a line ends in CR without LF"),
    ("a\r", "f.csv:1:3: a line ends in CR without LF"),
    ("\"a\"\r\rb", "f.csv:1:5: a line ends in CR without LF"),
    (String(repeating: ",", count: 1000), "f.csv:1:1001: a record has at most 1000 fields"),
    (
      String(repeating: "x", count: 65_537),
      "f.csv:1:65538: a field is longer than 64 KiB; is a quote missing?"
    ),
    (
      "\"" + String(repeating: "\n", count: 70_000),
      "f.csv:65537:2: a field is longer than 64 KiB; is a quote missing?"
    ),
  ])
  func `names the place of what is wrong`(text: String, message: String) {
    #expect(throws: ProviderError(.importInvalid, message)) { try Self.records(text) }
  }

  @Test func `takes no bytes that are no text`() {
    #expect(throws: ProviderError(.importInvalid, "f.csv:1:5: a field is no UTF-8 text")) {
      try Self.records([0x61, 0x2C, 0x62, 0xFF, 0x0A])
    }
  }

  /// Whatever comes in, it ends, with records or an error that names a place.
  @Test func `survives any bytes`() {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("\",\r\n a€".utf8) + [0xFF]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
        letters.randomElement(using: &generator) ?? 0
      }
      do throws(ProviderError) {
        var reader = CSVReader(bytes, file: "f")
        while try reader.next() != nil {}
      } catch {
        #expect(error.code == .importInvalid && error.message.hasPrefix("f:"))
      }
    }
  }
}

struct CSVWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["", ""], ",\r\n"),
    (["a,b", "c\"d", "e\r\nf"], "\"a,b\",\"c\"\"d\",\"e\r\nf\"\r\n"),
    (["2026-03-01 2026-03-02", "-1.5"], "2026-03-01 2026-03-02,-1.5\r\n"),
  ])
  func `quotes what must be quoted`(fields: [String], line: String) throws {
    var text = ""
    CSVWriter.append(fields, to: &text)
    #expect(text == line)
    #expect(try CSVReaderTests.records(text).map(\.fields) == [fields])
  }
}
