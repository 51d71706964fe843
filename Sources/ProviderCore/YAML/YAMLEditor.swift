/// Changes the text of a YAML document in one place and leaves comments, order and layout of all else.
///
/// It works on what it recognises and is not trusted: whoever uses it parses the new text and compares it
/// with `YAMLEdit.applied(to:)`.
package struct YAMLEditor {
  private let source: YAMLSource
  private let root: YAMLNode
  private let newline: String

  /// `root` is what `text` was parsed to.
  package init(_ text: String, root: YAMLNode) {
    source = YAMLSource(text)
    self.root = root
    newline = text.unicodeScalars.contains("\r") ? "\r\n" : "\n"
  }

  /// The new text; nil where the old one holds something that only a person can edit.
  package func applying(_ edit: YAMLEdit) -> String? {
    switch edit {
    case .set(let path, let value): setting(path, to: value)
    case .remove(let path): removing(path)
    }
  }

  private func text(replacing range: Range<Int>, with replacement: String) -> String {
    var scalars = source.scalars
    scalars.replaceSubrange(range, with: replacement.unicodeScalars)
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: Set

  private func setting(_ path: [String], to insertion: YAMLInsertion) -> String? {
    let value = insertion.yaml
    var node = root
    for (depth, name) in path.enumerated() {
      guard case .mapping(let entries, _) = node else {
        return node.isNull && depth == 0 ? atTheEnd(of: nil, path[...], value) : nil
      }
      guard let entry = entries.first(where: { $0.key.text == name }) else {
        return inserting(path[depth...], value, into: node)
      }
      let rest = path[(depth + 1)...]
      if rest.isEmpty { return replacing(entry, with: insertion) }
      if entry.value.isNull { return filling(entry, rest, value, isBlock: !source.isFlow(node)) }
      node = entry.value
    }
    return nil
  }

  private func replacing(_ entry: YAMLEntry, with insertion: YAMLInsertion) -> String? {
    if case .list(let texts) = insertion, case .sequence(let elements, let mark) = entry.value,
      !elements.isEmpty
    {
      let old = elements.map { $0.insertion.texts.joined() }
      if texts.starts(with: old) { return appending(Array(texts[old.count...]), to: elements, from: mark) }
      if !source.isFlow(entry.value), !texts.isEmpty {
        return replacing(elements, of: entry, from: mark, with: texts)
      }
      // Comments inside it would go with it, and only with all of it they may.
      guard let start = source.offset(mark), let end = source.end(of: entry),
        texts.isEmpty || !source.scalars[start..<end].contains("#")
      else { return nil }
    }
    return replacing(entry, withText: insertion.yaml)
  }

  /// Adds elements at a list's end, in its own style.
  private func appending(_ texts: [String], to elements: [YAMLNode], from mark: YAMLMark) -> String? {
    guard case .scalar(let last)? = elements.last, let end = source.end(of: last) else { return nil }
    let isFlow = source.offset(mark).map { source.scalars[$0] == "[" } ?? false
    if isFlow {
      return text(replacing: end..<end, with: texts.map { ", \(YAMLScalar.yaml($0))" }.joined())
    }
    let indent = String(repeating: " ", count: mark.column - 1)
    let lineEnd = source.lineEnd(of: end)
    let lines = texts.map { "\(newline)\(indent)- \(YAMLScalar.yaml($0))" }
    return text(replacing: lineEnd..<lineEnd, with: lines.joined())
  }

  /// A list in block style stays one, and what stays in it keeps its comment. Comments on lines of their own are
  /// about an element that only a person knows.
  private func replacing(
    _ elements: [YAMLNode], of entry: YAMLEntry, from mark: YAMLMark, with texts: [String]
  ) -> String? {
    var comments: [String: String] = [:]
    var end: Int?
    var line = entry.key.line
    for element in elements {
      guard case .scalar(let scalar) = element, scalar.line == line + 1,
        let elementEnd = source.end(of: scalar)
      else { return nil }
      comments[scalar.text] = source.comment(behind: elementEnd)
      end = elementEnd
      line = scalar.line
    }
    guard let start = source.offset(mark), let last = end else { return nil }
    let indent = String(repeating: " ", count: mark.column - 1)
    let lines = texts.map { "- \(YAMLScalar.yaml($0))\(comments[$0] ?? "")" }
    let stop = source.comment(behind: last).isEmpty ? last : source.lineEnd(of: last)
    return text(replacing: start..<stop, with: lines.joined(separator: newline + indent))
  }

  private func replacing(_ entry: YAMLEntry, withText value: String) -> String? {
    guard let afterColon = source.afterColon(entry), let end = source.end(of: entry) else {
      return nil
    }
    let isEmpty = end == afterColon
    let isBlockCollection: Bool
    switch entry.value {
    case .scalar: isBlockCollection = false
    case .mapping, .sequence: isBlockCollection = !source.isFlow(entry.value)
    }
    if isEmpty || isBlockCollection {
      // A comment behind the colon is about the key; those among the elements go with them.
      let comment = isEmpty ? "" : source.comment(behind: afterColon)
      return text(replacing: afterColon..<end, with: " \(value)\(comment)")
    }
    guard let start = source.offset(entry.value.mark), start <= end else { return nil }
    return text(replacing: start..<end, with: value)
  }

  /// Adds an entry to a mapping: behind its last one, in its own style.
  private func inserting(_ path: ArraySlice<String>, _ value: String, into node: YAMLNode) -> String? {
    guard case .mapping(let entries, let mark) = node else { return nil }
    guard source.isFlow(node) else { return atTheEnd(of: (entries, mark), path, value) }
    guard let start = source.offset(mark) else { return nil }
    guard let last = entries.last else {
      return text(replacing: start + 1..<start + 1, with: flow(path, value))
    }
    guard let end = source.end(of: last) else { return nil }
    return text(replacing: end..<end, with: ", " + flow(path, value))
  }

  /// Adds lines behind the last entry of a block mapping, or at the end of an empty document.
  private func atTheEnd(
    of mapping: (entries: [YAMLEntry], mark: YAMLMark)?, _ path: ArraySlice<String>, _ value: String
  ) -> String? {
    guard let mapping else {
      let end = source.scalars.count
      let needsBreak = end > 0 && !YAMLSource.isBreak(source.scalars[end - 1])
      let lines = block(path, value, indent: 0) + newline
      return text(replacing: end..<end, with: (needsBreak ? newline : "") + lines)
    }
    guard let last = mapping.entries.last, let end = source.end(of: last) else { return nil }
    let indent = mapping.mark.column - 1
    let lineEnd = source.endOfComments(after: end, indentedMoreThan: indent)
    let lines = block(path, value, indent: indent)
    return text(replacing: lineEnd..<lineEnd, with: newline + lines)
  }

  /// Gives a key that has no value a mapping.
  private func filling(
    _ entry: YAMLEntry, _ path: ArraySlice<String>, _ value: String, isBlock: Bool
  ) -> String? {
    guard let afterColon = source.afterColon(entry), let end = source.end(of: entry) else {
      return nil
    }
    guard end == afterColon, isBlock else {
      return replacing(entry, withText: "{\(flow(path, value))}")
    }
    let lineEnd = source.lineEnd(of: end)
    let lines = block(path, value, indent: entry.key.mark.column + 1)
    return text(replacing: lineEnd..<lineEnd, with: newline + lines)
  }

  private func flow(_ path: ArraySlice<String>, _ value: String) -> String {
    guard let name = path.first else { return value }
    let rest = path.dropFirst()
    return "\(YAMLScalar.yaml(name)): " + (rest.isEmpty ? value : "{\(flow(rest, value))}")
  }

  private func block(_ path: ArraySlice<String>, _ value: String, indent: Int) -> String {
    let lines = path.enumerated().map { depth, name in
      String(repeating: " ", count: indent + 2 * depth) + "\(YAMLScalar.yaml(name)):"
    }
    return lines.joined(separator: newline) + " " + value
  }

  // MARK: Remove

  private func removing(_ path: [String]) -> String? {
    guard let name = path.last, let parent = root[path.dropLast()],
      case .mapping(let entries, _) = parent,
      let index = entries.firstIndex(where: { $0.key.text == name }),
      let start = source.offset(entries[index].key.mark), let end = source.end(of: entries[index])
    else { return nil }
    guard source.isFlow(parent) else {
      let lineStart = source.lineStart(of: start)
      guard source.scalars[lineStart..<start].allSatisfy({ $0 == " " }) else { return nil }
      return text(replacing: lineStart..<source.nextLine(after: end), with: "")
    }
    if index + 1 < entries.count {
      guard let next = source.offset(entries[index + 1].key.mark) else { return nil }
      return text(replacing: source.cut(from: start, behind: end, before: next), with: "")
    }
    guard index > 0 else { return text(replacing: start..<end, with: "") }
    guard let previous = source.end(of: entries[index - 1]) else { return nil }
    // A comment between the two is about the one that stays; a comma before a bracket is allowed.
    let hasComment = source.scalars[previous..<start].contains("#")
    return text(replacing: (hasComment ? start : previous)..<end, with: "")
  }
}
