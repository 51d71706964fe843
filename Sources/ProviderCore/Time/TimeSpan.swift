/// A length of time, to the second, as people write it: `90s`, `60m`, `24h`, `7d`.
package struct TimeSpan: Hashable, Comparable, Sendable {
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.seconds < right.seconds }

  private static let units: [(suffix: Character, seconds: Int)] = [
    ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1),
  ]

  /// Reads a whole number with its unit; nil for anything else.
  package init?(_ text: String) {
    guard let unit = Self.units.first(where: { $0.suffix == text.last }),
      text.first.map({ "0"..."9" ~= $0 }) == true, let number = Int(text.dropLast()),
      number <= 100_000_000
    else { return nil }
    seconds = number * unit.seconds
  }
}

extension TimeSpan: CustomStringConvertible {
  /// In the largest unit that divides it: `60m` is `1h`.
  package var description: String {
    let unit = Self.units.first { seconds >= $0.seconds && seconds.isMultiple(of: $0.seconds) }
    return unit.map { "\(seconds / $0.seconds)\($0.suffix)" } ?? "\(seconds)s"
  }
}
