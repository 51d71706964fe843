/// Text as roff reads it: plain ASCII, nothing of it a macro.
enum Roff {
  /// Prose, a line for each sentence or part of it.
  static func text(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.count + word.count > 78 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
      if word.hasSuffix("."), word.count > 2 {
        lines.append(line)
        line = ""
      }
    }
    return (lines + [line]).filter { !$0.isEmpty }.map(escaped).joined(separator: "\n")
  }

  /// What a person types: quotes stay straight.
  static func code(_ text: String) -> String {
    escaped(text).replacing("'", with: "\\(aq").replacing("`", with: "\\(ga").replacing("^", with: "\\(ha")
      .replacing("~", with: "\\(ti")
  }

  static func bold(_ text: String) -> String { "\\fB\(code(text))\\fR" }
  static func italic(_ text: String) -> String { "\\fI\(code(text))\\fR" }

  static func reference(_ path: [String]) -> String { "\\fB\(code(path.joined(separator: "-")))\\fR(1)" }

  private static func escaped(_ text: String) -> String {
    let body = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "\"": "\\(dq"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4))]"
      }
    }.joined()
    return body.hasPrefix(".") || body.hasPrefix("'") ? "\\&" + body : body
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }
}
