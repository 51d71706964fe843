/// Something wrong in a file that a person wrote.
package struct DocumentProblem: Hashable, Sendable {
  package let line: Int
  /// Where in the document, `profiles.compute.web.resources.cpu`.
  package let path: String
  package let message: String

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
  func texts(file: String) -> [String] {
    all.sorted { $0.line < $1.line }.map { $0.text(file: file) }
  }

  func add(_ message: String, at node: YAMLCursor, line: Int? = nil) {
    all.append(
      DocumentProblem(line: line ?? node.node.line, path: node.path, message: message))
  }
}
