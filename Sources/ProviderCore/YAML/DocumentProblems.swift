/// Something wrong in a file that a person wrote.
package struct DocumentProblem: Hashable, Sendable {
  package let line: Int
  /// Where in the document, `profiles.compute.web.resources.cpu`.
  package let path: String
  package let message: String
  package var kind = Kind.value

  /// What sort of thing is wrong.
  package enum Kind: Hashable, Sendable {
    /// A single value is not what is expected there.
    case value
    /// A mapping is expected, and something else is there.
    case structure
    /// A key that is not known; whether the message names the one that was meant.
    case unknownKey(isGuessed: Bool)
    /// Parts that are right by themselves do not fit; what to do about it.
    case conflict(cure: String)
  }

  package init(line: Int, path: String, message: String, kind: Kind = .value) {
    self.line = line
    self.path = path
    self.message = message
    self.kind = kind
  }

  /// `deploy.yaml:12: profiles.compute.web.resources.cpu: …`
  package func text(file: String) -> String {
    path.isEmpty ? "\(file):\(line): \(message)" : "\(file):\(line): \(path): \(message)"
  }
}

/// Collects all problems of one document, so that a person can mend them in one go.
final class DocumentProblems {
  private(set) var all: [DocumentProblem] = []

  var isEmpty: Bool { all.isEmpty }

  /// All problems in the order of their lines.
  var inOrder: [DocumentProblem] { all.sorted { $0.line < $1.line } }

  func texts(file: String) -> [String] { inOrder.map { $0.text(file: file) } }

  func add(
    _ message: String, at node: YAMLCursor, line: Int? = nil, kind: DocumentProblem.Kind = .value
  ) {
    all.append(
      DocumentProblem(line: line ?? node.node.line, path: node.path, message: message, kind: kind))
  }
}
