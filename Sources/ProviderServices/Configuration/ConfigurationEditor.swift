package import ProviderCore

/// Changes the text of a configuration, and checks every step.
package enum ConfigurationEditor {
  /// The text of a document after some changes, one after the other. Every step is parsed and compared with
  /// what it ought to say.
  package static func text(
    of document: ConfigurationDocument, applying edits: [YAMLEdit]
  ) throws(ProviderError) -> String {
    var current = document
    for edit in edits {
      let text = YAMLEditor(current.text, root: current.root).applying(edit)
      guard let text, let edited = try? ConfigurationDocument(path: document.path, text: text),
        edited.root.saysTheSame(as: edit.applied(to: current.root))
      else { throw uneditable(edit, document) }
      current = edited
    }
    func text(_ problem: DocumentProblem) -> String { "\(problem.path): \(problem.message)" }
    let old = Set(document.problems.map(text))
    let new = current.problems.filter { !old.contains(text($0)) }
    guard new.isEmpty else {
      let cure = new.compactMap(\.cure).first.map { "\($0); " } ?? ""
      throw ProviderError(
        .valueInvalid, problems: new.map(text), hint: "\(cure)nothing was written")
    }
    return current.text
  }

  private static func uneditable(
    _ edit: YAMLEdit, _ document: ConfigurationDocument
  ) -> ProviderError {
    let path =
      switch edit {
      case .set(let path, _), .remove(let path): path
      }
    return ProviderError(
      .configurationUneditable,
      "\(document.path): \(path.joined(separator: ".")) cannot be changed without touching what is around it",
      hint: "anchors, aliases and values over several lines are for a person: use \"config edit\"")
  }
}
