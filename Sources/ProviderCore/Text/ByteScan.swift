/// Searches in bytes, eight at a time: reading orders is mostly this.
///
/// The word tricks are those of H. Warren, "Hacker's Delight", 6–1. Every function checks its range
/// once, so that no read is out of bounds.
package enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first place in `range` that holds `byte`, or the end of the range.
  package static func index(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let pattern = ones &* UInt64(byte)
    return scan(bytes, range, { zeros($0 ^ pattern) }, { $0 == byte })
  }

  /// The first place in `range` that ends the plain part of a JSON string: a quote, a backslash, a
  /// control character or a byte beyond ASCII; else the end of the range.
  static func indexOfStringEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let quotes = ones &* UInt64(UInt8(ascii: "\""))
    let backslashes = ones &* UInt64(UInt8(ascii: "\\"))
    return scan(
      bytes, range,
      { word in
        let controls = (word &- ones &* 0x20) & ~word & highs
        return zeros(word ^ quotes) | zeros(word ^ backslashes) | controls | (word & highs)
      },
      { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 || $0 >= 0x80 })
  }

  /// Whether the bytes from `start` on are `text`, which must be plain ASCII.
  @inline(__always)
  static func matches(_ text: StaticString, in bytes: [UInt8], at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start >= 0, start &+ count <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < count {
        guard buffer[start &+ index] == text.utf8Start[index] else { return false }
        index &+= 1
      }
      return true
    }
  }

  /// How often `byte` stands in `range`.
  package static func count(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let pattern = ones &* UInt64(byte)
    return bytes[range].withUnsafeBytes { buffer in
      var count = 0
      var index = 0
      while index &+ 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ pattern
        // The high bit of each byte that is not zero; unlike `zeros`, exact for all eight. The product
        // adds them up in its top byte.
        let others = (((word & ~highs) &+ ~highs) | word) & highs
        count &+= 8 &- Int(((others >> 7) &* ones) >> 56)
        index &+= 8
      }
      for candidate in buffer[index...] where candidate == byte { count &+= 1 }
      return count
    }
  }

  /// The high bit of the lowest zero byte; bits above it mean nothing.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

  /// `marks` sets the high bit of the lowest byte looked for in a word; `matches` tells single bytes.
  @inline(__always)
  private static func scan(
    _ bytes: [UInt8], _ range: Range<Int>, _ marks: (UInt64) -> UInt64, _ matches: (UInt8) -> Bool
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "range out of bounds")
    return bytes.withUnsafeBytes { buffer in
      var index = range.lowerBound
      while index &+ 8 <= range.upperBound {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        let marks = marks(word)
        if marks != 0 { return index &+ marks.trailingZeroBitCount / 8 }
        index &+= 8
      }
      while index < range.upperBound, !matches(buffer[index]) { index &+= 1 }
      return index
    }
  }
}
