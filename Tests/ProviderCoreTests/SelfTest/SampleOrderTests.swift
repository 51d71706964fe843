import ProviderCore
import Testing

/// Two threads, 4 GiB, 20 GiB of disk and an endpoint are 3.20 + 3.20 + 0.40 + 0.05 = 6.85 dollars a month at the
/// default targets; by 429909 blocks and in millionths 15.933605 uact, at half a dollar the AKT 31.867209 uakt.
struct SampleOrderTests {
  private static func check(
    _ denomination: Denomination, _ pricing: BidPricing = BidPricing(), akt: String? = "0.5",
    milliseconds: Int = 20
  ) -> SelfTestCheck {
    SampleOrder(denomination, pricing.gpuPrices)
      .check(pricing, aktPrice: akt.flatMap { AKTPrice($0) }) { milliseconds }
  }

  @Test func `is bid on in both denoms`() {
    let uact = Self.check(.uact, akt: nil)
    #expect(uact.name == "order in uact" && uact.verdict == .ok && uact.milliseconds == 20)
    #expect(
      uact.detail
        == "2 threads, 4 GiB, 20 GiB of disk: 15.933605 uact a block, 6.85 USD a month, after 20 ms "
        + "of the 10 s that the daemon waits")
    #expect(Self.check(.uakt).detail.contains(": 31.867209 uakt a block, 6.85 USD a month"))
  }

  @Test func `asks for a card where one has a price`() throws {
    let table = try GPUPriceTable(parsing: "*=130,h100.80Gi.sxm=1650")
    // 1656.85 ÷ 429909 is 0.003853955…
    let check = Self.check(.uact, BidPricing(gpuPrices: table))
    #expect(check.detail.contains("a GPU (h100 80Gi sxm): 3853.955"), "\(check.detail)")
    let any = Self.check(.uact, BidPricing(gpuPrices: try GPUPriceTable(parsing: "*=130")))
    #expect(any.detail.contains("a GPU (*)"))
  }

  @Test func `fails without a price of AKT, and where all is free`() {
    #expect(Self.check(.uakt, akt: nil).verdict == .failed)
    var free = PriceTargets.standard
    for target in PriceTarget.allCases { free[target] = .zero }
    let check = Self.check(.uact, BidPricing(targets: free))
    #expect(check.verdict == .failed && check.detail.contains("zero resources"), "\(check.detail)")
  }

  @Test func `limits on sizes do not refuse it`() {
    let policy = BidPolicy(limits: [SizeLimit(resource: .gpu, minimum: 1, maximum: nil)])
    #expect(Self.check(.uact, BidPricing(policy: policy)).verdict == .ok)
  }

  @Test(arguments: [(4999, SelfTestCheck.Verdict.ok), (5000, .warning), (9999, .warning), (10_000, .failed)])
  func `half of the daemon's time is a warning, all of it too late`(
    milliseconds: Int, verdict: SelfTestCheck.Verdict
  ) {
    #expect(Self.check(.uact, milliseconds: milliseconds).verdict == verdict)
  }
}
