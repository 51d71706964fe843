internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct KeysUse: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Make a profile, and so its key, the one that holds without --profile.")

  static let help = CommandHelp(
    examples: [
      .init("The provider in the second rack", "akash-provider-tool keys use second")
    ],
    meanings: [
      .tryAgainLater: "somebody else changes the file"
    ],
    usual: [.configuration])

  @Argument(help: "The profile.", completion: .profiles)
  var name: String

  @OptionGroup var options: KeyOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ProfileContext(options.configuration, runtime)
    guard let profile = try context.configuration.selectedProfile(name) else { return .done }
    try ConfigurationStore(context.location, clock: runtime.clock).change { _ in
      [.set(["default_profile"], .scalar(name))]
    }
    if profile.profile.secrets[.apiKey] == nil {
      runtime.warn("profile \"\(name)\" has no API key; \"keys add --profile \(name)\" gives it one")
    }
    try context.show(KeyChange(.used, profile: name), options.format)
    return .done
  }
}
