/// A command line that is being typed, as a shell hands it over.
package struct PartialLine: Hashable, Sendable {
  /// The words, the tool's name among them, without their quotes.
  private let words: [String]
  /// Which of them is being typed.
  private let index: Int
  /// What is typed of it; of `--option=value` the value.
  package let typed: String

  /// `words` are as they stand in the line, quotes and all. `prefix` is what stands before the cursor; the parser
  /// takes it from the last word of the line, which need not be the one at the cursor.
  package init(words: [String], index: Int, prefix: String) {
    let word = words.indices.contains(index) ? words[index] : ""
    let typed = Self.unquoted(word.hasPrefix(prefix) && !prefix.isEmpty ? prefix : word)
    self.words = words.map { Self.unquoted($0) }
    self.index = index
    if typed.hasPrefix("--"), let equals = typed.firstIndex(of: "=") {
      self.typed = String(typed[typed.index(after: equals)...])
    } else {
      self.typed = typed
    }
  }

  /// The last value that an option is given, in one word or two; nil where it is what is being typed.
  package func value(of option: String) -> String? {
    var value: String?
    for (position, word) in words.enumerated() where position != index {
      if word == option, position + 1 < words.count, position + 1 != index {
        value = words[position + 1]
      } else if word.hasPrefix("\(option)=") {
        value = String(word.dropFirst(option.count + 1))
      }
    }
    return value
  }

  /// The words before the cursor that are no options, nor the values of those that take one: the subcommands, then
  /// the arguments.
  package func operands(optionsWithValue: Set<String>) -> [String] {
    var operands: [String] = []
    var isValue = false
    for word in words.prefix(max(index, 0)).dropFirst() {
      if isValue {
        isValue = false
      } else if word.hasPrefix("-") {
        isValue = optionsWithValue.contains(word)
      } else {
        operands.append(word)
      }
    }
    return operands
  }

  /// A word as the shell would hand it on; one whose quote is still open without that quote.
  private static func unquoted(_ word: String) -> String {
    guard let words = CommandWords.split(word) else {
      return word.first == "\"" || word.first == "'" ? String(word.dropFirst()) : word
    }
    return words.count == 1 ? words[0] : word
  }
}
