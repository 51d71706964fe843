package import ProviderCore
internal import Yams

/// Parses YAML text into the core's tree.
package enum YAMLDocument {
  /// More nodes than any file that a person writes has, aliases expanded.
  private static let maximumNodes = 100_000

  /// Throws `code` with file and line for text that is no single YAML document, that repeats a key, or
  /// whose aliases expand beyond all reason. An empty document is a null.
  package static func parse(
    _ bytes: [UInt8], file: String, failure code: ErrorCode
  ) throws(ProviderError) -> YAMLNode {
    guard UTF8Check.isValid(bytes) else {
      throw ProviderError(code, "\(file): the YAML is not valid: it is not UTF-8 text")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let byte = bytes.firstIndex(of: 0) {
      let line = bytes[..<byte].count { $0 == UInt8(ascii: "\n") } + 1
      throw ProviderError(code, "\(file):\(line): the YAML is not valid: it holds a NUL byte")
    }
    if let line = AliasGuard.keyWithAlias(in: text) {
      throw ProviderError(code, "\(file):\(line): the YAML is not supported: a key after an alias")
    }
    let root: Node?
    do {
      // Neither resolver nor constructor: every scalar is read as it is written.
      root = try Parser(yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]))
        .singleRoot()
    } catch {
      throw ProviderError(code, Self.message(error, file: file, text))
    }
    guard let root else {
      return .scalar(YAMLScalar(text: "", isPlain: true, mark: YAMLMark(line: 1, column: 1)))
    }
    var converter = Converter(nodesLeft: maximumNodes)
    do {
      return try converter.node(root)
    } catch {
      throw ProviderError(code, "\(file):\(error.line): the YAML is not valid: \(error.message)")
    }
  }

  /// libyaml's words where they mislead.
  private static func plain(_ problem: String, line: Int, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let hasTab = lines.indices.contains(line - 1) && lines[line - 1].drop { $0 == " " }.first == "\t"
    if hasTab { return "it is indented with a tab, where only blanks are allowed" }
    if problem.contains("another document") { return "it holds more than one document" }
    if problem.contains("nesting level") { return "it is nested too deeply" }
    return problem
  }

  private static func message(_ error: any Error, file: String, _ text: String) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      "\(file):\(mark.line): the YAML is not valid: \(plain(problem, line: mark.line, text))"
    case .duplicatedKeysInMapping(let keys, let context):
      "\(file):\(context.mark.line): the YAML is not valid: "
        + "the key \"\(keys.first.map { "\($0)" } ?? "")\" stands twice"
    case .reader(let problem, _, _, _): "\(file): the YAML is not valid: \(problem)"
    default: "\(file): the YAML is not valid"
    }
  }
}

/// Something that YAML allows and we do not.
private struct ConversionProblem: Error {
  let line: Int
  let message: String
}

/// Turns Yams' tree, in which aliases share nodes, into ours, in which they do not.
private struct Converter {
  var nodesLeft: Int

  mutating func node(_ node: Node) throws(ConversionProblem) -> YAMLNode {
    let mark = Self.mark(node.mark)
    nodesLeft -= 1
    guard nodesLeft > 0 else {
      throw ConversionProblem(line: mark.line, message: "it is too large once its aliases are expanded")
    }
    switch node {
    case .scalar(let scalar): return .scalar(Self.scalar(scalar, mark))
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      for element in sequence { elements.append(try self.node(element)) }
      return .sequence(elements, mark)
    case .mapping(let mapping): return try self.mapping(mapping, mark)
    case .alias: throw ConversionProblem(line: mark.line, message: "an alias names no anchor")
    }
  }

  private static func mark(_ mark: Mark?) -> YAMLMark {
    YAMLMark(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private static func scalar(_ scalar: Node.Scalar, _ mark: YAMLMark) -> YAMLScalar {
    YAMLScalar(text: scalar.string, isPlain: scalar.style == .plain, mark: mark)
  }

  private mutating func mapping(
    _ mapping: Node.Mapping, _ mark: YAMLMark
  ) throws(ConversionProblem) -> YAMLNode {
    var entries: [YAMLEntry] = []
    var merged: [YAMLEntry] = []
    for (key, value) in mapping {
      let keyMark = key.mark.map { Self.mark($0) } ?? mark
      guard case .scalar(let scalar) = key else {
        throw ConversionProblem(line: keyMark.line, message: "a key is not a single value")
      }
      let key = Self.scalar(scalar, keyMark)
      let value = try node(value)
      // A merge key, https://yaml.org/type/merge.html.
      if key.text == "<<", key.isPlain {
        merged += try Self.merge(value)
      } else {
        entries.append(YAMLEntry(key: key, value: value))
      }
    }
    var names: Set<String> = []
    // Yams takes `a` and `"a"` for two keys.
    for key in entries.map(\.key) where !names.insert(key.text).inserted {
      throw ConversionProblem(line: key.line, message: "the key \"\(key.text)\" stands twice")
    }
    for entry in merged where names.insert(entry.key.text).inserted { entries.append(entry) }
    return .mapping(entries, mark)
  }

  private static func merge(_ value: YAMLNode) throws(ConversionProblem) -> [YAMLEntry] {
    switch value {
    case .mapping(let entries, _): return entries
    case .sequence(let nodes, _):
      var entries: [YAMLEntry] = []
      for node in nodes { entries += try merge(node) }
      return entries
    case .scalar(let scalar):
      throw ConversionProblem(line: scalar.line, message: "\"<<\" merges nothing but mappings")
    }
  }
}
