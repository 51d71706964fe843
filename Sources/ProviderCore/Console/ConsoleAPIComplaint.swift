/// What the public Console API says when it does not do what it is asked: an object with `error` and `message`, or
/// plain text.
package struct ConsoleAPIComplaint: Hashable, Sendable {
  /// Its own words in one line; nil where it said nothing that a person could use.
  package let words: String?

  package init(body: [UInt8]) {
    let answer = try? JSONValue(parsing: body)
    words = answer?["message"]?.asString.map { String($0.prefix(200)) }
  }
}
