/// A place in a YAML document that knows its path and notes what is wrong there.
///
/// A reading function that finds a problem notes it and returns nil or nothing, so that reading goes
/// on and the person sees all problems at once. Whoever asked for the document throws if any was noted.
struct YAMLCursor {
  let node: YAMLNode
  let path: String
  let problems: DocumentProblems

  init(_ node: YAMLNode, path: String = "", problems: DocumentProblems) {
    self.node = node
    self.path = path
    self.problems = problems
  }

  func note(_ message: String, kind: DocumentProblem.Kind = .value) {
    problems.add(message, at: self, kind: kind)
  }

  private func child(_ node: YAMLNode, _ name: String) -> YAMLCursor {
    YAMLCursor(node, path: path.isEmpty ? name : "\(path).\(name)", problems: problems)
  }

  var isNull: Bool { node.isNull }

  /// The value in words, for a message: `"abc"`, `a list`, `nothing`.
  var found: String {
    switch node {
    case .scalar(let scalar) where scalar.isNull: "nothing"
    case .scalar(let scalar) where scalar.text.count > 60: "\"\(scalar.text.prefix(60))…\""
    case .scalar(let scalar): "\"\(scalar.text)\""
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

// MARK: - Collections

extension YAMLCursor {
  /// The entries of a mapping with names of the writer's choice, in the order in which they stand;
  /// none after a problem.
  func entries() -> [(name: String, value: YAMLCursor)] {
    guard case .mapping(let entries, _) = node else {
      note("expected a mapping, found \(found)", kind: .structure)
      return []
    }
    return entries.map { ($0.key.text, child($0.value, $0.key.text)) }
  }

  /// The values of a mapping whose keys are all known; notes each key that is not, with the nearest one
  /// that is, and each required one that is missing.
  func fields(_ known: [String], required: [String] = []) -> [String: YAMLCursor] {
    guard case .mapping(let entries, _) = node else {
      note("expected a mapping, found \(found)", kind: .structure)
      return [:]
    }
    for key in entries.map(\.key) where !known.contains(key.text) {
      let nearest = NearestMatch.of(key.text, among: known)
      let suggestion = nearest.map { "; did you mean \"\($0)\"?" } ?? ""
      problems.add(
        "unknown key \"\(key.text.prefix(60))\"\(suggestion)", at: self, line: key.line,
        kind: .unknownKey(isGuessed: nearest != nil))
    }
    let fields = Dictionary(self.entries().map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    for name in required where fields[name] == nil { note("\"\(name)\" is missing") }
    return fields
  }

  /// The elements of a list; none after a problem.
  func elements() -> [YAMLCursor] {
    guard case .sequence(let elements, _) = node else {
      note("expected a list, found \(found)")
      return []
    }
    return elements.enumerated().map { index, element in
      YAMLCursor(element, path: "\(path)[\(index)]", problems: problems)
    }
  }
}

// MARK: - Scalars

extension YAMLCursor {
  /// A single value that is not empty, as it is written.
  func text() -> String? {
    guard case .scalar(let scalar) = node, !scalar.isNull, !scalar.text.isEmpty else {
      note("expected a value, found \(found)")
      return nil
    }
    return scalar.text
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let choices = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    note("expected one of \(choices), found \(found)")
    return nil
  }

  /// A decimal number of 0 or more, in plain notation.
  func decimal() -> Decimal? {
    guard let text = text() else { return nil }
    guard let number = Decimal(text), !number.isNegative else {
      note("expected a number of 0 or more, found \(found)")
      return nil
    }
    return number
  }

  /// A whole number.
  func whole(_ range: ClosedRange<Int>) -> Int? {
    guard let text = text() else { return nil }
    guard let number = Int(text), range.contains(number), !text.hasPrefix("+") else {
      note(
        range.upperBound == .max
          ? "expected a whole number of \(range.lowerBound) or more, found \(found)"
          : "expected a whole number from \(range.lowerBound) to \(range.upperBound), found \(found)")
      return nil
    }
    return number
  }

  /// A truth value in the spellings of chain-sdk, which are YAML 1.1's.
  func boolean() -> Bool? {
    guard let text = text() else { return nil }
    switch text.lowercased() {
    case "true", "on", "yes", "y": return true
    case "false", "off", "no", "n": return false
    default:
      note("expected true or false, found \(found)")
      return nil
    }
  }
}
