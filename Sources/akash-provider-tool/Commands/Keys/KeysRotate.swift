internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct KeysRotate: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Replace a wallet's API key by a new one, at the service and here.",
    discussion: """
      The service has no way to replace a key but to delete it first. Whatever can fail is tried before that; \
      the new key is stored before anything else, and tried with one call. Safe to run again after any failure.
      """)

  static let help = CommandHelp(
    examples: [
      .init("With a question first", "akash-provider-tool keys rotate"),
      .init("Without, for a program", "akash-provider-tool keys rotate --yes --profile main --format json"),
    ],
    meanings: [
      .answerIsNo: "not confirmed",
      .unavailable: "a service is unavailable; the message says which key works",
      .tryAgainLater: "the service takes too long, or somebody else is changing keys",
    ],
    usual: [.notAuthorised, .configuration],
    variables: [.token])

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var service: ServiceOptions
  @OptionGroup var options: KeyOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ProfileContext(options.configuration, runtime)
    let manager = try context.manager(service)
    let outcome = try context.exclusively { () throws(ProviderError) in
      try manager.checkStore()
      let old = try manager.present()
      if let old { try context.checkWallet(old) }
      try runtime.confirm(question(old), given: yes)
      return try manager.rotate(old)
    }
    try KeyVerification(context: context, manager: manager).run(outcome.new)
    var change = KeyChange(.rotated, profile: try context.profileName())
    change.old = outcome.old?.secret.masked
    change.new = outcome.new.secret.masked
    change.place = try context.store().place(.apiKey)
    change.expires = outcome.new.expires
    try context.show(change, options.format)
    context.warnOfOverride(.apiKey)
    return .done
  }

  private func question(_ old: RemoteKey?) -> String {
    guard let old else { return "The service has no key for this wallet. Make one?" }
    return "Delete \(old.secret.masked) of \(old.wallet) and make a new key?"
      + " Whatever uses it elsewhere stops working."
  }
}
