/// Whether bytes are UTF-8 text, fast for the ASCII that orders and answers are made of.
package enum UTF8Check {
  package static func isValid(_ bytes: [UInt8]) -> Bool { isValid(bytes[...]) }

  package static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return true }
    return String(validating: bytes[first...], as: UTF8.self) != nil
  }
}
