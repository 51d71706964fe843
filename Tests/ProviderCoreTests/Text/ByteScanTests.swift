import TestSupport
import Testing

@testable import ProviderCore

/// A plain loop is the oracle.
struct ByteScanTests {
  @Test func `finds and counts what a plain loop does`() {
    var random = SeededGenerator(seed: 6)
    // Neighbours of what is looked for, which the word tricks could take for it.
    let alphabet: [UInt8] = [
      0x0A, 0x0B, 0x09, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0xFF, 0x00, 0x41,
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...40, using: &random)
      let bytes = (0..<count).map { _ in
        Int.random(in: 0..<3, using: &random) == 0
          ? alphabet.randomElement(using: &random) ?? 0 : 0x61
      }
      let start = Int.random(in: 0...count, using: &random)
      let range = start..<Int.random(in: start...count, using: &random)
      let newline = bytes[range].firstIndex(of: 0x0A) ?? range.upperBound
      #expect(ByteScan.index(of: 0x0A, in: bytes, range) == newline)
      #expect(ByteScan.count(of: 0x0A, in: bytes, range) == bytes[range].count { $0 == 0x0A })
      let end =
        bytes[range].firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 || $0 >= 0x80 }
        ?? range.upperBound
      #expect(ByteScan.indexOfStringEnd(in: bytes, range) == end)
    }
  }
}
