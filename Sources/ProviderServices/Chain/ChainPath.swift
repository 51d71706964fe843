/// Where the chain's modules are, at node v2.1.0; the one place that knows their versions.
enum ChainPath {
  static let leases = "/akash/market/v1beta5/leases/list"
  static let bids = "/akash/market/v1beta5/bids/list"
  static let accounts = "/akash/escrow/v1/types/accounts"
  static let payments = "/akash/escrow/v1/types/payments"
  static let conversions = "/akash/bme/v1/ledger"
  static let oraclePrice = "/akash/oracle/v2/aggregated_price/akt"
  static let blocks = "/cosmos/base/tendermint/v1beta1/blocks"
}
