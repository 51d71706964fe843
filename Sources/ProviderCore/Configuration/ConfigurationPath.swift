/// A dotted key as a person writes it, `price.targets.cpu`, found among the known ones.
package struct ConfigurationPath: Hashable, Sendable {
  /// The names on the way to the value.
  package let names: [String]
  /// The key that stands here; nil for a section of several.
  package let key: ConfigurationKey?

  package var dotted: String { names.joined(separator: ".") }

  /// Throws `key-unknown`, with the nearest known key as its hint.
  package init(_ dotted: String) throws(ProviderError) {
    let parts = dotted.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    for key in ConfigurationKey.all {
      guard let match = Self.match(parts, key.pattern) else { continue }
      names = match.names
      self.key = match.isWhole ? key : nil
      return
    }
    let nearest = NearestMatch.of(dotted, among: Self.candidates(parts))
    throw ProviderError(
      .keyUnknown, "there is no key \"\(dotted.prefix(80))\" in the configuration",
      hint: nearest.map { "did you mean \"\($0)\"?" } ?? "\"config schema\" lists the keys")
  }

  /// The same key of a profile, where a profile can have it: `price.targets.cpu` as
  /// `profiles.main.price.targets.cpu`. Throws `key-unknown`.
  package init(_ dotted: String, ofProfile name: String) throws(ProviderError) {
    if let path = try? ConfigurationPath("profiles.\(name).\(dotted)") {
      self = path
    } else {
      try self.init(dotted)
    }
  }

  /// The names that fit a pattern or the beginning of one. A placeholder at a pattern's end takes all that is
  /// left: the GPU mapping `h100.80Gi.sxm` has dots of its own.
  private static func match(
    _ parts: [String], _ pattern: [String]
  ) -> (names: [String], isWhole: Bool)? {
    guard !parts.contains("") else { return nil }
    var names: [String] = []
    for (index, name) in pattern.enumerated() {
      guard index < parts.count else { return (names, false) }
      if ConfigurationKey.isPlaceholder(name) {
        if index == pattern.count - 1 {
          return (names + [parts[index...].joined(separator: ".")], true)
        }
      } else if parts[index] != name {
        return nil
      }
      names.append(parts[index])
    }
    return parts.count == pattern.count ? (names, true) : nil
  }

  /// All keys and sections, with the person's own names where any name may stand.
  private static func candidates(_ parts: [String]) -> [String] {
    var candidates: Set<String> = []
    for key in ConfigurationKey.all {
      let names = key.pattern.enumerated().map { index, name in
        ConfigurationKey.isPlaceholder(name) && index < parts.count ? parts[index] : name
      }
      // What stays a placeholder is nothing that a person could mean.
      let named = key.pattern.indices.prefix { index in
        !ConfigurationKey.isPlaceholder(key.pattern[index]) || index < parts.count
      }
      for index in named { candidates.insert(names[...index].joined(separator: ".")) }
    }
    return candidates.sorted()
  }
}
