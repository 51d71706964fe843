/// What an API key of the Provider Console looks like: `akash_` and 64 hexadecimal digits in lower case
/// (provider-console-api, where keys are made). The service compares keys to the letter.
package enum APIKeyFormat {
  package static let prefix = "akash_"
  package static let pattern = "^akash_[0-9a-f]{64}$"
  private static let digits = 64

  /// What is wrong with a key, in words that do not show it; nil where it is well formed.
  package static func problem(_ key: Secret) -> String? {
    let text = key.reveal()
    if text.isEmpty { return "it is empty" }
    if text.utf8.last.map(isBlank) == true {
      return "it ends in a blank, which the service takes for a part of it"
    }
    if text.utf8.first.map(isBlank) == true { return "it begins with a blank" }
    if text.hasPrefix("\"") || text.hasPrefix("'") { return "it stands in quotes" }
    guard text.hasPrefix(prefix) else { return "it does not begin with \"\(prefix)\"" }
    let rest = text.dropFirst(prefix.count)
    guard rest.utf8.count == digits else {
      return "it has \(rest.utf8.count) characters after \"\(prefix)\" instead of \(digits)"
    }
    if rest.utf8.contains(where: { UInt8(ascii: "A")...UInt8(ascii: "F") ~= $0 }) {
      return "it has capital letters, and keys are compared to the letter"
    }
    let isHexadecimal = rest.utf8.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
    }
    return isHexadecimal ? nil : "it holds something other than hexadecimal digits"
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x09, 0x0A, 0x0D, 0x20].contains(byte) }
}
