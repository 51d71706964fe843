import ProviderCore
import TestSupport
import Testing

/// Edits are compared to the letter: what a person laid out stays as it was.
struct YAMLEditorTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let before: String
    let path: String
    /// Nil takes the entry out.
    let value: String?
    let after: String

    init(_ name: String, _ before: String, _ path: String, _ value: String?, _ after: String) {
      (self.name, self.before, self.path, self.value, self.after) = (name, before, path, value, after)
    }

    var testDescription: String { name }
    var edit: YAMLEdit {
      let names = path.split(separator: "/").map { String($0) }
      return value.map { .set(names, .scalar($0)) } ?? .remove(names)
    }
  }

  static let set = [
    Edit("a value, its comment kept", "a: 1 # one\nb: 2\n", "a", "3", "a: 3 # one\nb: 2\n"),
    Edit(
      "a nested value", "p:\n  t:\n    cpu: 1.60\n  x: y\n", "p/t/cpu", "2", "p:\n  t:\n    cpu: 2\n  x: y\n"),
    Edit("in a flow mapping", "t: {cpu: 1.60, ip: 5}\n", "t/cpu", "2", "t: {cpu: 2, ip: 5}\n"),
    Edit(
      "of two alike keys on a line", "x: {a: {c: 1}, b: {c: 1}}\n", "x/b/c", "2",
      "x: {a: {c: 1}, b: {c: 2}}\n"),
    Edit("in single quotes", "a: 'it''s'  # c\n", "a", "b", "a: b  # c\n"),
    Edit("in double quotes", #"a: "x \" # y" # c"# + "\n", "a", "b", "a: b # c\n"),
    Edit("under a quoted key", "g: {\"*\": 130, t4: 80}\n", "g/*", "90", "g: {\"*\": 90, t4: 80}\n"),
    Edit("a value that needs quotes", "a: b\n", "a", "x: y", "a: \"x: y\"\n"),
    Edit("a value that could be null", "a: b\n", "a", "null", "a: \"null\"\n"),
    Edit("an empty value", "a:\nb: 1\n", "a", "x", "a: x\nb: 1\n"),
    Edit("an empty value with a comment", "a:   # later\nb: 1\n", "a", "x", "a: x   # later\nb: 1\n"),
    Edit("a null", "a: ~ # none\n", "a", "x", "a: x # none\n"),
    Edit("a block list", "a:\n  - x\n  - y # why\nb: 1\n", "a", "z", "a: z # why\nb: 1\n"),
    Edit(
      "a block list with a comment on its key", "a:  # why\n  - x # ex\nb: 1\n", "a", "z",
      "a: z  # why # ex\nb: 1\n"),
    Edit("a literal block", "a: |\n  x\n  y\n\nb: 1\n", "a", "z", "a: z\n\nb: 1\n"),
    Edit("after a value in UTF-8", "ü: 'é€😀'\nb: {é: 1, c: 2}\n", "b/c", "3", "ü: 'é€😀'\nb: {é: 1, c: 3}\n"),
    Edit("with Windows line ends", "a: 1\r\nb: 2\r\n", "a", "3", "a: 3\r\nb: 2\r\n"),
    Edit("without a line end at the end", "a: 1", "a", "2", "a: 2"),
    Edit("behind a document marker", "---\na: 1\n", "a", "2", "---\na: 2\n"),
  ]

  static let inserted = [
    Edit("at the end of its section", "p:\n  a: 1\nq: 2\n", "p/b", "3", "p:\n  a: 1\n  b: 3\nq: 2\n"),
    Edit("deep, sections made", "a: 1\n", "p/t/cpu", "2", "a: 1\np:\n  t:\n    cpu: 2\n"),
    Edit("into an empty file", "", "p/cpu", "2", "p:\n  cpu: 2\n"),
    Edit("into a file of comments", "# mine\n", "p", "2", "# mine\np: 2\n"),
    Edit("into an empty section", "p:\nq: 1\n", "p/a", "2", "p:\n  a: 2\nq: 1\n"),
    Edit(
      "into a section in which all is commented out", "p:\n  # a: 1\nq: 1\n", "p/a", "2",
      "p:\n  a: 2\n  # a: 1\nq: 1\n"),
    Edit("into a null section", "p: ~\n", "p/a", "2", "p: {a: 2}\n"),
    Edit("into empty braces", "p: {}\n", "p/a", "2", "p: {a: 2}\n"),
    Edit("into braces", "p: {a: 1}  # c\n", "p/b/c", "2", "p: {a: 1, b: {c: 2}}  # c\n"),
    Edit("behind a trailing comment", "p:\n  a: 1 # one\n", "p/b", "2", "p:\n  a: 1 # one\n  b: 2\n"),
    Edit(
      "behind the comments of the entry above", "p:\n  g:\n    a: 1\n    # b: 2\n  # end\n", "p/q", "3",
      "p:\n  g:\n    a: 1\n    # b: 2\n  q: 3\n  # end\n"),
    Edit("behind a block list", "p:\n  l:\n    - x\n", "p/a", "1", "p:\n  l:\n    - x\n  a: 1\n"),
    Edit("with the section's own indent", "p:\n    a: 1\n", "p/b", "2", "p:\n    a: 1\n    b: 2\n"),
    Edit("under a key that needs quotes", "g:\n  t4: 80\n", "g/*", "90", "g:\n  t4: 80\n  \"*\": 90\n"),
    Edit("with Windows line ends", "p:\r\n  a: 1\r\n", "p/b", "2", "p:\r\n  a: 1\r\n  b: 2\r\n"),
    Edit("without a line end at the end", "a: 1", "b", "2", "a: 1\nb: 2"),
    Edit("before a document's end marker", "a: 1\n...\n", "b", "2", "a: 1\nb: 2\n...\n"),
  ]

  static let removed = [
    Edit("a line", "a: 1\nb: 2 # two\nc: 3\n", "b", nil, "a: 1\nc: 3\n"),
    Edit("a section", "p:\n  a: 1\n  b:\n    - x\nq: 2\n", "p", nil, "q: 2\n"),
    Edit("the last of a section", "p:\n  a: 1\nq: 2\n", "p/a", nil, "p:\nq: 2\n"),
    Edit("the first in braces", "p: {a: 1, b: 2}\n", "p/a", nil, "p: {b: 2}\n"),
    Edit("the last in braces", "p: {a: 1, b: 2}\n", "p/b", nil, "p: {a: 1}\n"),
    Edit(
      "the last of braces over several lines", "g: {\n  a: 1, # one\n  b: 2 # two\n}\n", "g/b", nil,
      "g: {\n  a: 1, # one\n   # two\n}\n"),
    Edit(
      "one of braces over several lines, the next one's comment kept",
      "t: {\n  a: 1, # one\n  # two\n  b: 2\n}\n", "t/a", nil, "t: {\n  # two\n  b: 2\n}\n"),
    Edit("the only one in braces", "p: {a: 1} # c\n", "p/a", nil, "p: {} # c\n"),
    Edit("the comment above it stays", "# about a\na: 1\nb: 2\n", "a", nil, "# about a\nb: 2\n"),
    Edit("the only line", "a: 1\n", "a", nil, ""),
  ]

  @Test(arguments: set + inserted + removed)
  func `changes one place and nothing else`(edit: Edit) throws {
    let root = try YAML.parse(edit.before)
    let text = try #require(YAMLEditor(edit.before, root: root).applying(edit.edit))
    #expect(text == edit.after)
    #expect(try YAML.parse(text).saysTheSame(as: edit.edit.applied(to: root)))
  }

  @Test(arguments: [
    (["x", "z"], "a:\n  - x # ex\n  - z\nb: 1\n"), (["y", "x"], "a:\n  - y\n  - x # ex\nb: 1\n"),
    (["*"], "a:\n  - \"*\"\nb: 1\n"), ([], "a: []\nb: 1\n"),
  ])
  func `a list in block style stays one`(texts: [String], after: String) throws {
    let text = "a:\n  - x # ex\n  - y\nb: 1\n"
    let root = try YAML.parse(text)
    let edit = YAMLEdit.set(["a"], .list(texts))
    let edited = try #require(YAMLEditor(text, root: root).applying(edit))
    #expect(edited == after)
    #expect(try YAML.parse(edited).saysTheSame(as: edit.applied(to: root)))
  }

  @Test(arguments: [
    ("a:\n  # x\n  - x\n  # y\n  - y\n", "a:\n  # x\n  - x\n  # y\n  - y\n  - z\n"),
    ("a: [\n  x, # ex\n  y # why\n]\n", "a: [\n  x, # ex\n  y, z # why\n]\n"),
    ("a: [x, y]\n", "a: [x, y, z]\n"),
  ])
  func `a list that only grows keeps every comment`(text: String, after: String) throws {
    let root = try YAML.parse(text)
    let edit = YAMLEdit.set(["a"], .list(["x", "y", "z"]))
    let edited = try #require(YAMLEditor(text, root: root).applying(edit))
    #expect(edited == after)
    #expect(try YAML.parse(edited).saysTheSame(as: edit.applied(to: root)))
  }

  /// Which entry a comment on a line of its own is about, only a person knows.
  @Test(arguments: ["a:\n  # x\n  - x\n  # y\n  - y\n", "a: [\n  x, # ex\n  y # why\n]\n"])
  func `a list with comments of its own is left to a person when something goes`(text: String) throws {
    let editor = YAMLEditor(text, root: try YAML.parse(text))
    #expect(editor.applying(.set(["a"], .list(["y"]))) == nil)
  }

  /// Either it says that it cannot, or what it makes does not say what it should: both are seen by the caller.
  @Test(arguments: [
    ("base: &b {a: 1}\nx: *b\n", "x/a"), ("base: &b {a: 1}\nx: {<<: *b}\n", "x/a"),
    ("a: !!str 1\n", "a"), ("a: one\n  two\n", "a"), ("? a\n: 1\n", "a"), ("a: &x 1\nb: *x\n", "a"),
  ])
  func `leaves to a person what it does not recognise`(text: String, path: String) throws {
    let root = try YAML.parse(text)
    let edit = YAMLEdit.set(path.split(separator: "/").map { String($0) }, .scalar("2"))
    let edited = YAMLEditor(text, root: root).applying(edit)
    let says = try? edited.map { try YAML.parse($0) }
    #expect(says?.saysTheSame(as: edit.applied(to: root)) != true)
  }

  @Test(arguments: [
    ("plain", "plain"), ("1.60", "1.60"), ("https://a.b/c", "https://a.b/c"),
    ("pass show akash/console", "pass show akash/console"), ("", #""""#), ("~", #""~""#), ("*", #""*""#),
    ("a: b", #""a: b""#), ("a #b", #""a #b""#), ("a,b", #""a,b""#), ("é", #""é""#), ("- a", #""- a""#),
    ("say \"x\"", #""say \"x\"""#), ("ends:", #""ends:""#), (" a", #"" a""#),
  ])
  func `quotes what could be mistaken`(text: String, yaml: String) throws {
    #expect(YAMLScalar.yaml(text) == yaml)
    guard case .scalar(let back)? = try YAML.parse("k: {v: \(yaml)}")[["k", "v"]] else {
      Issue.record("\(yaml) is no scalar")
      return
    }
    #expect(back.text == text)
    #expect(!back.isNull)
  }
}
