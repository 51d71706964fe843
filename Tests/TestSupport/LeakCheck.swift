/// Looks for secrets in what the tool prints. Every finished run of the tool is looked at.
package enum LeakCheck {
  /// A run that printed a secret; it does not repeat it.
  package struct Leak: Error, CustomStringConvertible {
    package let description: String
  }

  private static let prefix = Array("akash_".utf8)
  private static let digits = 64
  private static let tokenPrefix = "REDACTED-JWT."

  /// What kind of secret stands in a text; nil where there is none.
  package static func finding(_ text: String) -> String? {
    if text.contains(tokenPrefix) { return "a wallet token" }
    return holdsKey(Array(text.utf8)) ? "an API key" : nil
  }

  private static func holdsKey(_ bytes: [UInt8]) -> Bool {
    var start = bytes.startIndex
    while let underscore = bytes[start...].firstIndex(of: UInt8(ascii: "_")) {
      start = underscore + 1
      guard bytes[..<start].suffix(prefix.count).elementsEqual(prefix) else { continue }
      let run = bytes[start...].prefix { byte in
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
      }
      if run.count >= digits { return true }
    }
    return false
  }

  /// Throws where a run has printed a secret that nobody asked to see.
  package static func check(_ run: ToolRun, _ arguments: [String]) throws {
    guard !arguments.contains("--reveal") else { return }
    for (stream, text) in [("standard output", run.text), ("standard error", run.errors)] {
      if let kind = finding(text) {
        throw Leak(description: "\(arguments.joined(separator: " ")) prints \(kind) on \(stream)")
      }
    }
  }
}
