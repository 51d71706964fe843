/// Splits a command line into its words, as a shell would, without being one: nothing is expanded.
package enum CommandWords {
  /// Nil where a quote is not closed or the line ends in a backslash. Words are separated by blanks; single
  /// quotes keep everything, double quotes all but a backslash before `"` or `\` (POSIX, "Shell Command Language",
  /// 2.2). With `comments` a word that begins with `#` ends the line (2.3).
  package static func split(_ line: String, comments: Bool = false) -> [String]? {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Unicode.Scalar?
    var isEscaped = false
    func append(_ scalar: Unicode.Scalar) {
      word.unicodeScalars.append(scalar)
      isInWord = true
    }
    func finish() {
      if isInWord { words.append(word) }
      word = ""
      isInWord = false
    }
    scan: for scalar in line.unicodeScalars {
      if isEscaped {
        if quote == "\"", scalar != "\"", scalar != "\\" { append("\\") }
        append(scalar)
        isEscaped = false
        continue
      }
      switch (quote, scalar) {
      case (nil, "\\"), ("\"", "\\"): isEscaped = true
      case (nil, "'"), (nil, "\""):
        quote = scalar
        isInWord = true
      case (nil, " "), (nil, "\t"), (nil, "\n"), (nil, "\r"): finish()
      case (nil, "#") where comments && !isInWord: break scan
      case (let open?, scalar) where open == scalar: quote = nil
      default: append(scalar)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    finish()
    return words
  }
}
