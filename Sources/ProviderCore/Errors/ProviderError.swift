/// The one error of this tool: a stable code, a sentence with the offending value in quotes, and
/// what to do about it.
///
/// Never holds a secret: everything in it is printed.
package struct ProviderError: Error, Hashable, Sendable {
  package let code: ErrorCode
  /// One line. It names the culprit and quotes its value.
  package let message: String
  /// Further culprits of the same kind, a line each, for files that have several.
  package let further: [String]
  /// What the person can do, where there is something to do.
  package let hint: String?

  package init(_ code: ErrorCode, _ message: String, further: [String] = [], hint: String? = nil) {
    self.code = code
    self.message = message
    self.further = further
    self.hint = hint
  }
}

extension ProviderError {
  /// The error of a file with problems: the first few, then how many more there are.
  package init(_ code: ErrorCode, problems: [String], hint: String? = nil) {
    let shown = 4
    var further = Array(problems.dropFirst().prefix(shown - 1))
    if problems.count > shown { further.append("and \(problems.count - shown) more") }
    self.init(code, problems.first ?? "unknown problem", further: further, hint: hint)
  }
}
