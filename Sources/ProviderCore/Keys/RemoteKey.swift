/// An API key as the service keeps it: one for each wallet.
package struct RemoteKey: Hashable, Sendable {
  /// 24 hexadecimal digits.
  package let id: String
  package let wallet: String
  package let secret: Secret
  package let isActive: Bool
  package let created: Timestamp?
  package let lastUsed: Timestamp?
  /// Nil for a key that never expires.
  package let expires: Timestamp?

  /// Reads the body of `GET` and `POST /api-key`; nil for anything else. Times come with and without zone,
  /// and are UTC.
  package init?(body: [UInt8]) {
    guard let value = try? JSONValue(parsing: body), let id = value["id"]?.asString,
      Self.isID(id), let wallet = value["wallet_address"]?.asString,
      let secret = value["api_key"]?.asString, !secret.isEmpty,
      let isActive = value["is_active"]?.asBoolean
    else { return nil }
    self.id = id
    self.wallet = wallet
    self.secret = Secret(secret)
    self.isActive = isActive
    func time(_ name: String) -> Timestamp? { value[name]?.asString.flatMap { Timestamp($0) } }
    created = time("created_at")
    lastUsed = time("last_used_at")
    expires = time("expires_at")
  }

  /// Anything else would be answered with a 500 that repeats it.
  private static func isID(_ text: String) -> Bool {
    text.utf8.count == 24
      && text.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
      }
  }
}
