internal import ProviderCore
internal import ProviderServices

/// The settings of a self-test: as much as can be had of them, and what is wrong with the rest.
struct SelfTestSetup {
  let location: ConfigurationFile.Location
  /// Without the configuration, the profile or the variables that are bad.
  let settings: PriceSettings
  /// All values that hold, with their origin.
  let values: [EffectiveValue]
  /// By the names of the variables.
  let variableProblems: [String: ProviderError]
  let cacheFolder: String
  /// What is to be said of the configuration file and the profile.
  let checks: [SelfTestCheck]

  init(_ request: PriceRequest, _ runtime: Runtime) throws(ProviderError) {
    location = runtime.configurationLocation(request.config)
    let (document, file) = try Self.document(location, now: runtime.clock.now())
    let configuration = document.configuration
    let wanted = runtime.requestedProfile(request.profile)
    var checks = [file]
    var selected: Configuration.NamedProfile?
    do throws(ProviderError) {
      selected = try configuration.selectedProfile(wanted)
      checks += Self.profile(selected, configuration).map { [$0] } ?? []
    } catch {
      checks.append(SelfTestCheck("profile", failedBy: error))
    }
    self.checks = checks

    let problems = PriceSettings.problems(environment: runtime.variable)
    let variable = { (name: String) -> String? in problems[name] == nil ? runtime.variable(name) : nil }
    variableProblems = problems
    settings = try PriceSettings(
      environment: variable, configuration: configuration, profile: selected?.profile)
    values =
      EffectiveConfiguration(
        root: document.root, profile: selected?.name, profileOption: request.profile, variable: variable
      ).values
    cacheFolder = runtime.cacheFolder(configuration)
  }

  /// Whether a bid would come as far as pricing.
  var isUsable: Bool { variableProblems.isEmpty && !checks.contains { $0.verdict == .failed } }

  /// The configuration and what is to be said of it; an empty one where it is bad.
  private static func document(
    _ location: ConfigurationFile.Location, now: Timestamp
  ) throws(ProviderError) -> (ConfigurationDocument, SelfTestCheck) {
    let name = "configuration"
    do throws(ProviderError) {
      _ = try ConfigurationFile.load(location)
      let document = try ConfigurationFile.document(location)
      guard document.exists else {
        return (document, SelfTestCheck(.ok, name, "there is no \(location.path): the defaults hold"))
      }
      let count = ConfigurationAdvice(
        root: document.root, configuration: document.configuration, now: now
      ).warnings.count
      guard count == 0 else {
        let detail =
          "\(location.path) is valid, with \(count) warning\(count == 1 ? "" : "s"): see config validate"
        return (document, SelfTestCheck(.warning, name, detail))
      }
      let secret =
        document.configuration.holdsSecret ? "its secret is for this user alone" : "no secret in it"
      return (document, SelfTestCheck(.ok, name, "\(location.path) is valid; \(secret)"))
    } catch {
      let empty = try ConfigurationDocument(path: location.path, text: "", exists: false)
      return (empty, SelfTestCheck(name, failedBy: error))
    }
  }

  private static func profile(
    _ selected: Configuration.NamedProfile?, _ configuration: Configuration
  ) -> SelfTestCheck? {
    if let selected { return SelfTestCheck(.ok, "profile", selected.name) }
    guard !configuration.profiles.isEmpty else { return nil }
    return SelfTestCheck(
      .warning, "profile",
      "several, and none of them holds: set default_profile or AKASH_PROVIDER_TOOL_PROFILE")
  }
}
