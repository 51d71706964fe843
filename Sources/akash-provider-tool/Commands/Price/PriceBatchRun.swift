internal import Glibc
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
    let input = try openInput()
    defer { if input != runtime.input { close(input) } }
    do throws(LineBatch.Failure) {
      try LineBatch.run(input: input, output: runtime.output) { pricer.answers(to: $0) }
    } catch {
      switch error {
      case .reading(let failure):
        throw Runtime.unreadable(request.input, failure)
      case .writing(let failure): throw Runtime.outputFailed(failure)
      }
    }
    if let error = pricer.failure { throw error }
    return .done
  }

  private func openInput() throws(ProviderError) -> Int32 {
    guard let path = request.input, path != "-" else { return runtime.input }
    do throws(FileFailure) {
      return try File.openForReading(path)
    } catch {
      throw Runtime.unreadable(path, error)
    }
  }
}
