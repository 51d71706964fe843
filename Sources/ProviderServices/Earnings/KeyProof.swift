internal import ProviderCore

/// The search for a proof that a key is the provider's own.
struct KeyProof {
  private var check: WalletCheck?
  /// Whether figures are refused while nobody can tell, because they are to be kept.
  private let isRequired: Bool
  /// For days without income, which prove nothing: a provider without any must not be asked for twice all year.
  private var triesLeft = 3

  /// Without a check there is nothing to prove.
  init(_ check: WalletCheck?, isRequired: Bool) {
    self.check = check
    self.isRequired = isRequired
  }

  /// Why nobody can tell, where a proof is not required.
  private(set) var doubt: ProviderError?

  enum Step {
    case goOn
    /// The masked key that is now known to be the provider's own.
    case proven(String)
    /// These days cannot be compared yet, older ones may.
    case tooNew
  }

  /// Throws where the key is another wallet's, and where nobody tells and a proof is required.
  mutating func seek(
    in days: ClosedRange<Day>, _ figure: EarningsFigure
  ) throws(ProviderError) -> Step {
    guard let check, triesLeft > 0 || figure != .zero else { return .goOn }
    switch try check.verdict(on: days, figure) {
    case .isOwn:
      self.check = nil
      doubt = nil
      return .proven(check.maskedKey)
    case .tooNew:
      doubt = ProviderError(.serviceFailed, "the Console API has not seen \(days.upperBound) yet")
      return .tooNew
    case .unproven: triesLeft -= 1
    case .unanswered(let error):
      self.check = nil
      guard isRequired else {
        doubt = error
        break
      }
      throw ProviderError(
        error.code,
        "nothing was kept: whose the API key is must be checked before its first figures are: \(error.message)",
        hint: "try again later; the check is made once")
    }
    return .goOn
  }
}
