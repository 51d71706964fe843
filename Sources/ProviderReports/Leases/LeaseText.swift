internal import ProviderCore

extension LeaseID {
  /// For a table: the middle of the tenant's address says least.
  var short: String {
    "\(owner.text.prefix(9))…\(owner.text.suffix(4))/\(dseq)/\(gseq)/\(oseq)"
  }
}

extension Lease {
  /// An amount of its denom for people: `12.345678 AKT`.
  func money(_ amount: Decimal?) -> String {
    guard let amount else { return "-" }
    switch currency {
    case .uakt: return "\(amount.millionth.fixed(6)) AKT"
    case .uact: return "\(amount.millionth.fixed(6)) \(denom == "uact" ? "ACT" : "USDC")"
    case .other: return "\(amount.fixed(0)) \(denom)"
    }
  }
}

extension Accrual {
  var json: JSONValue {
    .object(["uakt": .string(uakt.value.plain), "uact": .string(uact.value.plain)])
  }

  /// What of it is not nothing, for people.
  var words: String {
    let parts = [
      uakt == .zero ? nil : "\(uakt.inAKT.value.signed) AKT",
      uact == .zero ? nil : "\(uact.inUSD.value.signed) ACT",
    ].compactMap(\.self)
    return parts.isEmpty ? "0" : parts.joined(separator: ", ")
  }
}

extension Decimal {
  /// With its sign, and as many places as tell it from nothing.
  fileprivate var signed: String {
    let text = fixed(6)
    let shown = Decimal(text)?.isZero == true ? plain : text
    return isNegative ? shown : "+\(shown)"
  }
}

extension JSONValue {
  /// An amount, or null for what is unknown.
  static func amount(_ value: Decimal?) -> JSONValue { .string(value?.plain) }

  /// A count, or null.
  static func count(_ value: Int?) -> JSONValue { value.map { .number($0) } ?? .null }
}
