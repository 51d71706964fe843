/// A number for a text that is the same on every machine and in every run, as Swift's own hashes are not: FNV-1a, 64 bits
/// (Fowler, Noll and Vo; RFC 9923).
enum StableHash {
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
