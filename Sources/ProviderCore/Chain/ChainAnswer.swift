/// A page of a list as the chain's REST interface gives it.
package struct ChainPage<Item: Sendable>: Sendable {
  package let items: [Item]
  /// What to ask for the next page with; nil after the last one. `pagination.total` is no help: it is the number of
  /// items on the page.
  package let nextKey: String?

  /// Nil for an answer that is no such list, or in which one item makes no sense.
  init?(_ body: [UInt8], _ name: String, _ read: (JSONValue) -> Item?) {
    guard let answer = try? JSONValue(parsing: body), case .array(let values)? = answer[name] else {
      return nil
    }
    var items: [Item] = []
    for value in values {
      guard let item = read(value) else { return nil }
      items.append(item)
    }
    self.items = items
    let key = answer["pagination"]?["next_key"]?.asString
    nextKey = key == "" ? nil : key
  }
}

/// What the chain says when it does not do what it is asked: `{"code":2,"message":"…","details":[]}`.
package struct ChainComplaint: Hashable, Sendable {
  package let words: String?

  package init(body: [UInt8]) {
    let answer = try? JSONValue(parsing: body)
    words = answer?["message"]?.asString.map { String($0.prefix(200)) }
  }

  /// The oldest block that the node has, where it says that it has forgotten an older one:
  /// `height 28000000 is not available, lowest height is 28900000` (CometBFT, rpc/core).
  package var lowestHeight: Int? {
    guard let words, words.hasPrefix("height "), let number = words.split(separator: " ").last,
      words.contains("is not available, lowest height is ")
    else { return nil }
    return Int(number)
  }
}

extension JSONValue {
  /// A count or height, written as a number or, as the chain writes 64 bits, as a string. More than a JavaScript
  /// number can count is a mistake or an attack, and would make sums overflow.
  var asWhole: Int? { asUnsigned.flatMap { $0 < 1 << 53 ? Int($0) : nil } }

  /// A whole number of 64 bits that is not negative.
  var asUnsigned: UInt64? {
    switch self {
    case .string(let text), .number(let text): UInt64(text)
    default: nil
    }
  }

  var asAddress: AccountAddress? { asString.flatMap { AccountAddress($0) } }

  /// The amount of a coin, `{"denom":"uact","amount":"…"}`.
  var asCoin: (denom: String, amount: Decimal)? {
    guard let denom = self["denom"]?.asDenom, let amount = self["amount"]?.asDecimal else { return nil }
    return (denom, amount)
  }

  /// The name of a denom, as the Cosmos SDK allows it (types/coin.go, `reDnmString`): it will be printed.
  var asDenom: String? {
    guard let text = asString, 3...128 ~= text.utf8.count, let first = text.utf8.first,
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20
    else { return nil }
    return text.utf8.allSatisfy { $0.isNamePart || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
      ? text : nil
  }

  /// A short name of things, such as a card's, fit to be printed: letters, digits, blanks, `.`, `_` and `-`.
  var asName: String? {
    guard let text = asString, 1...64 ~= text.utf8.count,
      text.utf8.allSatisfy({ $0.isNamePart || $0 == UInt8(ascii: " ") }), !text.hasPrefix("-")
    else { return nil }
    return text
  }
}

extension UInt8 {
  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
