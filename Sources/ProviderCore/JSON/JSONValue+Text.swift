extension JSONValue {
  /// How the text is laid out.
  package enum Layout: Sendable {
    /// One line, for programs and NDJSON.
    case compact
    /// Two blanks a level, for people.
    case indented
  }

  package func text(_ layout: Layout) -> String {
    var text: [UInt8] = []
    write(to: &text, layout, level: 0)
    return String(decoding: text, as: UTF8.self)
  }

  private func write(to text: inout [UInt8], _ layout: Layout, level: Int) {
    switch self {
    case .object(let members):
      Self.writeList(members, "{", "}", to: &text, layout, level) { text, member in
        Self.writeString(member.key, to: &text)
        text += (layout == .compact ? ":" : ": ").utf8
        member.value.write(to: &text, layout, level: level + 1)
      }
    case .array(let elements):
      Self.writeList(elements, "[", "]", to: &text, layout, level) { text, element in
        element.write(to: &text, layout, level: level + 1)
      }
    case .string(let string): Self.writeString(string, to: &text)
    case .number(let spelling): text += spelling.utf8
    case .boolean(let value): text += (value ? "true" : "false").utf8
    case .null: text += "null".utf8
    }
  }

  private static func writeList<Item>(
    _ items: [Item], _ opening: String, _ closing: String, to text: inout [UInt8],
    _ layout: Layout, _ level: Int, _ write: (inout [UInt8], Item) -> Void
  ) {
    func indent(_ level: Int) {
      guard layout == .indented, !items.isEmpty else { return }
      text.append(UInt8(ascii: "\n"))
      text += repeatElement(UInt8(ascii: " "), count: 2 * level)
    }
    text += opening.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      indent(level + 1)
      write(&text, item)
    }
    indent(level)
    text += closing.utf8
  }

  /// Appends a string in quotes, with what RFC 8259 forbids inside them escaped.
  package static func writeString(_ string: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    guard string.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) else {
      text += string.utf8
      text.append(UInt8(ascii: "\""))
      return
    }
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
      case UInt8(ascii: "\n"): text += #"\n"#.utf8
      case UInt8(ascii: "\r"): text += #"\r"#.utf8
      case UInt8(ascii: "\t"): text += #"\t"#.utf8
      case 0..<0x20, 0x7F:
        text += #"\u00"#.utf8
        text.append(hexadecimalDigit(byte >> 4))
        text.append(hexadecimalDigit(byte & 15))
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
