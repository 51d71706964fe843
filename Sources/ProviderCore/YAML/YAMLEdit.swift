/// One change of a YAML document: a value set, or an entry taken out.
package enum YAMLEdit: Hashable, Sendable {
  case set([String], YAMLInsertion)
  case remove([String])

  /// What the document says after the change, in positions of no meaning: what an edited text must say.
  package func applied(to root: YAMLNode) -> YAMLNode {
    switch self {
    case .set(let path, let value): root.setting(path[...], to: value.node)
    case .remove(let path): root.removing(path[...])
    }
  }
}

/// A value that is put into a document.
package enum YAMLInsertion: Hashable, Sendable {
  case scalar(String)
  case list([String])

  fileprivate var node: YAMLNode {
    switch self {
    case .scalar(let text): Self.quoted(text)
    case .list(let texts): .sequence(texts.map(Self.quoted), .none)
    }
  }

  private static func quoted(_ text: String) -> YAMLNode {
    .scalar(YAMLScalar(text: text, isPlain: false, mark: .none))
  }

  /// The single value, or the elements.
  package var texts: [String] {
    switch self {
    case .scalar(let text): [text]
    case .list(let texts): texts
    }
  }

  package var json: JSONValue {
    switch self {
    case .scalar(let text): .string(text)
    case .list(let texts): .array(texts.map { .string($0) })
    }
  }

  /// The same without what looks like a secret in the wrong place, to be shown.
  package var redacted: YAMLInsertion {
    switch self {
    case .scalar(let text): .scalar(Redaction.redacted(text))
    case .list(let texts): .list(texts.map { Redaction.redacted($0) })
    }
  }

  /// As it is written into a document.
  package var yaml: String {
    switch self {
    case .scalar(let text): YAMLScalar.yaml(text)
    case .list(let texts): "[" + texts.map { YAMLScalar.yaml($0) }.joined(separator: ", ") + "]"
    }
  }
}

extension YAMLScalar {
  /// A text as a YAML scalar: without quotes where nothing in it can be mistaken, in block and in flow
  /// style alike.
  package static func yaml(_ text: String) -> String {
    isSafeWithoutQuotes(text) ? text : JSONValue.string(text).text(.compact)
  }

  /// YAML 1.2, 7.3.3: indicators, ": ", " #" and words that mean null are what can be mistaken.
  private static func isSafeWithoutQuotes(_ text: String) -> Bool {
    let letters = text.unicodeScalars
    func isSafe(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar
          || "_./%+@:- ".unicodeScalars.contains(scalar))
    }
    guard let first = letters.first, let last = letters.last, letters.allSatisfy(isSafe),
      !"%@:- ".unicodeScalars.contains(first), last != ":", last != " "
    else { return false }
    let asPlain = YAMLScalar(text: text, isPlain: true, mark: .none)
    return !asPlain.isNull && !text.contains(": ") && !text.contains("--")
  }
}

extension YAMLMark {
  /// Of a node that stands in no text.
  fileprivate static let none = YAMLMark(line: 0, column: 0)
}

extension YAMLNode {
  fileprivate func setting(_ path: ArraySlice<String>, to value: YAMLNode) -> YAMLNode {
    guard let name = path.first else { return value }
    var (entries, mark): ([YAMLEntry], YAMLMark) = ([], mark)
    if case .mapping(let own, let ownMark) = self { (entries, mark) = (own, ownMark) }
    let key = YAMLScalar(text: name, isPlain: false, mark: .none)
    if let index = entries.firstIndex(where: { $0.key.text == name }) {
      entries[index] = YAMLEntry(
        key: entries[index].key, value: entries[index].value.setting(path.dropFirst(), to: value))
    } else {
      let nothing = YAMLNode.mapping([], .none)
      entries.append(YAMLEntry(key: key, value: nothing.setting(path.dropFirst(), to: value)))
    }
    return .mapping(entries, mark)
  }

  fileprivate func removing(_ path: ArraySlice<String>) -> YAMLNode {
    guard let name = path.first, case .mapping(let entries, let mark) = self else { return self }
    return .mapping(
      entries.compactMap { entry in
        guard entry.key.text == name else { return entry }
        guard path.count > 1 else { return nil }
        return YAMLEntry(key: entry.key, value: entry.value.removing(path.dropFirst()))
      }, mark)
  }
}

extension YAMLNode {
  /// A single value or a list, to be written elsewhere; a mapping says nothing here.
  package var insertion: YAMLInsertion {
    switch self {
    case .scalar(let scalar): .scalar(scalar.text)
    case .sequence(let elements, _):
      .list(elements.compactMap { if case .scalar(let scalar) = $0 { scalar.text } else { nil } })
    case .mapping: .list([])
    }
  }
}
