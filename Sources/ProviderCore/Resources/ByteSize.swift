/// A number of bytes that people write with a unit.
package struct ByteSize: Hashable, Sendable {
  package let bytes: Int

  package init(_ bytes: Int) { self.bytes = bytes }

  /// The suffixes of SDL and Kubernetes, with what they multiply by.
  private static let units: [(suffix: String, factor: Int)] = [
    ("Ki", 1 << 10), ("Mi", 1 << 20), ("Gi", 1 << 30), ("Ti", 1 << 40), ("Pi", 1 << 50),
    ("Ei", 1 << 60), ("k", 1_000), ("M", 1_000_000), ("G", 1_000_000_000),
    ("T", 1_000_000_000_000), ("P", 1_000_000_000_000_000), ("E", 1_000_000_000_000_000_000),
  ]

  /// Reads `512Mi`, `1.5Gi`, `2G` or plain bytes; nil for anything else, negative sizes included.
  ///
  /// A fraction is computed in binary floating point and cut to whole bytes, because chain-sdk does
  /// so (`go/sdl`, `parseWithSuffix`) and the order must hold the same number.
  package init?(_ text: String) {
    let unit = Self.units.first { text.hasSuffix($0.suffix) }
    let digits = text.dropLast(unit?.suffix.count ?? 0)
    guard let number = Decimal(String(digits)), !number.isNegative, let value = Double(digits)
    else { return nil }
    let bytes = value * Double(unit?.factor ?? 1)
    guard bytes < 0x1p63 else { return nil }
    self.init(Int(bytes))
  }
}

extension ByteSize: CustomStringConvertible {
  /// The size in the largest binary unit that divides it: `512Mi`, `1000`.
  package var description: String {
    for (suffix, factor) in Self.units[..<6].reversed() where bytes >= factor {
      if bytes.isMultiple(of: factor) { return "\(bytes / factor)\(suffix)" }
    }
    return "\(bytes)"
  }
}
