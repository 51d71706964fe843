/// A word that a shell offers for what is being typed, and what it means.
package struct CompletionCandidate: Hashable, Sendable {
  package let word: String
  package let meaning: String?

  package init(_ word: String, _ meaning: String? = nil) {
    self.word = word
    self.meaning = meaning
  }

  /// Whether a shell can be given it as it is. bash evaluates what it is offered (`compgen -W`), so a name that
  /// somebody has put `$(…)` into must not get there; what looks like a secret must not either.
  package var isOfferable: Bool {
    word.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_.,:/=@%+*".unicodeScalars.contains(scalar)
        : scalar.properties.isAlphabetic
    } && Redaction.redacted(word) == word
  }
}
