package import ProviderCore

/// Finds out whether a key is of the wallet under whose name its figures are shown and kept.
///
/// The Provider Console looks at the key alone, and never says whose it is. A key in the environment, or one copied to
/// the wrong profile, would pass another provider's income off as this one's; the public Console API, which is asked by
/// address, tells the two apart.
package struct WalletCheck {
  private let provider: AccountAddress
  /// What the ledger remembers of a key that was found to be the provider's own.
  package let maskedKey: String
  private let publicFigures: any EarningsClient

  package init(_ key: Secret, of provider: AccountAddress, publicFigures: any EarningsClient) {
    maskedKey = key.masked
    self.provider = provider
    self.publicFigures = publicFigures
  }

  enum Verdict {
    case isOwn
    /// Neither has earned anything in these days.
    case unproven
    /// The public Console API has not seen the last of the days yet.
    case tooNew
    /// The public Console API does not tell.
    case unanswered(ProviderError)
  }

  /// Throws `wallet-mismatch` where the key's figure of some days is another than the provider's.
  func verdict(
    on days: ClosedRange<Day>, _ figure: EarningsFigure
  ) throws(ProviderError) -> Verdict {
    let other: EarningsFigure
    do throws(EarningsFailure) {
      other = try publicFigures.figure(of: days)
    } catch {
      switch error {
      case .tooNew: return .tooNew
      case .error(let error): return .unanswered(error)
      }
    }
    guard figure.uakt.isNear(other.uakt), figure.uact.isNear(other.uact) else {
      let when = days.count == 1 ? "on \(days.lowerBound)" : "from \(days.lowerBound) to \(days.upperBound)"
      let words = "\(when) its wallet earned \(Self.words(figure)), and the provider \(Self.words(other))"
      // A service that has lost its figures says nothing but zeros, and blames nobody by it.
      if figure.isNothing || other.isNothing {
        return .unanswered(ProviderError(.serviceFailed, words))
      }
      throw ProviderError(
        .walletMismatch, "the API key is not of \(provider): \(words)",
        hint: "use the key of this provider's wallet, or --source console, which needs none")
    }
    return figure.isNothing ? .unproven : .isOwn
  }

  private static func words(_ figure: EarningsFigure) -> String {
    "\(figure.uakt.inAKT.value.plain) AKT and \(figure.uact.inUSD.value.plain) ACT"
  }
}

extension EarningsFigure {
  fileprivate var isNothing: Bool { uakt == .zero && uact == .zero }
}

extension Amount {
  /// Whether both are the same number but for the last digits of binary floating point, in which the services count.
  fileprivate func isNear(_ other: Amount) -> Bool {
    (value - other.value).magnitude * 1_000_000_000_000 <= other.value.magnitude
  }
}
