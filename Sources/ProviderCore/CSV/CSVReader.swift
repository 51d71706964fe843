/// One record of a CSV file.
package struct CSVRecord: Hashable, Sendable {
  /// The line that it begins on, from 1.
  package let line: Int
  package let fields: [String]
}

/// Reads comma-separated values as RFC 4180 has them, a record at a time; lines may end in LF as well.
///
/// What that standard has no meaning for is an error and never a guess: a quote inside a field that does not begin
/// with one, text after a closing quote, a lone CR. Empty lines and a byte order mark are skipped. Where commas are
/// decimal signs, spreadsheets separate by semicolons; that is read as well.
package struct CSVReader: Sendable {
  package static let maximumFieldBytes = 64 * 1024
  package static let maximumFields = 1000

  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private var position = 0
  private var line = 1
  private var lineStart = 0

  /// `file` is what messages call it.
  package init(_ bytes: [UInt8], file: String, separator: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.file = file
    self.separator = separator
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      lineStart = 3
    }
  }

  /// The next record; nil at the end. Throws `import-invalid` with line and character.
  package mutating func next() throws(ProviderError) -> CSVRecord? {
    while position < bytes.count {
      let record = try record()
      if record.fields != [""] { return record }
    }
    return nil
  }

  private mutating func record() throws(ProviderError) -> CSVRecord {
    let start = line
    var fields: [String] = []
    repeat {
      if fields.count == Self.maximumFields {
        throw failure("a record has at most \(Self.maximumFields) fields")
      }
      fields.append(try field())
    } while skip(separator)
    try endLine()
    return CSVRecord(line: start, fields: fields)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  /// The separator that stands most often in the first line: a comma, a semicolon or a tab.
  package static func likelySeparator(_ bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in line.count { $0 == candidate } }
    let most = counts.max() ?? 0
    return zip(candidates, counts).first { $0.1 == most }?.0 ?? candidates[0]
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
  }

  private mutating func field() throws(ProviderError) -> String {
    if current == UInt8(ascii: "\"") { return try quotedField() }
    let start = position
    while let byte = current, !endsField(byte) {
      if byte == UInt8(ascii: "\"") {
        throw failure("a quote stands in a field that does not begin with one")
      }
      position += 1
    }
    return try text(Array(bytes[start..<position]))
  }

  private mutating func quotedField() throws(ProviderError) -> String {
    let opening = (line: line, lineStart: lineStart, position: position)
    position += 1
    var content: [UInt8] = []
    while let byte = current {
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard skip(byte) else {
          if let next = current, !endsField(next) {
            throw failure("a field goes on after its closing quote")
          }
          return try text(content)
        }
      }
      content.append(byte)
      if content.count > Self.maximumFieldBytes { break }
      if byte == UInt8(ascii: "\n") { beginLine() }
    }
    if content.count > Self.maximumFieldBytes { throw tooLong }
    (line, lineStart, position) = opening
    throw failure("a quote is opened here and never closed")
  }

  private func text(_ content: [UInt8]) throws(ProviderError) -> String {
    guard content.count <= Self.maximumFieldBytes else { throw tooLong }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw failure("a field is no UTF-8 text")
    }
    return text
  }

  private mutating func endLine() throws(ProviderError) {
    guard position < bytes.count else { return }
    let hadReturn = skip(UInt8(ascii: "\r"))
    guard skip(UInt8(ascii: "\n")) else {
      throw failure(hadReturn ? "a line ends in CR without LF" : "a field does not end")
    }
    beginLine()
  }

  private mutating func beginLine() {
    line += 1
    lineStart = position
  }

  private var tooLong: ProviderError {
    failure("a field is longer than \(Self.maximumFieldBytes / 1024) KiB; is a quote missing?")
  }

  private func failure(_ problem: String) -> ProviderError {
    // Continuation bytes of UTF-8 are no characters of their own.
    let before = bytes[lineStart..<min(position, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return ProviderError(.importInvalid, "\(file):\(line):\(before + 1): \(problem)")
  }
}
