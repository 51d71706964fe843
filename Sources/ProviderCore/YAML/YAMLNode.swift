/// A YAML value with the place where it stands, aliases and merge keys resolved.
package indirect enum YAMLNode: Hashable, Sendable {
  case scalar(YAMLScalar)
  case sequence([YAMLNode], YAMLMark)
  case mapping([YAMLEntry], YAMLMark)

  package var mark: YAMLMark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }

  /// Counted from 1.
  package var line: Int { mark.line }

  package var isNull: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.isNull
  }
}

/// Where something begins in a text; lines and columns are counted from 1, columns in Unicode scalars.
package struct YAMLMark: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A single value as it is written; what type it has is for its reader to say.
package struct YAMLScalar: Hashable, Sendable {
  package let text: String
  /// Whether it stands without quotes, so that `~`, `null` and nothing mean no value.
  package let isPlain: Bool
  package let mark: YAMLMark

  package init(text: String, isPlain: Bool, mark: YAMLMark) {
    self.text = text
    self.isPlain = isPlain
    self.mark = mark
  }

  package var line: Int { mark.line }

  /// YAML 1.2, 10.2.1.1, and the 1.1 spellings.
  package var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(text) }
}

/// One key of a mapping with its value.
package struct YAMLEntry: Hashable, Sendable {
  package let key: YAMLScalar
  package let value: YAMLNode

  package init(key: YAMLScalar, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

// MARK: - Content

extension YAMLNode {
  /// The value under a key of this mapping.
  package subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key.text == key }?.value
  }

  /// The value at the end of a path of keys; this node for an empty path.
  package subscript(path: some Sequence<String>) -> YAMLNode? {
    path.reduce(Optional(self)) { node, key in node?[key] }
  }

  /// Whether two values say the same wherever they stand and however they are laid out. A mapping
  /// without entries says as little as nothing at all.
  package func saysTheSame(as other: YAMLNode) -> Bool {
    switch (self, other) {
    case (.scalar(let left), .scalar(let right)):
      left.isNull == right.isNull && (left.isNull || left.text == right.text)
    case (.sequence(let left, _), .sequence(let right, _)):
      left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    case (.mapping(let left, _), .mapping(let right, _)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.text == $1.key.text && $0.value.saysTheSame(as: $1.value)
        }
    case (.scalar(let scalar), .mapping(let entries, _)), (.mapping(let entries, _), .scalar(let scalar)):
      scalar.isNull && entries.isEmpty
    default: false
    }
  }
}
