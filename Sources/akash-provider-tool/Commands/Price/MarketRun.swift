internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// Shows the prices of cards beside the network's current bids.
struct MarketRun {
  let request: PriceRequest
  let runtime: Runtime

  /// The Console remembers its answer for a quarter of an hour, and takes its time over a new one.
  private static let timeoutMilliseconds = 30_000

  init(_ request: PriceRequest, _ runtime: Runtime) {
    self.request = request
    self.runtime = runtime
  }

  func execute() throws(ProviderError) -> ExitStatus {
    let context = try PriceContext(request, runtime)
    let comparison = MarketComparison(
      pricing: context.settings.pricing, market: try market(Endpoint.console.url(in: context.profile)))
    let report = MarketReport(comparison)
    switch request.format ?? .table {
    case .bid, .table: try runtime.write(report.table(runtime.palette(noColor: request.noColor)))
    case .json: try runtime.write(report.json)
    }
    return .done
  }

  private func market(_ url: String) throws(ProviderError) -> GPUMarket {
    let client = ListingClient(
      ServiceConnection(
        baseURL: url, transport: PatientTransport(runtime.transport(), clock: runtime.clock),
        timeoutMilliseconds: Self.timeoutMilliseconds))
    do throws(ProviderError) {
      return try client.gpuMarket()
    } catch {
      // The usual hints name options that this command does not have.
      let hint =
        error.code == .serviceFailed
        ? "try again later; or is the profile's endpoints.console right?" : "try again later"
      throw ProviderError(error.code, error.message, hint: hint)
    }
  }
}
