/// A YAML value with the place where it stands, aliases and merge keys resolved.
package indirect enum YAMLNode: Hashable, Sendable {
  case scalar(YAMLScalar)
  case sequence([YAMLNode], line: Int)
  case mapping([YAMLEntry], line: Int)

  /// Counted from 1.
  package var line: Int {
    switch self {
    case .scalar(let scalar): scalar.line
    case .sequence(_, let line), .mapping(_, let line): line
    }
  }
}

/// A single value as it is written; what type it has is for its reader to say.
package struct YAMLScalar: Hashable, Sendable {
  package let text: String
  /// Whether it stands without quotes, so that `~`, `null` and nothing mean no value.
  package let isPlain: Bool
  package let line: Int

  package init(text: String, isPlain: Bool, line: Int) {
    self.text = text
    self.isPlain = isPlain
    self.line = line
  }

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
