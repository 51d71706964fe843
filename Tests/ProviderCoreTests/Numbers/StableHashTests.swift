import Testing

@testable import ProviderCore

struct StableHashTests {
  /// The vectors of the authors' `test_fnv.c`.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func `is FNV-1a of 64 bits`(text: String, hash: UInt64) {
    #expect(StableHash.of(text) == hash)
  }
}
