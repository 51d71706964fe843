extension LeaseCurrency {
  /// What some millionths are in dollars; nil for a denom that nobody adds up, and for AKT without a price.
  package func usd(_ millionths: Decimal, aktPrice: AKTPrice?) -> Amount<USD>? {
    switch self {
    case .uact: Amount(millionths.millionth)
    case .uakt: aktPrice.map { Amount(millionths.millionth * $0.usd) }
    case .other: nil
    }
  }
}
