/// Who says what an AKT costs.
package enum AKTPriceSource: String, CaseIterable, Sendable {
  /// The chain's own price feed, by which it converts.
  case oracle
  /// The stock bid script's first choice.
  case dia
  /// The stock bid script's fallback.
  case coingecko
  /// The Console's market data.
  case console

  /// The order in which sources are asked unless the configuration says otherwise.
  package static let standardOrder: [AKTPriceSource] = [.oracle, .dia, .coingecko, .console]

  package var endpoint: Endpoint {
    switch self {
    case .oracle: .chain
    case .dia: .dia
    case .coingecko: .coingecko
    case .console: .console
    }
  }

  /// What to ask the endpoint for.
  package var path: String {
    switch self {
    case .oracle: "/akash/oracle/v2/aggregated_price/akt"
    case .dia:
      "/v1/assetQuotation/Osmosis/ibc-C2CFB1C37C146CF95B0784FD518F8030FEFC76C5800105B1742FB65FFE65F873"
    case .coingecko: "/api/v3/simple/price?ids=akash-network&vs_currencies=usd"
    case .console: "/v1/market-data"
    }
  }

  /// The oldest oracle price that is taken for the present one. The chain itself calls a price stale
  /// after 30 s; a bid is good for an hour, and a clock may be some minutes off.
  static let oracleMaximumAge = TimeSpan(seconds: 300)

  /// The price in a source's answer, or why there is none.
  package func price(in answer: JSONValue, now: Timestamp) throws(AKTPriceProblem) -> AKTPrice {
    let number: JSONValue?
    switch self {
    case .oracle: number = try oraclePrice(answer, now)
    case .dia: number = answer["Price"]
    case .coingecko: number = answer["akash-network"]?["usd"]
    case .console: number = answer["price"]
    }
    guard let number else { throw AKTPriceProblem("the answer has no price") }
    guard let usd = number.asDecimal else { throw AKTPriceProblem("the price is not a number") }
    guard let price = AKTPrice(usd: usd) else {
      throw AKTPriceProblem("the price \(usd.plain.prefix(40)) is not between 0 and 1000000")
    }
    return price
  }

  /// The time-weighted average, which is what the chain converts at, if the feed is well and awake.
  private func oraclePrice(
    _ answer: JSONValue, _ now: Timestamp
  ) throws(AKTPriceProblem) -> JSONValue? {
    let aggregated = answer["aggregated_price"]
    guard answer["price_health"]?["is_healthy"]?.asBoolean == true else {
      throw AKTPriceProblem("the oracle calls its price unhealthy")
    }
    guard let time = aggregated?["timestamp"]?.asString.flatMap({ Timestamp($0) }) else {
      throw AKTPriceProblem("the oracle's price has no time")
    }
    guard abs(now.seconds(since: time)) <= Self.oracleMaximumAge.seconds else {
      throw AKTPriceProblem("the oracle's price is of \(time), too far from now")
    }
    return aggregated?["twap"]
  }
}

/// Why a source's answer gives no price.
package struct AKTPriceProblem: Error, Hashable, Sendable {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}
