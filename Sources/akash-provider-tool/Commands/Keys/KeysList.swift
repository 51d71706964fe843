internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct KeysList: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the keys of all profiles, masked, and how long they are good for.")

  static let help = CommandHelp(
    examples: [
      .init("All profiles", "akash-provider-tool keys list"),
      .init("One, and what the service says of it", "akash-provider-tool keys list --remote --profile main"),
    ],
    usual: [.unavailable, .tryAgainLater, .notAuthorised, .configuration],
    variables: [.apiKey, .token])

  @Flag(help: "Ask the service too, with each profile's wallet token.")
  var remote = false

  @Flag(help: "Show secrets whole.")
  var reveal = false

  @OptionGroup var service: ServiceOptions
  @OptionGroup var options: KeyOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ProfileContext(options.configuration, runtime)
    if remote { _ = try tokenForAny(context) }
    let run = KeyListRun(context: context, reveal: reveal, service: remote ? service : nil)
    let list = KeyList(
      rows: run.rows(of: profiles(context)), now: runtime.clock.now(), isRemote: remote)
    switch options.format {
    case .table where list.rows.isEmpty:
      runtime.tell("no profile has a key; \"keys add\" gives it one")
    case .table: try runtime.write(list.table)
    case .json: try runtime.write(list.json)
    }
    if let failure = run.failure { throw failure }
    return .done
  }

  /// One profile where it is named, else all.
  private func profiles(_ context: ProfileContext) -> [Configuration.NamedProfile] {
    if options.configuration.profile != nil, let selected = context.selected { return [selected] }
    return context.configuration.profiles.sorted { $0.key < $1.key }
      .map { Configuration.NamedProfile(name: $0.key, profile: $0.value) }
  }

  /// Throws where no profile at all could ask the service.
  private func tokenForAny(_ context: ProfileContext) throws(ProviderError) {
    let hasOwn = profiles(context).contains { $0.profile.secrets[.token] != nil }
    if !hasOwn { _ = try context.token() }
  }
}
