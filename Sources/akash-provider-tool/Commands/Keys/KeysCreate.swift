internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct KeysCreate: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make the first API key of a wallet at the service, and keep it.")

  static let help = CommandHelp(
    examples: [
      .init("The first key of the profile's wallet", "akash-provider-tool keys create")
    ],
    meanings: [
      .answerIsNo: "there is a key already",
      .tryAgainLater: "the service takes too long, or somebody else is changing keys",
    ],
    usual: [.unavailable, .notAuthorised, .configuration],
    variables: [.token])

  @OptionGroup var service: ServiceOptions
  @OptionGroup var options: KeyOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ProfileContext(options.configuration, runtime, makesFile: true)
    let manager = try context.manager(service)
    let present = try context.reader.secret(.apiKey, context.profile, ignoringEnvironment: true)
    if let present {
      throw ProviderError(
        .secretOccupied, "profile \"\(try context.profileName())\" has the API key \(present) already",
        hint: "\"keys rotate\" replaces it; \"keys remove\" forgets it")
    }
    let key = try context.exclusively { () throws(ProviderError) in
      try manager.checkStore()
      return try manager.create()
    }
    if let provider = context.profile?.provider, provider.text != key.wallet {
      runtime.warn("the key is of \(key.wallet), whose token this is, and the profile is of \(provider)")
    }
    try KeyVerification(context: context, manager: manager).run(key)
    var change = KeyChange(.created, profile: try context.profileName())
    change.new = key.secret.masked
    change.place = try context.store().place(.apiKey)
    change.expires = key.expires
    try context.show(change, options.format)
    context.warnOfOverride(.apiKey)
    return .done
  }
}

/// The earnings call that a new key is tried with, once it is safe.
struct KeyVerification {
  let context: ProfileContext
  let manager: KeyManager

  /// Throws `api-key-refused` or `service-failed`; the key is stored either way, and the person is told so.
  func run(_ key: RemoteKey) throws(ProviderError) {
    let name = key.secret.masked
    switch manager.verify(key.secret) {
    case .accepted: context.usage.note(name)
    case .refused:
      throw ProviderError(
        .apiKeyRefused, "the new key \(name) is stored, but the service does not accept it yet",
        hint: "\"keys check\" asks again")
    case .later(let reason):
      throw ProviderError(
        .serviceTimedOut,
        "the new key \(name) is stored, but whether it works could not be checked: \(reason)",
        hint: "\"keys check\" asks again")
    case .inconclusive(let reason):
      throw ProviderError(
        .serviceFailed, "the new key \(name) is stored, but whether it works could not be checked: \(reason)",
        hint: "\"keys check\" asks again")
    }
  }
}
