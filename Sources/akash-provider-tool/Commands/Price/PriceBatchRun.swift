internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// Prices a stream of orders, one a line.
struct PriceBatchRun {
  let request: PriceRequest
  let runtime: Runtime

  init(_ request: PriceRequest, _ runtime: Runtime) {
    self.request = request
    self.runtime = runtime
  }

  func execute() throws(ProviderError) -> ExitStatus {
    let context = try PriceContext(request, runtime)
    let pricer = LinePricer(
      pricing: context.settings.pricing, tenant: context.tenant.map { .known($0) } ?? .anyone,
      refusal: context.tenant == nil ? nil : context.whitelistRefusal(),
      precision: request.precision,
      aktPrice: { () throws(ProviderError) in try context.aktPrice.price().price })
    try runtime.answerLines(of: request.input, .quick) { pricer.answers(to: $0) }
    if let error = pricer.failure { throw error }
    return .done
  }
}
