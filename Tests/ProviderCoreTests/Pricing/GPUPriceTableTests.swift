import Testing

@testable import ProviderCore

struct GPUPriceTableTests {
  private static func match(_ table: String, _ card: GPUCard?) throws -> GPUPriceTable.Match {
    let request = GPURequest(units: 1, cards: card.map { [$0] } ?? [])
    return try GPUPriceTable(parsing: table).match(request)
  }

  private static func nvidia(_ model: String, _ ram: String? = nil, _ interface: String? = nil) -> GPUCard {
    GPUCard(vendor: .nvidia, model: model, ram: ram, interface: interface)
  }

  /// The rules of the stock script's comments and of its `${key%.*}` and `${key%%.*}`.
  @Test(
    arguments: [
      ("a100=1,a100.80Gi=2,a100.80Gi.sxm=3", nvidia("a100", "80Gi", "sxm"), "a100.80Gi.sxm", 3),
      ("a100=1,a100.80Gi=2", nvidia("a100", "80Gi", "sxm"), "a100.80Gi", 2),
      ("a100=1", nvidia("a100", "80Gi", "sxm"), "a100", 1),
      // Not tried: the interface alone, when memory is asked for too.
      ("a100=1,a100.sxm=9", nvidia("a100", "80Gi", "sxm"), "a100", 1),
      ("a100.sxm=9", nvidia("a100", nil, "sxm"), "a100.sxm", 9),
      // Nor is more than what is asked for.
      ("a100=1,a100.80Gi=2", nvidia("a100"), "a100", 1),
      // A star is a model like any other.
      ("*=50", nvidia("*"), "*", 50),
      // Of AMD's card only the model counts.
      ("mi300x.192Gi=9,mi300x=7", GPUCard(vendor: .amd, model: "mi300x", ram: "192Gi"), "mi300x", 7),
      ("a100=1,a100=2", nvidia("a100"), "a100", 2),
    ] as [(String, GPUCard, String, Int)])
  func `finds a mapping`(table: String, card: GPUCard, key: String, price: Int) throws {
    let match = try Self.match(table, card)
    #expect(match.key == key)
    #expect(match.price.value == Decimal(price))
  }

  /// 100 or the highest mapping, whichever is more.
  @Test(
    arguments: [
      ("*=50", nvidia("a100"), 100), ("h100=2000,*=130", nvidia("a100"), 2000),
      ("a100.80Gi=500", nvidia("a100"), 500), ("", nvidia("a100"), 100), ("a100=120", nil, 120),
      ("a100=120", GPUCard(vendor: .other("intel"), model: "a100"), 120),
      ("a100=120", GPUCard(vendor: .nvidia, model: nil), 120),
    ] as [(String, GPUCard?, Int)])
  func `falls back to the catch-all`(table: String, card: GPUCard?, price: Int) throws {
    let match = try Self.match(table, card)
    #expect(match.key == nil)
    #expect(match.price.value == Decimal(price))
  }

  @Test func `prefers NVIDIA's entry to AMD's`() throws {
    let table = try GPUPriceTable(parsing: "a=1,b=2")
    let cards = [GPUCard(vendor: .amd, model: "b"), GPUCard(vendor: .nvidia, model: "a")]
    #expect(table.match(GPURequest(units: 1, cards: cards)).key == "a")
  }

  @Test func `a policy's price replaces the catch-all`() throws {
    let table = try GPUPriceTable(parsing: "h100=2000").with(unmatched: Amount(75))
    #expect(table.catchAll == Amount(75))
  }

  @Test(arguments: [
    "a100", "a100=", "a100=x", "=5", "a100=-1", "a100=1e3", "a100=1=2", "a b=1", " a100=1", "a100= 1",
    "a100=1,,t4=2", ",a100=1",
  ])
  func `refuses half a mapping`(text: String) {
    let error = #expect(throws: ProviderError.self) { try GPUPriceTable(parsing: text) }
    #expect(error?.code == .gpuMappingInvalid)
    #expect(error?.message.hasPrefix("PRICE_TARGET_GPU_MAPPINGS: ") == true)
  }

  @Test func `takes one comma at the end, as bash does`() throws {
    #expect(try GPUPriceTable(parsing: "a100=1,").mappings.count == 1)
  }

  @Test(arguments: [
    ("a100=1,t4.16Gi=2,h100.80Gi.sxm=3,rtx4090.pcie=4,*=5", []),
    ("H100=1", ["H100"]), ("a100.80GB=1", ["a100.80GB"]), ("a100.sxm.80Gi=1", ["a100.sxm.80Gi"]),
    ("a100.80Gi.sxm4=1", ["a100.80Gi.sxm4"]), ("a.1Gi.sxm.x=1", ["a.1Gi.sxm.x"]),
    ("a100=1,a100=2", ["a100"]),
  ])
  func `knows which mappings no order can reach`(text: String, keys: [String]) throws {
    #expect(try GPUPriceTable(parsing: text).unreachable.map(\.key) == keys)
  }
}
