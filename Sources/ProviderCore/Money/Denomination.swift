/// What a price on the chain is paid in.
///
/// These four are the ones that the stock bid script knows; it refuses every other.
package enum Denomination: String, CaseIterable, Sendable {
  /// Millionths of AKT, the network's own token.
  case uakt
  /// Millionths of ACT, the compute credit; one ACT is one US dollar by the network's rule (AEP-76).
  case uact
  /// axlUSDC on mainnet, from before March 2026.
  case axelarUSDC = "ibc/170C677610AC31DF0904FFE09CD3B5C657492170E7E52372E48756B71E56F2F1"
  /// axlUSDC on the sandbox network.
  case sandboxUSDC = "ibc/12C6A0C374171B595A0A9E18B83FA09D295FB1F2D8C6DAA3AC28683471752D84"

  /// Whether a bid in it needs to know what an AKT costs.
  package var isPaidInAKT: Bool { self == .uakt }
}
