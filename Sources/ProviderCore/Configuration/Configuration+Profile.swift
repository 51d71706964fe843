extension Configuration {
  /// A profile with its name.
  package struct NamedProfile: Hashable, Sendable {
    package let name: String
    package let profile: Profile

    package init(name: String, profile: Profile) {
      self.name = name
      self.profile = profile
    }
  }

  /// The profile that holds: the one asked for, else the file's default, else its only one; nil where
  /// the file has none. Throws `profile-unknown` for a name that no profile has.
  package func selectedProfile(_ name: String?) throws(ProviderError) -> NamedProfile? {
    guard let name = name ?? defaultProfile else {
      return profiles.count == 1
        ? profiles.first.map { NamedProfile(name: $0.key, profile: $0.value) } : nil
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
    return NamedProfile(name: name, profile: profile)
  }

  package func profile(named name: String?) throws(ProviderError) -> Profile? {
    try selectedProfile(name)?.profile
  }

  /// The name of the profile that holds where nobody names one.
  package var selectedDefault: String? {
    defaultProfile ?? (profiles.count == 1 ? profiles.keys.first : nil)
  }
}
