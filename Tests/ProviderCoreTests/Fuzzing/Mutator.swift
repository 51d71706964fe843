import TestSupport

/// Damages inputs: bytes, words, lines, numbers, nesting, truncation, splicing.
struct Mutator {
  private var random: SeededGenerator
  private let words: [[UInt8]]

  init(seed: UInt64, words: [String]) {
    random = SeededGenerator(seed: seed)
    self.words = words.map { Array($0.utf8) }
  }

  static let jsonWords = [
    "null", "true", "-1", "0", "1e9", "NaN", "Infinity", "9999999999999999999999", "0.5", "{}", "[]", "\"\"",
    "\"count\":", "\"memory\":1,", "\"cpu\":", "[[[[[[[[", "{\"a\":", ",", "}", "\\u0000", "\\ud800",
    "\u{FEFF}",
    "\"price\":{\"denom\":\"uakt\",\"amount\":\"1\"},",
  ]

  static let yamlWords = [
    "~", "null", "-1", "1e9", ".nan", "{}", "[]", "''", "&a ", "*a", "<<: ", "- ", ": ", "\t", "!!binary ",
    "? ",
    "---\n", "|\n", ">\n", "%YAML 1.2\n", "\"", "'", "[[[[[[[[", "{{{{{{", "#", "\u{85}", "\u{2028}", "@",
    "`",
  ]

  /// One of the inputs, damaged one to four times.
  mutating func mutate(_ inputs: [[UInt8]]) -> [UInt8] {
    var bytes = pick(inputs)
    for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&bytes, inputs) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8], _ inputs: [[UInt8]]) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: pick(words), at: place)
    case 4: bytes.replaceSubrange(place..<end, with: pick(words))
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 6: bytes.removeSubrange(place...)
    case 7: changeNumber(&bytes, from: place)
    default:
      let other = pick(inputs)
      bytes.replaceSubrange(place..., with: other[min(place, other.count)...])
    }
  }

  /// Replaces the next digit by others: most damage of this kind leaves the input valid.
  private mutating func changeNumber(_ bytes: inout [UInt8], from place: Int) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let digit = bytes[place...].firstIndex(where: { digits.contains($0) }) else { return }
    let count = Int.random(in: 0...3, using: &random)
    bytes.replaceSubrange(
      digit...digit, with: (0..<count).map { _ in UInt8.random(in: digits, using: &random) })
  }

  private mutating func pick(_ choices: [[UInt8]]) -> [UInt8] {
    choices.randomElement(using: &random) ?? []
  }
}
