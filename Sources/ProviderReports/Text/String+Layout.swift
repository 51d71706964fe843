extension String {
  /// How many columns it takes on a terminal: a column a character.
  var width: Int {
    // Nearly all cells are ASCII, and finding the borders of characters takes long.
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count
  }

  /// Without the blanks at its end.
  var withoutTrailingBlanks: String {
    guard let last = utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(self[..<utf8.index(after: last)])
  }

  /// As the beginning of a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// In lines no longer than `width` where its words allow that, all but the first indented.
  func wrapped(width: Int, indent: Int) -> [String] {
    var lines = [""]
    for word in split(separator: " ") {
      let line = lines[lines.count - 1]
      let isFirst = lines.count == 1 && line.isEmpty
      if isFirst || line.width + 1 + word.count <= width {
        lines[lines.count - 1] = isFirst ? String(word) : "\(line) \(word)"
      } else {
        lines.append(String(repeating: " ", count: indent) + word)
      }
    }
    return lines
  }
}
