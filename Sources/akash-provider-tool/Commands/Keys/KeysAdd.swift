internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct KeysAdd: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep an API key, read from a prompt or standard input.")

  static let help = CommandHelp(
    examples: [
      .init("From a prompt, without echo", "akash-provider-tool keys add"),
      .init(
        "From a password manager",
        "pass show akash/console | akash-provider-tool keys add --profile main"),
      .init("The wallet's token, from a file", "akash-provider-tool keys add --token < token.txt"),
    ],
    meanings: [
      .answerIsNo: "there is another key already",
      .badInput: "what was given is no key",
      .tryAgainLater: "somebody else changes the file",
      .notAuthorised: "the key that is there cannot be read",
    ],
    usual: [.configuration])

  @Flag(help: "Keep a wallet token instead of an API key.")
  var token = false

  @Option(
    help: ArgumentHelp("Keep it in a file of its own instead of the configuration.", valueName: "path"),
    completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("When the API key expires, if you know: 2027-11-21.", valueName: "date"))
  var expires: Timestamp?

  @Flag(help: "Replace another key that the profile has.")
  var force = false

  @OptionGroup var options: KeyOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ProfileContext(options.configuration, runtime, makesFile: true)
    let kind: SecretKind = token ? .token : .apiKey
    if let expires, expires <= runtime.clock.now() {
      throw ProviderError(.valueInvalid, "--expires \(expires) is past: an expired key is of no use")
    }
    let secret = try given(kind, runtime)
    var store = try context.store()
    if let file {
      let own: String? = if case .file(let path)? = context.profile?.secrets[kind] { path } else { nil }
      store = store.keeping(kind, inFile: file)
      try store.checkFree(kind, for: secret, ownFile: own)
    }
    let present = try present(kind, context)
    let isKnown = present == secret && file == nil
    if let present, present != secret, !force {
      throw ProviderError(
        .secretOccupied,
        "profile \"\(try context.profileName())\" has the \(kind.name) \(present) already",
        hint: "--force replaces it"
          + (kind == .apiKey ? "; \"keys rotate\" replaces it at the service too" : ""))
    }
    if !isKnown || expires != nil {
      // A key's own file must not change if the configuration then cannot.
      try store.checkWritable(kind)
      try store.save(secret, kind, expires: expires)
    }
    var change = KeyChange(isKnown ? .unchanged : .added, profile: try context.profileName())
    change.kind = kind
    change.new = secret.masked
    change.place = store.place(kind)
    change.expires = expires
    try context.show(change, options.format)
    context.warnOfOverride(kind)
    return .done
  }

  /// What the profile has; what cannot be read may be a key too, so it counts unless --force is given.
  private func present(_ kind: SecretKind, _ context: ProfileContext) throws(ProviderError) -> Secret? {
    do throws(ProviderError) {
      return try context.reader.secret(kind, context.profile, ignoringEnvironment: true)
    } catch {
      if force { return nil }
      throw error
    }
  }

  /// Blanks around it are nobody's intention.
  private func given(_ kind: SecretKind, _ runtime: Runtime) throws(ProviderError) -> Secret {
    let text: String?
    if let person = runtime.person {
      text = person.ask("\(kind.name) (not shown): ", isSecret: true)
    } else {
      let bytes = try runtime.bytes(of: nil, limit: 1 << 20, awaiting: "the \(kind.name)")
      text = String(decoding: bytes, as: UTF8.self)
    }
    var given = (text ?? "").trimmingBlanks
    // As a browser shows it.
    if kind == .token, given.hasPrefix("Bearer ") { given = String(given.dropFirst(7)).trimmingBlanks }
    let secret = Secret(given)
    guard !secret.isEmpty else {
      throw ProviderError(.inputEmpty, "no \(kind.name) was given")
    }
    let problem = kind == .apiKey ? APIKeyFormat.problem(secret) : Self.problem(ofToken: given)
    if let problem {
      throw ProviderError(.valueInvalid, "what was given is no \(kind.name): \(problem)")
    }
    return secret
  }

  private static func problem(ofToken text: String) -> String? {
    if text.hasPrefix(APIKeyFormat.prefix) { return "it is an API key; leave out --token" }
    return text.utf8.allSatisfy { 0x21...0x7E ~= $0 } ? nil : "it holds blanks or stranger characters"
  }
}
