/// What the answer to an earnings call says about the key that it was made with.
package enum KeyProbe: Hashable, Sendable {
  case accepted
  /// A 401: the key is wrong, inactive or expired, or the service's database is down; the four look alike.
  case refused
  /// Nothing yet: no answer in time, or the service asks to be left alone for a while.
  case later(String)
  /// Nothing: the answer does not come from where keys are checked.
  case inconclusive(String)

  /// The key is checked before anything else, so every answer of the earnings route but 401 vouches for it,
  /// also a 404 for a wallet that is no provider, and a 5xx with the service's own code.
  package init(status: Int, body: [UInt8]) {
    let complaint = ConsoleComplaint(body: body)
    let hasOwnCode = complaint.code?.hasPrefix("EARNINGS_") == true
    switch status {
    case 200 where (try? JSONValue(parsing: body))?["earnings"] != nil: self = .accepted
    case 401 where complaint.isFromService: self = .refused
    case 422 where complaint.isFromService: self = .accepted
    case _ where hasOwnCode: self = .accepted
    case 429: self = .later("it asks to be left alone for a while (status 429)")
    case 300..<400: self = .inconclusive("it redirects (status \(status)), and a key follows no redirect")
    default:
      self = .inconclusive("status \(status)" + (complaint.words.map { ", \"\($0)\"" } ?? ""))
    }
  }
}
