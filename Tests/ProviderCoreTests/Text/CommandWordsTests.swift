import ProviderCore
import Testing

struct CommandWordsTests {
  /// As `printf '%s\n' …` shows them in a POSIX shell.
  @Test(arguments: [
    ("pass show akash/console", ["pass", "show", "akash/console"]), ("  a \t b\n", ["a", "b"]), ("", []),
    ("'a b' c", ["a b", "c"]), (#""a b"c"#, ["a bc"]), (#"a\ b"#, ["a b"]), (#""a\"b\n""#, [#"a"b\n"#]),
    (#"'a\b'"#, [#"a\b"#]), ("'' x", ["", "x"]), ("$HOME `id`", ["$HOME", "`id`"]),
  ])
  func `splits as a shell does, and expands nothing`(line: String, words: [String]) {
    #expect(CommandWords.split(line) == words)
  }

  @Test(arguments: [
    ("A=1 # don't", ["A=1"]), ("A=1#2", ["A=1#2"]), ("'#' b", ["#", "b"]), ("# all", []), ("a\r\n", ["a"]),
  ])
  func `leaves comments out where a shell would`(line: String, words: [String]) {
    #expect(CommandWords.split(line, comments: true) == words)
  }

  @Test func `takes a long word in its stride`() {
    #expect(CommandWords.split(String(repeating: "a", count: 1_000_000))?.first?.utf8.count == 1_000_000)
  }

  @Test(arguments: ["'a", "\"a", "a\\"])
  func `refuses what is not finished`(line: String) {
    #expect(CommandWords.split(line) == nil)
  }
}
