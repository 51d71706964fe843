import ProviderCore
import Testing

struct GPUCapacityTests {
  private static func cards(_ total: String, _ leased: String = "0") -> [GPUCapacity]? {
    let row =
      #"{"model":"h100","ram":"80Gi","interface":"SXM5","allocatable":\#(total),"allocated":\#(leased)}"#
    return GPUCapacity.all(body: Array(#"{"gpus":{"details":{"nvidia":[\#(row),\#(row)]}}}"#.utf8))
  }

  @Test func `a million cards are the most`() {
    #expect(Self.cards("1000000", "1000000")?.map(\.total) == [1_000_000, 1_000_000])
  }

  /// Two of the largest numbers could not be added up.
  @Test(arguments: [("1000001", "0"), ("8", "1000001"), ("9007199254740991", "0"), ("-1", "0"), ("1.5", "0")])
  func `more cards than anybody has are no answer`(total: String, leased: String) {
    #expect(Self.cards(total, leased) == nil)
  }
}
