package import ProviderCore

/// How an error is told.
package enum ErrorReport {
  /// The lines for standard error: what is wrong, then what to do about it. The stock script's own sentence
  /// stands alone, as the provider daemon logs it.
  package static func lines(_ error: ProviderError) -> [String] {
    let prefix = error.code == .orderPriceless ? "" : "error: "
    let problems = [error.message] + error.further
    return problems.map { prefix + oneLine($0) } + (error.hint.map { ["hint: \(oneLine($0))"] } ?? [])
  }

  /// The same for programs.
  package static func json(_ error: ProviderError) -> String {
    JSONValue.object([
      "schema": .string("akash-provider-tool/error/v1"),
      "error": .object([
        "code": .string(error.code.rawValue),
        "message": .string(
          Redaction.redacted(([error.message] + error.further).joined(separator: "\n"))),
        "hint": .string(error.hint.map { Redaction.redacted($0) }),
      ]),
    ]).text(.compact)
  }

  /// What an input has put into a message must not forge further lines, move the cursor or show a key.
  package static func oneLine(_ text: String) -> String { printable(Redaction.redacted(text)) }

  /// The same for a text that is a secret because a person asked to see it.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
  }

  /// Neither a control character nor one that changes the direction or the look of what follows.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    ![.control, .format].contains(scalar.properties.generalCategory)
  }
}
