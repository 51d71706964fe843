/// What the Provider Console says when it does not do what it is asked.
///
/// It has five ways to say it: an object under `detail` with or without `error_code`, a string under `detail`,
/// a list of fields under `detail` (422), and plain text when it crashes. In front of it there may be others,
/// who answer in HTML.
package struct ConsoleComplaint: Hashable, Sendable {
  /// `EARNINGS_004` and the like; on the wire only earnings have one.
  package let code: String?
  /// Its own words in one line; nil where it said nothing that a person could use.
  package let words: String?
  /// Whether it is the service that speaks, and not a gateway in front of it.
  package let isFromService: Bool

  package init(body: [UInt8]) {
    let detail = (try? JSONValue(parsing: body))?["detail"]
    code = detail?["error_code"]?.asString
    isFromService = detail != nil
    switch detail {
    case .string(let text)?: words = Self.short(text)
    case .object?:
      let parts = [detail?["error"]?.asString, detail?["message"]?.asString].compactMap { $0 }
      words = parts.isEmpty ? nil : Self.short(parts.joined(separator: ": "))
    case .array(let fields)?: words = Self.short(fields.compactMap(Self.field).joined(separator: "; "))
    default: words = nil
    }
  }

  /// `query.from_date: Field required`
  private static func field(_ value: JSONValue) -> String? {
    guard let message = value["msg"]?.asString else { return nil }
    guard case .array(let location)? = value["loc"] else { return message }
    return location.compactMap(\.asString).joined(separator: ".") + ": " + message
  }

  private static func short(_ text: String) -> String {
    text.count > 200 ? "\(text.prefix(200))…" : text
  }
}
