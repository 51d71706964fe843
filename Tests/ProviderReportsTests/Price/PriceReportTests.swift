import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct PriceReportTests {
  private static func report(
    denom: String = "uakt", ceiling: Decimal = 1000, akt: String? = "0.79891872376288"
  ) throws -> PriceReport {
    var order = try OrderReader.read(TestData.bytes("../../docs/examples/order.json"))
    order.ceiling = Order.Ceiling(denom: denom, amount: ceiling)
    let pricing = BidPricing(gpuPrices: try GPUPriceTable(parsing: "a100=120,t4=80,*=130"))
    let price = akt.flatMap { AKTPrice($0) }
    let quote = try pricing.quote(order, tenant: .unknown) { () throws(ProviderError) in
      guard let price else { throw ProviderError(.aktPriceUnavailable, "asked") }
      return price
    }
    let group = PricedGroup(
      name: nil, order: order, quote: quote, pricing: pricing, aktPrice: price)
    return PriceReport(
      groups: [group], aktPrice: price.map { AKTPriceReading(given: $0) },
      blocksPerMonth: pricing.blocksPerMonth)
  }

  /// The sums are those of docs/pricing.md, worked out by hand.
  @Test func `explains the documented example`() throws {
    #expect(
      try Self.report().table(.plain) == """
        RESOURCE           QUANTITY  UNIT      USD/UNIT  USD/MONTH   SHARE  PRICED AS
        cpu                       3  thread        1.60       4.80    1.4%
        memory                    3  GiB           0.80       2.40    0.7%
        storage.ephemeral         3  GiB           0.02       0.06    0.0%
        endpoint                  3  endpoint      0.05       0.15    0.0%
        gpu nvidia *              1  card        130.00     130.00   38.5%  *
        gpu nvidia a100           1  card        120.00     120.00   35.6%  a100
        gpu nvidia t4             1  card         80.00      80.00   23.7%  t4
        total                                               337.41  100.0%

        bid        982.378419 uakt a block
        answer     bid
        ceiling    1000 uakt a block, 17.621581 above the bid (1.8%)
        dollars    337.41 USD a month, 0.4619 USD an hour
        AKT        422.333324 AKT a month
        chain      982.378419 uakt, or 784.840513 uact a block
        AKT price  0.79891872376288 USD, as given

        """)
  }

  @Test func `a refusal says how far the ceiling is`() throws {
    let table = try Self.report(ceiling: 500).table(.plain)
    #expect(table.contains("answer     no bid: requested rate is too low. min expected 982.378419uakt\n"))
    #expect(table.contains("ceiling    500 uakt a block, 482.378419 below the bid (49.1%)\n"))
  }

  @Test func `colours go on a terminal only`() throws {
    let report = try Self.report()
    #expect(!report.table(.plain).contains("\u{1B}"))
    #expect(report.table(Palette(isOn: true)).contains("\u{1B}[32mbid\u{1B}[0m"))
  }

  @Test func `JSON carries every digit`() throws {
    let json = try Self.report().json
    guard case .array(let groups)? = json["groups"], let group = groups.first else {
      Issue.record("no groups in \(json)")
      return
    }
    #expect(json["schema"] == .string("akash-provider-tool/price/v1"))
    #expect(json["akt_usd"] == .string("0.79891872376288"))
    #expect(json["blocks_per_month"] == .string("429909"))
    #expect(group["bid"] == .string("982.378419"))
    #expect(group["ceiling"] == .string("1000"))
    #expect(group["usd_per_month"] == .string("337.41"))
    #expect(group["accepted"] == .boolean(true))
    #expect(group["refusal"] == nil)
    // 337.41 / 0.79891872376288, and so on, by Python's decimal module.
    #expect(group["totals"]?["akt_per_month"] == .string("422.3333237338716794473"))
    #expect(group["order"]?["price"]?["amount"] == .string("1000.000000000000000000"))
    #expect(
      group.text(.compact).contains(
        #"{"resource":"gpu","card":"nvidia t4","quantity":"1","unit":"card","usd_per_unit_month":"80","usd_per_month":"80","matched":"t4","wanted":"t4"}"#
      ))
  }

  @Test func `what nobody needed to know is null`() throws {
    let json = try Self.report(denom: "uact", akt: nil).json
    #expect(json.text(.compact).contains(#""akt_usd":null"#))
    #expect(
      json.text(.compact).contains(
        #""akt_per_month":null,"uakt_per_block":null,"uact_per_block":"784.84051275967704"#))
  }

  @Test func `the order of the report is the order that was read`() throws {
    for vector in try TestData.lines("price/batch.ndjson", ScriptVector.self) {
      guard let order = try? OrderReader.read(Array(vector.order.utf8)) else { continue }
      #expect(try OrderReader.read(Array(order.json.text(.compact).utf8)) == order)
    }
  }
}
