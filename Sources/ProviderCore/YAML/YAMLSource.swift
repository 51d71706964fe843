/// The text of a YAML document, in which nodes are found by their marks.
///
/// A tree says where its nodes begin, not where they end; this finds the ends. It knows what people write
/// in a configuration file; of anything else (tags, anchors, scalars over several lines) it says nil, and
/// the text is then not edited by a machine.
struct YAMLSource {
  let scalars: [Unicode.Scalar]
  /// Where each line begins.
  private let starts: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() where Self.isBreak(scalar) {
      let isHalf = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if !isHalf { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// The line breaks that libyaml counts.
  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  func offset(_ mark: YAMLMark) -> Int? {
    guard starts.indices.contains(mark.line - 1) else { return nil }
    let offset = starts[mark.line - 1] + mark.column - 1
    return 0...scalars.count ~= offset ? offset : nil
  }

  func lineStart(of offset: Int) -> Int { starts.last { $0 <= offset } ?? 0 }

  /// The end of the line on which `offset` stands, before its line break.
  func lineEnd(of offset: Int) -> Int {
    scalars[offset...].firstIndex(where: Self.isBreak) ?? scalars.count
  }

  /// The beginning of the next line, or the end of the text.
  func nextLine(after offset: Int) -> Int { starts.first { $0 > offset } ?? scalars.count }

  /// The end of the line on which `offset` stands, or of the comments below it that are indented more than
  /// `indent`: they belong to what stands above them.
  func endOfComments(after offset: Int, indentedMoreThan indent: Int) -> Int {
    var end = lineEnd(of: offset)
    while true {
      let line = nextLine(after: end)
      let next = line..<lineEnd(of: line)
      let blanks = scalars[next].prefix { $0 == " " }.count
      guard line > end, blanks > indent, scalars[next].dropFirst(blanks).first == "#" else { return end }
      end = next.upperBound
    }
  }

  /// What stands between a place and the end of its line if it is a comment, blanks included.
  func comment(behind place: Int) -> String {
    let rest = scalars[place..<lineEnd(of: place)]
    guard rest.first(where: { $0 != " " && $0 != "\t" }) == "#" else { return "" }
    return String(String.UnicodeScalarView(rest))
  }

  /// What goes with an entry of a flow mapping that another one follows: all up to that, or where comments stand
  /// between the two, the entry's own line.
  func cut(from start: Int, behind end: Int, before next: Int) -> Range<Int> {
    guard scalars[end..<next].contains("#"), let comma = scalars[end..<next].firstIndex(of: ",") else {
      return start..<next
    }
    let lineStart = lineStart(of: start)
    let isAlone = scalars[lineStart..<start].allSatisfy { $0 == " " }
    let rest = scalars[(comma + 1)..<lineEnd(of: comma)].first { $0 != " " }
    return isAlone && (rest == nil || rest == "#") ? lineStart..<nextLine(after: comma) : start..<comma + 1
  }

  func isFlow(_ node: YAMLNode) -> Bool {
    guard let offset = offset(node.mark), offset < scalars.count else { return false }
    switch node {
    case .scalar: return false
    case .mapping: return scalars[offset] == "{"
    case .sequence: return scalars[offset] == "["
    }
  }
}

// MARK: - Ends

extension YAMLSource {
  /// The offset behind an entry's colon.
  func afterColon(_ entry: YAMLEntry) -> Int? {
    guard let start = offset(entry.key.mark), let keyEnd = end(of: entry.key, at: start, indent: 0),
      let colon = scalars[keyEnd...].firstIndex(where: { $0 != " " && $0 != "\t" }),
      scalars[colon] == ":"
    else { return nil }
    return colon + 1
  }

  /// The offset behind an entry's value.
  func end(of entry: YAMLEntry) -> Int? {
    if case .scalar(let scalar) = entry.value {
      if scalar.isPlain, scalar.text.isEmpty { return afterColon(entry) }
      guard let start = offset(scalar.mark) else { return nil }
      return end(of: scalar, at: start, indent: entry.key.mark.column)
    }
    return end(of: entry.value)
  }

  /// The offset behind an element of a list.
  func end(of scalar: YAMLScalar) -> Int? {
    offset(scalar.mark).flatMap { end(of: scalar, at: $0, indent: scalar.mark.column) }
  }

  /// The offset behind a collection.
  private func end(of node: YAMLNode) -> Int? {
    if isFlow(node) { return offset(node.mark).flatMap { endOfFlow(at: $0) } }
    switch node {
    case .scalar(let scalar):
      return offset(scalar.mark).flatMap { end(of: scalar, at: $0, indent: scalar.mark.column) }
    case .mapping(let entries, _): return entries.last.flatMap { end(of: $0) }
    case .sequence(let elements, _): return elements.last.flatMap { end(of: $0) }
    }
  }

  /// `indent` is the column of the key whose value this is.
  private func end(of scalar: YAMLScalar, at start: Int, indent: Int) -> Int? {
    guard start < scalars.count else { return nil }
    switch scalars[start] {
    case "'", "\"": return endOfQuotes(at: start)
    case "|", ">": return endOfBlockScalar(at: start, indent: indent)
    case "&", "!", "*": return nil
    default:
      // A plain scalar on one line stands in the text to the letter.
      let text = Array(scalar.text.unicodeScalars)
      guard !text.isEmpty, scalars[start...].starts(with: text) else { return nil }
      return start + text.count
    }
  }

  /// In single quotes two quotes are one, in double quotes a backslash escapes (YAML 1.2, 7.3.1 and 7.3.2).
  private func endOfQuotes(at start: Int) -> Int? {
    let quote = scalars[start]
    var index = start + 1
    while index < scalars.count {
      if scalars[index] == "\\", quote == "\"" {
        index += 1
      } else if scalars[index] == quote {
        guard quote == "'", index + 1 < scalars.count, scalars[index + 1] == "'" else {
          return index + 1
        }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// All following lines that are empty or indented more than the key; empty ones at the end do not count.
  private func endOfBlockScalar(at start: Int, indent: Int) -> Int {
    var end = lineEnd(of: start)
    var line = nextLine(after: start)
    while line < scalars.count {
      let lineEnd = lineEnd(of: line)
      let blanks = scalars[line..<lineEnd].prefix { $0 == " " }.count
      if line + blanks < lineEnd {
        guard blanks >= indent else { break }
        end = lineEnd
      }
      line = nextLine(after: line)
    }
    return end
  }

  private func endOfFlow(at start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < scalars.count {
      switch scalars[index] {
      case "{", "[": depth += 1
      case "}", "]":
        depth -= 1
        if depth == 0 { return index + 1 }
      case "'", "\"":
        // A quote inside a plain word, as in "it's", quotes nothing.
        if " \t\n\r{[,:".unicodeScalars.contains(scalars[index - 1]) {
          guard let end = endOfQuotes(at: index) else { return nil }
          index = end - 1
        }
      case "#" where " \t\n\r".unicodeScalars.contains(scalars[index - 1]): index = lineEnd(of: index)
      default: break
      }
      index += 1
    }
    return nil
  }
}
