/// The address of a service: https, or plain http on this very machine, where nobody can listen in.
package struct ServiceURL: Hashable, Sendable {
  /// Without a slash at the end, ready for a path to be appended.
  package let text: String

  /// Nil for other schemes, for plain http to another machine, for user information, and for
  /// characters that have no place in an address. `allowingPlainHTTP` is for requests that carry no
  /// secret to a place that the person names.
  package init?(_ text: String, allowingPlainHTTP: Bool = false) {
    guard text.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "@") }),
      let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) })
    else { return nil }
    let host = Self.host(text.dropFirst(scheme.count))
    guard !host.isEmpty, scheme == "https://" || allowingPlainHTTP || Self.isLoopback(host)
    else { return nil }
    self.text = text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  /// Scheme, host and port: what may be shown of an address whose path or query may hold a token.
  package static func site(of url: String) -> String {
    guard let end = url.firstRange(of: "://")?.upperBound else { return "…" }
    let authority = url[end...].prefix { !"/?#".contains($0) }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    return String(url[..<end] + host)
  }

  private static func host(_ rest: Substring) -> Substring {
    let authority = rest.prefix { !"/?#".contains($0) }
    return authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" }.dropFirst() : authority.prefix { $0 != ":" }
  }

  /// Whether an address with plain http leads to this very machine, where a proxy has no business.
  package static func isLoopback(_ url: String) -> Bool {
    url.hasPrefix("http://") && isLoopback(host(url.dropFirst("http://".count)))
  }

  private static func isLoopback(_ host: Substring) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
  }
}
