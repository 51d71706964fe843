/// What SVG and HTML have in common.
enum Markup {
  /// A text on one line in which nothing is taken for markup, whatever it holds.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in ErrorReport.oneLine(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // XML 1.0, 2.2, has no place for them; nor have people.
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
