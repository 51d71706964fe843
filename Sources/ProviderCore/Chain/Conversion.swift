/// ACT that was burned for AKT, or is queued to be: a record of the chain's bme ledger.
package struct Conversion: Hashable, Sendable {
  package let height: Int
  package let sequence: UInt64
  package let status: Status
  /// What is given.
  package let burned: Amount<MicroACT>
  /// What comes of it; nil until it does.
  package let received: Amount<MicroAKT>?
  /// US dollars an AKT; nil until it is converted.
  package let price: Decimal?

  package enum Status: String, Sendable {
    case pending
    case executed
    case canceled
  }

  package init(
    height: Int, sequence: UInt64, status: Status, burned: Amount<MicroACT>, received: Amount<MicroAKT>?,
    price: Decimal?
  ) {
    self.height = height
    self.sequence = sequence
    self.status = status
    self.burned = burned
    self.received = received
    self.price = price
  }
}

extension ChainPage<Conversion> {
  /// Reads `ledger` (bme v1), asked for records from uact to uakt.
  package init?(ledger body: [UInt8]) {
    self.init(body, "records") { Conversion(chain: $0) }
  }
}

extension Conversion {
  private static let statusPrefix = "ledger_record_status_"

  fileprivate init?(chain record: JSONValue) {
    guard let height = record["id"]?["height"]?.asWhole,
      let sequence = record["id"]?["sequence"]?.asUnsigned,
      let name = record["status"]?.asString, name.hasPrefix(Self.statusPrefix),
      let status = Status(rawValue: String(name.dropFirst(Self.statusPrefix.count)))
    else { return nil }
    guard status == .executed else {
      let waiting = record["pending_record"] ?? record["canceled_record"]
      guard let coin = waiting?["coins_to_burn"]?.asCoin, coin.denom == "uact" else { return nil }
      self.init(
        height: height, sequence: sequence, status: status, burned: Amount(coin.amount), received: nil,
        price: nil)
      return
    }
    guard let executed = record["executed_record"], let coin = executed["burned"]?["coin"]?.asCoin,
      coin.denom == "uact"
    else { return nil }
    // The AKT comes out of the vault, is minted, or both; the spread goes off (x/bme).
    let parts = [executed["remint_credit_issued"], executed["minted"]].compactMap(\.self)
    let coins = parts.compactMap { $0["coin"]?.asCoin }
    guard coins.count == parts.count, !coins.isEmpty, coins.allSatisfy({ $0.denom == "uakt" }) else {
      return nil
    }
    let spread = executed["spread"]?.asCoin
    guard spread == nil || spread?.denom == "uakt" || spread?.amount.isZero == true else { return nil }
    self.init(
      height: height, sequence: sequence, status: status, burned: Amount(coin.amount),
      received: Amount(coins.map(\.amount).reduce(.zero, +) - (spread?.amount ?? .zero)),
      price: parts.first?["price"]?.asDecimal)
  }
}
