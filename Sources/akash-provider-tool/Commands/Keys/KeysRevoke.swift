internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct KeysRevoke: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "End a wallet's API key at the service, and forget it here.")

  static let help = CommandHelp(
    examples: [
      .init("With a question first", "akash-provider-tool keys revoke"),
      .init("Without", "akash-provider-tool keys revoke --yes --profile main"),
    ],
    meanings: [
      .answerIsNo: "there is no key, or not confirmed",
      .tryAgainLater: "the service takes too long, or somebody else is changing keys",
    ],
    usual: [.unavailable, .notAuthorised, .configuration],
    variables: [.token])

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var service: ServiceOptions
  @OptionGroup var options: KeyOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ProfileContext(options.configuration, runtime)
    let manager = try context.manager(service)
    let key = try context.exclusively { () throws(ProviderError) in
      guard let key = try manager.present() else {
        throw ProviderError(.apiKeyAbsent, "the service has no key for this wallet")
      }
      try context.checkWallet(key)
      try runtime.confirm(
        "Revoke \(key.secret.masked) of \(key.wallet)? Whatever uses it stops working.", given: yes)
      try manager.revoke(key)
      return key
    }
    try forget(key, context)
    var change = KeyChange(.revoked, profile: try context.profileName())
    change.old = key.secret.masked
    try context.show(change, options.format)
    context.warnOfOverride(.apiKey)
    return .done
  }

  /// A key that works nowhere is of no use here. One that lives where only its person can change it is told.
  private func forget(_ key: RemoteKey, _ context: ProfileContext) throws(ProviderError) {
    let local = (try? context.reader.secret(.apiKey, context.profile, ignoringEnvironment: true)) ?? nil
    guard local == key.secret, let source = context.profile?.secrets[.apiKey] else { return }
    switch source {
    case .inline: _ = try context.store().remove(.apiKey)
    case .file, .variable, .command:
      context.runtime.warn("\(key.secret.masked) still lies where it was: \(source.place)")
    }
  }
}
