/// The address of an account on the chain, `akash1…`.
package struct AccountAddress: Hashable, Sendable {
  package let text: String

  /// Nil for what is no address: another prefix, upper case, a typing error that the checksum finds. An
  /// account has 20 bytes, one that a module or contract made 32 (Cosmos SDK, ADR-028).
  package init?(_ text: String) {
    guard let bytes = Bech32.bytes(text, prefix: "akash"), [20, 32].contains(bytes.count) else {
      return nil
    }
    self.text = text
  }
}

extension AccountAddress: CustomStringConvertible {
  package var description: String { text }
}
