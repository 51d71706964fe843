/// The stable name of everything that can go wrong; scripts match it in `--format json`.
///
/// `docs/errors.md` has a line for each, and `Tests/EndToEndTests/Errors` a case; a test compares
/// all three.
package enum ErrorCode: String, CaseIterable, Sendable {
  case usage

  case inputNotFound = "input-not-found"
  case inputUnreadable = "input-unreadable"
  case inputEmpty = "input-empty"
  case inputTooLarge = "input-too-large"
  case inputUnrecognised = "input-unrecognised"
  case jsonInvalid = "json-invalid"
  case yamlInvalid = "yaml-invalid"
  case orderInvalid = "order-invalid"
  case orderPriceless = "order-priceless"
  case sdlInvalid = "sdl-invalid"
  case bidZero = "bid-zero"
  case batchIncomplete = "batch-incomplete"
  case planInvalid = "plan-invalid"
  case outputFailed = "output-failed"

  case configurationMissing = "configuration-missing"
  case configurationUnreadable = "configuration-unreadable"
  case configurationInvalid = "configuration-invalid"
  case configurationExposed = "configuration-exposed"
  case configurationExists = "configuration-exists"
  case configurationUneditable = "configuration-uneditable"
  case configurationUnwritable = "configuration-unwritable"
  case configurationChanged = "configuration-changed"
  case editorFailed = "editor-failed"
  case keyUnknown = "key-unknown"
  case keyUnset = "key-unset"
  case valueInvalid = "value-invalid"
  case importInvalid = "import-invalid"
  case importContradicts = "import-contradicts"
  case confirmationNeeded = "confirmation-needed"
  case notConfirmed = "not-confirmed"
  case profileUnknown = "profile-unknown"
  case targetInvalid = "target-invalid"
  case gpuMappingInvalid = "gpu-mapping-invalid"
  case whitelistInvalid = "whitelist-invalid"
  case aktPriceInvalid = "akt-price-invalid"
  case aktPriceUnavailable = "akt-price-unavailable"

  case providerMissing = "provider-missing"
  case providerUnknown = "provider-unknown"
  case walletMismatch = "wallet-mismatch"

  case ledgerFailed = "ledger-failed"
  case ledgerBusy = "ledger-busy"
  case ledgerEmpty = "ledger-empty"

  case secretMissing = "secret-missing"
  case secretMalformed = "secret-malformed"
  case secretUnavailable = "secret-unavailable"
  case secretOccupied = "secret-occupied"
  case secretPlaceFixed = "secret-place-fixed"
  case secretStoreFailed = "secret-store-failed"
  case apiKeyRefused = "api-key-refused"
  case apiKeyExpired = "api-key-expired"
  case apiKeyExpiresSoon = "api-key-expires-soon"
  case apiKeyExists = "api-key-exists"
  case apiKeyAbsent = "api-key-absent"
  case apiKeyLost = "api-key-lost"
  case tokenRefused = "token-refused"
  case serviceFailed = "service-failed"
  case serviceUnreachable = "service-unreachable"
  case serviceTimedOut = "service-timed-out"

  package var exitStatus: ExitStatus {
    switch self {
    case .usage, .keyUnknown, .confirmationNeeded: .usage
    case .inputNotFound, .providerUnknown, .ledgerEmpty: .inputNotFound
    case .inputUnreadable, .outputFailed, .configurationUnwritable, .secretStoreFailed, .ledgerFailed:
      .readOrWriteFailed
    case .inputEmpty, .inputTooLarge, .inputUnrecognised, .jsonInvalid, .yamlInvalid,
      .orderInvalid, .sdlInvalid, .bidZero, .batchIncomplete, .valueInvalid, .importInvalid,
      .importContradicts, .planInvalid:
      .badInput
    // The stock script answers this one itself, with exit 1 and its own sentence.
    case .orderPriceless: .answerIsNo
    case .keyUnset, .notConfirmed, .configurationExists, .secretOccupied, .apiKeyExists, .apiKeyAbsent,
      .apiKeyExpiresSoon:
      .answerIsNo
    case .configurationMissing, .configurationUnreadable, .configurationInvalid,
      .configurationExposed, .configurationUneditable, .editorFailed, .profileUnknown, .targetInvalid,
      .gpuMappingInvalid, .whitelistInvalid, .aktPriceInvalid, .secretPlaceFixed, .providerMissing:
      .configuration
    case .aktPriceUnavailable, .serviceFailed, .serviceUnreachable, .apiKeyLost: .unavailable
    case .serviceTimedOut, .configurationChanged, .ledgerBusy: .tryAgainLater
    case .secretMissing, .secretMalformed, .secretUnavailable, .apiKeyRefused, .apiKeyExpired,
      .tokenRefused, .walletMismatch:
      .notAuthorised
    }
  }
}
