internal import ProviderCore
internal import ProviderServices

/// The configuration file as the verbs of `config` work with it.
struct ConfigContext {
  let runtime: Runtime
  let location: ConfigurationFile.Location
  let document: ConfigurationDocument
  private let options: ConfigurationOptions

  /// `makesFile` is for verbs that may make it.
  init(
    _ options: ConfigurationOptions, _ runtime: Runtime, makesFile: Bool = false
  ) throws(ProviderError) {
    self.runtime = runtime
    self.options = options
    location = runtime.configurationLocation(options.config)
    document = try ConfigurationFile.document(location)
    if location.isNamed, !makesFile, !document.exists { throw ConfigurationFile.missing(location.path) }
  }

  /// The key that is meant: with `--profile`, that profile's own. Throws `key-unknown` and `profile-unknown`.
  func path(_ dotted: String) throws(ProviderError) -> ConfigurationPath {
    guard let name = options.profile else {
      if let name = document.configuration.selectedDefault, (try? ConfigurationPath(dotted)) == nil,
        let path = try? ConfigurationPath(dotted, ofProfile: name)
      {
        throw ProviderError(
          .keyUnknown, "there is no key \"\(dotted)\" in the configuration",
          hint: "did you mean \"\(path.dotted)\"?")
      }
      return try ConfigurationPath(dotted)
    }
    let selected = try document.configuration.selectedProfile(name)
    return try ConfigurationPath(dotted, ofProfile: selected?.name ?? name)
  }

  var store: ConfigurationStore { ConfigurationStore(location, clock: runtime.clock) }

  /// The profile that holds. Throws `configuration-invalid` and `profile-unknown`.
  func selectedProfile() throws(ProviderError) -> Configuration.NamedProfile? {
    try requireValid()
    return try document.configuration.selectedProfile(
      runtime.requestedProfile(options.profile))
  }

  func requireValid() throws(ProviderError) {
    _ = try ConfigurationReader.read(document.root, file: document.path)
  }

  /// The values that hold; without the environment, those of the file and the defaults alone.
  func values(withEnvironment: Bool = true) throws(ProviderError) -> [EffectiveValue] {
    let selected = try selectedProfile()
    let profile = selected?.name
    let environment = runtime.variable
    if withEnvironment {
      // What pricing refuses must not be shown as if it held.
      _ = try PriceSettings(
        environment: environment, configuration: document.configuration, profile: selected?.profile)
    }
    let variable = { (name: String) -> String? in withEnvironment ? environment(name) : nil }
    return EffectiveConfiguration(
      root: document.root, profile: profile, profileOption: options.profile, variable: variable,
      folders: ["cache": runtime.folders.cache, "data": runtime.folders.data]
    ).values
  }
}
