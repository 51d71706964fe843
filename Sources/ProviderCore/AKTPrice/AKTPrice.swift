/// What one AKT costs, in US dollars.
package struct AKTPrice: Hashable, Sendable {
  package let usd: Decimal

  /// The script's bounds: more than 0, at most a million dollars; nil outside them.
  package init?(usd: Decimal) {
    guard usd > 0, usd <= 1_000_000 else { return nil }
    self.usd = usd
  }

  /// Reads a price in plain notation.
  package init?(_ text: String) {
    guard let usd = Decimal(text) else { return nil }
    self.init(usd: usd)
  }
}
