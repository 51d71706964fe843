/// Takes out of a text what looks like an API key or a wallet token, whoever put it there: a key in the wrong
/// place of a configuration, a token among the arguments, the words of a service, what a failed command had to say.
///
/// The last line of defence; nothing relies on it alone.
package enum Redaction {
  private static let prefix = Array(APIKeyFormat.prefix.utf8)
  /// Fewer hexadecimal digits than these are no use to anyone, and may be meant.
  private static let fewestDigits = 12

  package static func redacted(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) || text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let end = endOfToken(bytes[index...]) {
        output += Array("eyJ…".utf8)
        index = end
        continue
      }
      guard bytes[index...].starts(with: prefix) else {
        output.append(bytes[index])
        index += 1
        continue
      }
      let start = index + prefix.count
      var end = bytes[start...].firstIndex { !isHexadecimal($0) } ?? bytes.count
      // The first letter of another key that follows at once is a hexadecimal digit too.
      if end > start, bytes[(end - 1)...].starts(with: prefix) { end -= 1 }
      if end - start < fewestDigits {
        output += bytes[index..<end]
      } else {
        output += bytes[index..<start + 4] + Array("…".utf8)
        if end - start >= 64 { output += bytes[(end - 4)..<end] }
      }
      index = end
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Where the JSON Web Token ends that begins here: three parts in base64url with dots between them, of which the
  /// first begins with `{"` (RFC 7519). Nil where none begins.
  private static func endOfToken(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.starts(with: tokenPrefix) else { return nil }
    let token = bytes.prefix { isBase64($0) || $0 == UInt8(ascii: ".") }
    guard token.split(separator: UInt8(ascii: ".")).count >= 3 else { return nil }
    return token.endIndex
  }

  private static let tokenPrefix = Array("eyJ".utf8)

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
