internal import ProviderCore

/// What a person or the daemon asks of `price`.
struct PriceRequest {
  var input: String?
  var aktPrice: AKTPrice?
  var format: PriceFormat?
  var precision: Int?
  var noColor = false
  var config: String?
  var profile: String?
}
