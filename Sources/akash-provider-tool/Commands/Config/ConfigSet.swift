internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct ConfigSet: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set one value, and leave everything else as it is.")

  static let help = CommandHelp(
    examples: [
      .init("A target price", "akash-provider-tool config set price.targets.cpu 1.80"),
      .init(
        "A card's, with memory and interface",
        "akash-provider-tool config set price.gpu.h100.80Gi.sxm 1650"),
      .init("A list", "akash-provider-tool config set price.akt_price.sources oracle,dia"),
    ],
    meanings: [
      .usage: "the command line makes no sense, or there is no such key",
      .badInput: "a value of the wrong type or range",
      .tryAgainLater: "somebody else changes the file",
    ],
    usual: [.configuration])

  @Argument(help: "A dotted key; or KEY=VALUE in one word.", completion: .assignments)
  var key: String

  @Argument(help: "Its value; a list is separated by commas.", completion: .values)
  var value: String?

  @OptionGroup var options: ConfigOptions

  func validate() throws {
    if value == nil, !key.contains("=") {
      throw ValidationError(
        "the value of \(key) is missing; one that begins with \"-\" stands behind \"--\"")
    }
  }

  /// Both sides of `KEY=VALUE`, as Helm and `config init --set` take it.
  private var sides: (key: String, value: String) {
    if let value { return (key, value) }
    let sides = key.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    return (sides[0], sides.count > 1 ? sides[1] : "")
  }

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ConfigContext(options.configuration, runtime, makesFile: true)
    let (path, insertion) = try Self.assignment(try context.path(sides.key), sides.value)
    var old: YAMLInsertion?
    try context.store.change { document throws(ProviderError) in
      old = document.root[path.names].flatMap { $0.isNull ? nil : $0.insertion }
      return [.set(path.names, insertion)]
    }
    try runtime.write(
      ErrorReport.oneLine("\(path.dotted): \(old.map { "\($0.yaml) → " } ?? "")\(insertion.yaml)") + "\n",
      ["key": .string(path.dotted), "old": old?.redacted.json ?? .null, "new": insertion.redacted.json],
      options.format)
    warnIfInvalid(context)
    if let name = overridingVariable(path), runtime.variable(name)?.isEmpty == false {
      runtime.warn("\(name) in the environment overrides it here")
    }
    return .done
  }

  /// A value for a key that a person may set. Throws `usage` for sections and secrets.
  static func assignment(
    _ path: ConfigurationPath, _ value: String
  ) throws(ProviderError) -> (ConfigurationPath, YAMLInsertion) {
    guard let kind = path.key?.kind else {
      throw ProviderError(
        .usage, "\(path.dotted) is a section of several keys",
        hint: "\"config get \(path.dotted)\" shows what is in it; set one key at a time")
    }
    switch kind {
    case .secret:
      throw ProviderError(
        .usage, "\(path.dotted) is a secret, and arguments are for everybody on this machine to see",
        hint: "\"keys add\" reads it from a prompt or standard input")
    case .list:
      return (path, .list(value.split(separator: ",").map { String($0).trimmingBlanks }))
    default: return (path, .scalar(value))
    }
  }

  /// One value is mended, others may be left.
  private func warnIfInvalid(_ context: ConfigContext) {
    guard let document = try? ConfigurationFile.document(context.location), !document.problems.isEmpty else {
      return
    }
    context.runtime.warn(
      "the file still has \(document.problems.count) problem\(document.problems.count == 1 ? "" : "s"); \"config validate\" lists them"
    )
  }

  private func overridingVariable(_ path: ConfigurationPath) -> String? {
    guard let start = path.names.firstIndex(of: "price") else { return nil }
    let below = Array(path.names[(start + 1)...])
    return EffectiveConfiguration.priceVariable(below.first == "gpu" ? ["gpu"] : below)
  }
}
