package import ProviderCore

/// What is wrong with a configuration file, and what is merely strange.
package struct ConfigurationValidity: Sendable {
  private let file: String
  private let problems: [DocumentProblem]
  private let warnings: [DocumentProblem]

  package init(file: String, problems: [DocumentProblem], warnings: [DocumentProblem]) {
    self.file = file
    self.problems = problems
    self.warnings = warnings
  }

  /// Every problem with its cure; nil where there is none.
  package var error: ProviderError? {
    let lines = problems.map { problem in
      problem.text(file: file) + (problem.cure.map { "; \($0)" } ?? "")
    }
    guard let first = lines.first else { return nil }
    return ProviderError(.configurationInvalid, first, further: Array(lines.dropFirst()))
  }

  package var warningLines: [String] { warnings.map { $0.text(file: file) } }

  package var summary: String {
    let count = warnings.count
    return "\(file) is valid" + (count == 0 ? "\n" : ", with \(count) warning\(count == 1 ? "" : "s")\n")
  }

  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/config/v1"),
      "file": .string(file),
      "valid": .boolean(problems.isEmpty),
      "problems": .array(problems.map { Self.json($0, cure: $0.cure) }),
      "warnings": .array(warnings.map { Self.json($0, cure: nil) }),
    ])
  }

  private static func json(_ problem: DocumentProblem, cure: String?) -> JSONValue {
    .object([
      "line": .number(problem.line),
      "key": .string(problem.path),
      "message": .string(ErrorReport.oneLine(problem.message)),
      "cure": .string(cure),
    ])
  }
}
