/// A small order as many are: what a self-test bids on.
package struct SampleOrder: Sendable {
  package let denomination: Denomination
  private let card: GPUCard?

  /// With a card that has a price of its own, where one has.
  package init(_ denomination: Denomination, _ table: GPUPriceTable) {
    self.denomination = denomination
    let key = (table.mappings.first { $0.key != "*" } ?? table.mappings.first)?.key
    card = key.map { GPUCard(key: $0) }
  }

  /// The daemon ends a bid script that takes longer: `--bid-price-script-process-timeout` in
  /// akash-network/provider.
  package static let daemonMilliseconds = 10_000

  /// The chain takes no higher unit price, so the ceiling refuses nothing.
  private static let ceiling: Decimal = 10_000_000

  private var order: Order {
    let unit = ResourceUnit(
      cpu: 2000, memory: 4 << 30, gpu: card.map { GPURequest(units: 1, cards: [$0]) } ?? .none,
      storage: [StorageVolume(.ephemeral, size: 20 << 30)], endpoints: 1)
    return Order(
      resources: [unit],
      ceiling: Order.Ceiling(denom: denomination.rawValue, amount: Self.ceiling))
  }

  private var words: String {
    let gpu = card.map { [$0.model, $0.ram, $0.interface].compactMap(\.self).joined(separator: " ") }
    return "2 threads, 4 GiB, 20 GiB of disk" + (gpu.map { ", a GPU (\($0))" } ?? "")
  }

  package var name: String { "order in \(denomination.rawValue)" }

  /// Bids on it, whoever the tenant is. `milliseconds` tells how long a bid takes in all; limits on sizes are
  /// left out, because the sizes are ours.
  package func check(
    _ pricing: BidPricing, aktPrice: AKTPrice?, milliseconds: () -> Int
  ) -> SelfTestCheck {
    var policy = pricing.policy
    policy.limits = []
    let pricing = BidPricing(
      targets: pricing.targets, gpuPrices: pricing.gpuPrices, policy: policy,
      blocksPerMonth: pricing.blocksPerMonth)
    do throws(ProviderError) {
      let quote = try pricing.quote(order, tenant: .anyone) { () throws(ProviderError) in
        guard let aktPrice else { throw Self.noPrice }
        return aktPrice
      }
      return verdict(quote, after: milliseconds())
    } catch {
      return SelfTestCheck(name, failedBy: error)
    }
  }

  private static let noPrice = ProviderError(.aktPriceUnavailable, "there is no price of AKT to bid with")

  private func verdict(_ quote: Quote, after milliseconds: Int) -> SelfTestCheck {
    guard let bid = quote.bid, quote.refusal == nil else {
      return SelfTestCheck(.failed, name, quote.refusal?.sentence ?? "no bid")
    }
    let limit = "of the \(Self.daemonMilliseconds / 1000) s that the daemon waits"
    let detail =
      "\(words): \(bid) \(denomination.rawValue) a block, \(quote.usdPerMonth.value.fixed(2)) USD a month"
    guard milliseconds < Self.daemonMilliseconds else {
      return SelfTestCheck(.failed, name, "\(detail), but too late \(limit)", milliseconds: milliseconds)
    }
    return SelfTestCheck(
      milliseconds < Self.daemonMilliseconds / 2 ? .ok : .warning, name,
      "\(detail), after \(milliseconds) ms \(limit)", milliseconds: milliseconds)
  }
}
