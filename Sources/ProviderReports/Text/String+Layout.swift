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
}
