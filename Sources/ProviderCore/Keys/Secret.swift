/// An API key or a wallet token. Whatever prints it prints its mask; only `reveal()` gives it away.
package struct Secret: Hashable, Sendable {
  private let text: String

  package init(_ text: String) { self.text = text }

  /// The secret itself, for a request's header, the file that keeps it, and `--reveal`.
  package func reveal() -> String { text }

  package var isEmpty: Bool { text.isEmpty }

  /// `akash_fa4e…fa4e`: enough to tell two keys apart, far too little to guess one. Of what is shorter
  /// than a key nothing is shown.
  package var masked: String {
    guard text.utf8.count >= 40, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { return "…" }
    let head = text.hasPrefix(APIKeyFormat.prefix) ? APIKeyFormat.prefix.count + 4 : 4
    return "\(text.prefix(head))…\(text.suffix(4))"
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { masked }
  package var debugDescription: String { masked }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
