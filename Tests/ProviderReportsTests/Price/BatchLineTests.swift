import ProviderCore
import Testing

@testable import ProviderReports

struct BatchLineTests {
  private static func line(_ quote: Quote) -> String {
    var bytes: [UInt8] = []
    BatchLine.append(quote, denom: "uact", to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `answers as the contract says`() {
    let bid = Decimal("982.378079")
    let accepted = Quote(bid: bid, refusal: nil, listPrice: .zero, usdPerMonth: .zero)
    #expect(
      Self.line(accepted) == #"{"bid":"982.378079","denom":"uact","accepted":true,"refusal":null}"# + "\n")
    let refused = Quote(
      bid: nil, refusal: .tenantDenied("a\"b"), listPrice: .zero, usdPerMonth: .zero)
    #expect(
      Self.line(refused)
        == #"{"bid":null,"denom":"uact","accepted":false,"refusal":"a\"b is on the deny list"}"# + "\n")
    var bytes: [UInt8] = []
    BatchLine.append(ProviderError(.orderInvalid, "bad"), line: 17, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"error":"bad","line":17}"# + "\n")
  }
}
