extension Configuration {
  /// The profile that holds: the one asked for, else the file's default, else its only one; nil where
  /// the file has none. Throws `profile-unknown` for a name that no profile has.
  package func profile(named name: String?) throws(ProviderError) -> Profile? {
    guard let name = name ?? defaultProfile else {
      return profiles.count == 1 ? profiles.values.first : nil
    }
    guard let profile = profiles[name] else {
      let names = profiles.keys.sorted()
      let nearest = NearestMatch.of(name, among: names).map { "did you mean \"\($0)\"? " } ?? ""
      throw ProviderError(
        .profileUnknown, "no profile is named \"\(name.prefix(60))\"",
        hint: names.isEmpty
          ? "the configuration has no profiles; add one under \"profiles\""
          : nearest + "the configuration has: " + names.joined(separator: ", "))
    }
    return profile
  }
}
