/// Bech32, the encoding of addresses on the chain: words of five bits with a checksum that finds typing
/// errors (BIP-173, "Base32 address format for native v0-16 witness outputs").
enum Bech32 {
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  /// The bytes of an address with this prefix; nil where prefix, alphabet, padding or checksum are wrong.
  static func bytes(_ text: String, prefix: String) -> [UInt8]? {
    let head = Array((prefix + "1").utf8)
    let letters = Array(text.utf8)
    guard letters.count <= 90, letters.count >= head.count + 6, letters.starts(with: head) else {
      return nil
    }
    var words: [UInt8] = []
    for letter in letters[head.count...] {
      guard let word = alphabet.firstIndex(of: letter) else { return nil }
      words.append(UInt8(word))
    }
    guard checksum(of: expanded(prefix) + words) == 1 else { return nil }
    return regrouped(words.dropLast(6))
  }

  private static func expanded(_ prefix: String) -> [UInt8] {
    prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
  }

  private static func checksum(of words: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    return words.reduce(1) { checksum, word in
      let top = checksum >> 25
      let shifted = (checksum & 0x1FF_FFFF) << 5 ^ UInt32(word)
      return generator.indices.reduce(shifted) { top >> $1 & 1 == 1 ? $0 ^ generator[$1] : $0 }
    }
  }

  /// Five bits a word to eight a byte; the bits that are left over must be fewer than five, and zero.
  private static func regrouped(_ words: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for word in words {
      buffer = buffer << 5 | UInt32(word)
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
        buffer &= 1 << bits - 1
      }
    }
    return bits < 5 && buffer == 0 ? bytes : nil
  }
}
