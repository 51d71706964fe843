/// Keeps aliases out of keys.
///
/// Yams hashes every key, and hashing a key in which aliases stand walks all that they expand to: a few
/// lines could keep it busy for years. As values aliases cost nothing until they are expanded, which
/// `YAMLDocument` does with a limit. No deployment or configuration file needs them in keys.
enum AliasGuard {
  /// The first line, counted from 1, on which a key may hold an alias; nil for nearly every file.
  ///
  /// An implicit key stands on one line (YAML 1.2, 7.4.2), so an alias in one is followed by its colon on
  /// the same line; an explicit key begins with a question mark. Both are looked for only in a text that
  /// has anchors at all. In doubt the line is reported.
  static func keyWithAlias(in text: String) -> Int? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }
    guard lines.contains(where: { !aliases(in: $0).isEmpty }) else { return nil }
    let line = lines.firstIndex { line in
      hasExplicitKey(line) || aliases(in: line).contains { isInKey(line[$0...]) }
    }
    return line.map { $0 + 1 }
  }

  /// Where the `*name`s of a line begin.
  private static func aliases(in line: [UInt8]) -> [Int] {
    line.indices.filter { index in
      line[index] == UInt8(ascii: "*") && isTokenStart(line, index) && index + 1 < line.count
        && !" \t\"'".utf8.contains(line[index + 1])
    }
  }

  private static func hasExplicitKey(_ line: [UInt8]) -> Bool {
    line.indices.contains { index in
      line[index] == UInt8(ascii: "?") && isTokenStart(line, index) && isBlank(line, index + 1)
    }
  }

  /// Whether a colon follows before a comma ends the entry that the alias, or a bracket around it,
  /// belongs to. Where a quote might hide a bracket, any colon counts.
  private static func isInKey(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.contains(where: { "\"'".utf8.contains($0) }) {
      return rest.contains(UInt8(ascii: ":"))
    }
    var depth = 0
    var outermost = 0
    var isOpen = true
    for byte in rest {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth < outermost {
          outermost = depth
          isOpen = true
        }
      case UInt8(ascii: ",") where depth == outermost: isOpen = false
      case UInt8(ascii: ":") where depth == outermost && isOpen: return true
      default: break
      }
    }
    return false
  }

  // YAML's line breaks beyond ASCII count as blanks here.

  private static func isTokenStart(_ line: [UInt8], _ index: Int) -> Bool {
    index == 0 || line[index - 1] >= 0x80 || " \t\r[{,:-?".utf8.contains(line[index - 1])
  }

  private static func isBlank(_ line: [UInt8], _ index: Int) -> Bool {
    index >= line.count || line[index] >= 0x80 || " \t\r".utf8.contains(line[index])
  }
}
