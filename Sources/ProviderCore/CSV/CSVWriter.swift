/// Writes comma-separated values as RFC 4180 has them: records end in CRLF, and a field is quoted where it must be.
///
/// What we export are numbers, dates, names of ours and addresses, and names of the network that were checked when they
/// came (`LeaseList`), so no field can begin with the `=`, `+` or `@` that a spreadsheet takes for a formula. Nothing here
/// guards against that.
package enum CSVWriter {
  package static func append(_ fields: [String], to text: inout String) {
    text += fields.map { quoted($0) }.joined(separator: ",")
    text += "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: isSpecial) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
