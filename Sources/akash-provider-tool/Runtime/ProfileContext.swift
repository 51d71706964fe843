internal import ProviderCore
internal import ProviderServices

/// What a command works with that belongs to one profile: its file, its secrets, its services.
struct ProfileContext {
  let runtime: Runtime
  let location: ConfigurationFile.Location
  let configuration: Configuration
  /// The profile that holds; nil where the file has none, or several and nobody says which.
  let selected: Configuration.NamedProfile?
  private let requestedProfile: String?

  /// `makesFile` is for verbs that keep something: the file and its first profile are made if they are not there.
  init(
    _ options: ConfigurationOptions, _ runtime: Runtime, makesFile: Bool = false
  ) throws(ProviderError) {
    CoreDumps.forbid()
    self.runtime = runtime
    location = runtime.configurationLocation(options.config)
    configuration = try ConfigurationFile.load(makesFile ? location.mayBeMissing : location)
    requestedProfile = runtime.requestedProfile(options.profile)
    selected =
      makesFile && configuration.profiles.isEmpty
      ? nil : try configuration.selectedProfile(requestedProfile)
  }

  var profile: Configuration.Profile? { selected?.profile }

  /// The name under which something is kept. A file without profiles gets its first one, `main`.
  func profileName() throws(ProviderError) -> String {
    if let selected { return selected.name }
    guard configuration.profiles.isEmpty else {
      throw ProviderError(
        .profileUnknown, "the configuration has several profiles and no default",
        hint: "choose with --profile: " + configuration.profiles.keys.sorted().joined(separator: ", "))
    }
    return requestedProfile ?? ConfigurationTemplate.firstProfile
  }

  var reader: SecretReader {
    SecretReader(
      configuration: location.path, folders: runtime.folders, variable: runtime.variable,
      clock: runtime.clock)
  }

  var dataFolder: String {
    configuration.paths.data.map { runtime.folders.expanding($0) } ?? runtime.folders.data
  }

  /// A transport; `verbose` tells every request.
  func transport(verbose: Bool) -> any HTTPTransport {
    let transport = runtime.transport()
    return verbose
      ? TracingTransport(transport, clock: runtime.clock, tell: runtime.tell) : transport
  }
}
