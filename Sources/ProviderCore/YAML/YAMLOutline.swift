/// Values under nested names, written as a YAML document in block style.
package struct YAMLOutline: Sendable {
  private indirect enum Branch {
    case leaf(YAMLInsertion, comment: String?)
    case names([(name: String, branch: Branch)])
  }

  private var root = Branch.names([])

  package init() {}

  /// Adds a value under a path of names that leads to no other value.
  package mutating func add(_ path: [String], _ value: YAMLInsertion, comment: String? = nil) {
    root = Self.adding(path[...], .leaf(value, comment: comment), to: root)
  }

  private static func adding(_ path: ArraySlice<String>, _ leaf: Branch, to branch: Branch) -> Branch {
    guard let name = path.first, case .names(var entries) = branch else { return leaf }
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index].branch = adding(path.dropFirst(), leaf, to: entries[index].branch)
    } else {
      entries.append((name, adding(path.dropFirst(), leaf, to: .names([]))))
    }
    return .names(entries)
  }

  package var text: String { Self.lines(root, indent: 0).map { $0 + "\n" }.joined() }

  private static func lines(_ branch: Branch, indent: Int) -> [String] {
    guard case .names(let entries) = branch else { return [] }
    return entries.flatMap { name, branch in
      let head = String(repeating: " ", count: indent) + YAMLScalar.yaml(name) + ":"
      guard case .leaf(let value, let comment) = branch else {
        return [head] + lines(branch, indent: indent + 2)
      }
      return ["\(head) \(value.yaml)" + (comment.map { "  # \($0)" } ?? "")]
    }
  }
}
