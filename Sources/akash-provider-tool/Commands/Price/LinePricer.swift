internal import ProviderCore
internal import ProviderReports
internal import ProviderServices
internal import Synchronization

/// Answers the lines of a batch, several chunks at once.
final class LinePricer: Sendable {
  private let pricing: BidPricing
  private let tenant: Tenant
  private let refusal: Refusal?
  private let precision: Int?
  private let fetchPrice: @Sendable () throws(ProviderError) -> AKTPrice
  private let fetched = Mutex<Result<AKTPrice, ProviderError>?>(nil)
  private let failures = Atomic(0)

  init(
    pricing: BidPricing, tenant: Tenant, refusal: Refusal?, precision: Int?,
    aktPrice: @escaping @Sendable () throws(ProviderError) -> AKTPrice
  ) {
    self.pricing = pricing
    self.tenant = tenant
    self.refusal = refusal
    self.precision = precision
    fetchPrice = aktPrice
  }

  /// What the person is told at the end: why there is no price of AKT, or how many lines were bad; nil
  /// where all is well.
  var failure: ProviderError? {
    let count = failures.load(ordering: .relaxed)
    guard count > 0 else { return nil }
    if case .failure(let error)? = fetched.withLock({ $0 }) { return error }
    return ProviderError(
      .batchIncomplete, "\(count) line\(count == 1 ? "" : "s") could not be priced",
      hint: "their answers hold \"error\" and \"line\"")
  }

  func answers(to block: LineBlock) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(block.range.count / 4)
    if block.isOversized {
      let error = ProviderError(.inputTooLarge, "the line is too long to be an order")
      fail(error, block.firstLine, &output)
    }
    block.forEachLine { bytes, range, line in
      do throws(ProviderError) {
        try answer(bytes, range, &output)
      } catch {
        fail(error, line, &output)
      }
    }
    return output
  }

  private func answer(
    _ bytes: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]
  ) throws(ProviderError) {
    var order = try OrderReader.read(bytes, in: range)
    order.precision = precision ?? order.precision
    let quote = try pricing.quote(order, tenant: tenant, refusal: refusal) {
      () throws(ProviderError) in try aktPrice()
    }
    BatchLine.append(quote, denom: order.denom, to: &output)
  }

  private func fail(_ error: ProviderError, _ line: Int, _ output: inout [UInt8]) {
    failures.add(1, ordering: .relaxed)
    BatchLine.append(error, line: line, to: &output)
  }

  /// Fetched once for the whole batch, by the first order that needs it, good or bad.
  private func aktPrice() throws(ProviderError) -> AKTPrice {
    let result = fetched.withLock { fetched in
      if let fetched { return fetched }
      let result = Result { () throws(ProviderError) in try fetchPrice() }
      fetched = result
      return result
    }
    return try result.get()
  }
}
