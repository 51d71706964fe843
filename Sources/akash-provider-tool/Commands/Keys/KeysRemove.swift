internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct KeysRemove: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Forget a key on this machine; at the service it stays as it is.",
    discussion: "Asks first when a person sits there. \"keys revoke\" ends a key at the service.")

  static let help = CommandHelp(
    examples: [
      .init("The API key", "akash-provider-tool keys remove"),
      .init("The wallet's token of a profile", "akash-provider-tool keys remove --token --profile main"),
    ],
    meanings: [
      .answerIsNo: "not confirmed",
      .tryAgainLater: "somebody else changes the file",
      .notAuthorised: "there is none",
    ],
    usual: [.configuration])

  @Flag(help: "Forget the wallet token instead of the API key.")
  var token = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var options: KeyOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ProfileContext(options.configuration, runtime)
    let kind: SecretKind = token ? .token : .apiKey
    let name = try context.profileName()
    guard let source = context.profile?.secrets[kind] else {
      throw ProviderError(.secretMissing, "profile \"\(name)\" has no \(kind.name)")
    }
    let present = (try? context.reader.secret(kind, context.profile, ignoringEnvironment: true)) ?? nil
    if runtime.person != nil {
      try runtime.confirm(
        "Forget the \(kind.name) \(present?.masked ?? "") of profile \"\(name)\"?", given: yes)
    }
    _ = try context.store().remove(kind)
    var change = KeyChange(.removed, profile: name)
    change.kind = kind
    change.old = present?.masked
    if case .inline = source {} else { change.place = source.place }
    try context.show(change, options.format)
    return .done
  }
}
