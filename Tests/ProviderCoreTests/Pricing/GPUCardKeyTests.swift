import ProviderCore
import Testing

struct GPUCardKeyTests {
  @Test(
    arguments: [
      ("a100", "a100", nil, nil), ("h100.80Gi", "h100", "80Gi", nil),
      ("h100.80Gi.sxm", "h100", "80Gi", "sxm"),
      ("a100.pcie", "a100", nil, "pcie"), ("x.16Gi.a.b", "x", "16Gi", "a.b"), ("a100.", "a100", nil, nil),
      ("", "", nil, nil), (".80Gi", "", "80Gi", nil),
    ] as [(String, String, String?, String?)])
  func `a key has its parts`(key: String, model: String, ram: String?, interface: String?) {
    let card = GPUCard(key: key)
    #expect(card == GPUCard(vendor: .nvidia, model: model, ram: ram, interface: interface))
  }

  @Test(arguments: ["a100", "h100.80Gi", "h100.80Gi.sxm", "a100.pcie", "x.16Gi.a.b", "A100.80gi"])
  func `a card of a key finds its price`(key: String) {
    let table = GPUPriceTable(mappings: [GPUPriceTable.Mapping(key: key, price: Amount(7))])
    #expect(table.match(GPURequest(units: 1, cards: [GPUCard(key: key)])).key == key)
  }

  @Test(arguments: [("H100.80Gi.sxm", "h100"), ("rtx4090", "rtx4090"), ("RTX4090.24Gi", "rtx4090"), ("", "")])
  func `the model of a key is in small letters`(key: String, model: String) {
    #expect(GPUCard.model(ofKey: key) == model)
  }
}
