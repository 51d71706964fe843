/// Which of the two sums of earnings a lease's denom belongs to.
package enum LeaseCurrency: String, Sendable {
  case uakt
  /// ACT, and the USDC that it replaced one to one in March 2026.
  case uact
  /// A denom that nobody adds up.
  case other

  /// The indexer calls every USDC `uusdc`; the chain knows it only by where it came from.
  private static let acts: Set = [
    "uact", "uusdc", Denomination.axelarUSDC.rawValue, Denomination.sandboxUSDC.rawValue,
    // The USDC of the sandbox as the node has it, which is not that of the bid script.
    "ibc/028CD1864059EEFB48A6048376165318E3E82C234390AE5A6D7B22001725B06E",
  ]

  package init(chainDenom denom: String) {
    self = denom == "uakt" ? .uakt : Self.acts.contains(denom) ? .uact : .other
  }

  /// What the Console's sums make of the denom that its own database has: a denom of IBC that it has not given a
  /// name is in neither sum.
  package init(indexedDenom denom: String) {
    self = denom.hasPrefix("ibc/") ? .other : LeaseCurrency(chainDenom: denom)
  }
}
