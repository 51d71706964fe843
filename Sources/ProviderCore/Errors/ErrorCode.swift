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
  case outputFailed = "output-failed"

  case configurationMissing = "configuration-missing"
  case configurationUnreadable = "configuration-unreadable"
  case configurationInvalid = "configuration-invalid"
  case profileUnknown = "profile-unknown"
  case targetInvalid = "target-invalid"
  case gpuMappingInvalid = "gpu-mapping-invalid"
  case whitelistInvalid = "whitelist-invalid"
  case aktPriceInvalid = "akt-price-invalid"
  case aktPriceUnavailable = "akt-price-unavailable"

  package var exitStatus: ExitStatus {
    switch self {
    case .usage: .usage
    case .inputNotFound: .inputNotFound
    case .inputUnreadable, .outputFailed: .readOrWriteFailed
    case .inputEmpty, .inputTooLarge, .inputUnrecognised, .jsonInvalid, .yamlInvalid,
      .orderInvalid, .sdlInvalid, .bidZero, .batchIncomplete:
      .badInput
    // The stock script answers this one itself, with exit 1 and its own sentence.
    case .orderPriceless: .answerIsNo
    case .configurationMissing, .configurationUnreadable, .configurationInvalid, .profileUnknown,
      .targetInvalid, .gpuMappingInvalid, .whitelistInvalid, .aktPriceInvalid:
      .configuration
    case .aktPriceUnavailable: .unavailable
    }
  }
}
