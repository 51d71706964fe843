/// Why a bid is refused: an answer, with exit status 1, not an error.
package enum Refusal: Hashable, Sendable {
  /// The order's ceiling is below our rate; `minimum` is the rate as it would have been bid.
  case rateTooLow(minimum: String, denom: String)
  case unsupportedDenom(String)
  case notWhitelisted(tenant: String)
  case tenantDenied(String)
  case tenantNotAllowed(String)
  /// No tenant is known, and the policy or the whitelist asks for one.
  case tenantUnknown
  case sizeOutOfRange(SizeLimit.Violation)
  case unpricedStorage(StorageClass)
}

extension Refusal {
  /// The stable name of each kind, for the catalogue in `docs/errors.md`.
  package enum Kind: String, CaseIterable, Sendable {
    case rateTooLow = "rate-too-low"
    case unsupportedDenom = "unsupported-denom"
    case notWhitelisted = "not-whitelisted"
    case tenantDenied = "tenant-denied"
    case tenantNotAllowed = "tenant-not-allowed"
    case tenantUnknown = "tenant-unknown"
    case sizeOutOfRange = "size-out-of-range"
    case unpricedStorage = "unpriced-storage"
  }

  package var kind: Kind {
    switch self {
    case .rateTooLow: .rateTooLow
    case .unsupportedDenom: .unsupportedDenom
    case .notWhitelisted: .notWhitelisted
    case .tenantDenied: .tenantDenied
    case .tenantNotAllowed: .tenantNotAllowed
    case .tenantUnknown: .tenantUnknown
    case .sizeOutOfRange: .sizeOutOfRange
    case .unpricedStorage: .unpricedStorage
    }
  }

  /// One sentence. The first three are the stock script's own, to the letter.
  package var sentence: String {
    switch self {
    case .rateTooLow(let minimum, let denom):
      "requested rate is too low. min expected \(minimum)\(denom)"
    case .unsupportedDenom(let denom): "denom in not supported: \(denom)"
    case .notWhitelisted(let tenant): "\(tenant) is not whitelisted"
    case .tenantDenied(let tenant): "\(tenant) is on the deny list"
    case .tenantNotAllowed(let tenant): "\(tenant) is not on the allow list"
    case .tenantUnknown: "AKASH_OWNER is not set, so the tenant cannot be checked"
    case .sizeOutOfRange(let violation): violation.sentence
    case .unpricedStorage(let storageClass):
      "storage class \"\(storageClass.name)\" has no price"
    }
  }
}
