import ProviderCore
import ProviderReports
import TestSupport
import Testing

struct MarketReportTests {
  private static func report(_ mappings: String) throws -> MarketReport {
    let body = try TestData.bytes("chain/answers/console-gpu-prices.json")
    let market = try #require(GPUMarket(body: body))
    return MarketReport(
      MarketComparison(pricing: BidPricing(gpuPrices: try GPUPriceTable(parsing: mappings)), market: market))
  }

  /// By hand: 429909 ÷ 600 × 1.2, 1.74, 1.66 and 2.6; 1000 ÷ 1189.4149 is 84.07 %.
  @Test func `people see where they stand`() throws {
    let lines = try Self.report("h100=1000,l40s=300").table(.plain).split(separator: "\n")
    #expect(
      lines.prefix(4).joined(separator: "\n") == """
        CARD             TARGET  PRICED AS  LOWEST  AVERAGE   MEDIAN  HIGHEST  FREE  CARDS  THE TARGET STANDS
        h100 80Gi SXM5  1000.00  h100       859.82  1246.74  1189.41  1862.94    24    112  at 84.1% of the median
        l40s             300.00  l40s            -        -        -        -     -      -  nobody offers it
        p40 24Gi PCIe   1000.00  catch-all       -        -        -        -     2      2  nobody bids
        """)
    #expect(lines.dropFirst(4).allSatisfy { $0.hasPrefix("note: ") })
    #expect(lines.count == 6)
  }

  @Test(arguments: [
    ("h100=500", "below the cheapest, at 42.0% of the median"),
    ("h100=2000", "above the dearest, at 168.1% of the median"),
  ])
  func `outside of all bids it says so`(mapping: String, words: String) throws {
    #expect(try Self.report(mapping).table(.plain).contains(words))
  }

  /// The network has `h100.80Gi.sxm` and a p40 of 24 GiB that nobody bids for.
  @Test(arguments: [
    ("H100.40Gi=9", "nobody offers it; did you mean h100.80Gi.sxm?"),
    ("H100=9", "nobody offers it; did you mean h100?"),
    ("H100.80Gi=9", "nobody offers it; did you mean h100.80Gi?"),
    ("h100.80Gi.sxm5=9", "nobody offers it; did you mean h100.80Gi.sxm?"),
    ("p40.pcie=9", "nobody offers it; did you mean p40.24Gi.pcie?"),
    ("h100=9,h100.80Gi.sxm=8", "keys that say more price all that is offered"),
    ("h200=9", "nobody offers it"),
    ("h200=0", "0, which gives it away; nobody offers it"),
    ("p40=0", "0, which gives it away; nobody bids"),
    ("h100=0", "0, which gives it away"),
  ])
  func `a price that is of no use is told as such`(mapping: String, words: String) throws {
    let key = mapping.prefix { $0 != "=" }
    let lines = try Self.report(mapping).table(.plain).split(separator: "\n")
    let row = try #require(lines.first { $0.split(separator: " ").contains(key) })
    #expect(row.hasSuffix("  \(words)"))
  }

  @Test func `programs see what is known, and null for the rest`() throws {
    let json = try Self.report("h100=1000,l40s=300").json
    #expect(
      json.text(.compact)
        == #"{"schema":"akash-provider-tool/price-market/v1","blocks_per_month":"429909","models":["#
        + #"{"vendor":"nvidia","model":"h100","ram":"80Gi","interface":"SXM5","own":true,"target_usd_per_month":"1000","#
        + #""matched":"h100","available":24,"total":112,"#
        + #""bids_usd_per_month":{"min":"859.818","average":"1246.7361","median":"1189.4149","max":"1862.939"},"#
        + #""percent_of_median":"84.1","standing":"below-median"},"#
        + #"{"vendor":null,"model":"l40s","ram":null,"interface":null,"own":true,"target_usd_per_month":"300","#
        + #""matched":"l40s","available":null,"total":null,"bids_usd_per_month":null,"#
        + #""percent_of_median":null,"standing":null},"#
        + #"{"vendor":"nvidia","model":"p40","ram":"24Gi","interface":"PCIe","own":false,"target_usd_per_month":"1000","#
        + #""matched":null,"available":2,"total":2,"bids_usd_per_month":null,"percent_of_median":null,"standing":null}]}"#
    )
  }
}
