internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct ConfigImport: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over prices from Helm values, a shell or .env file, the environment or the older scales.",
    discussion: """
      Shows what would change and asks. With --profile what is not so yet becomes that profile's own.
      """)

  static let help = CommandHelp(
    examples: [
      .init(
        "Helm values; shows what would change, and asks",
        "akash-provider-tool config import provider.yaml"),
      .init("NAME=value lines, without a question", "akash-provider-tool config import prices.env --yes"),
      .init(
        "What the running environment has; only to see",
        "akash-provider-tool config import --environment --dry-run"),
    ],
    meanings: [
      .answerIsNo: "not confirmed",
      .badInput: "nothing to import, or a value that is none",
      .inputNotFound: "no such file",
      .tryAgainLater: "somebody else changes the file",
    ],
    usual: [.configuration])

  @Argument(
    help: "Helm values, or a file of NAME=value lines or daemon flags; - is standard input.",
    completion: .file())
  var file: String?

  @Flag(help: "Take the running environment instead of a file.")
  var environment = false

  @Option(help: ArgumentHelp("Read bid price scales as uakt at this price, not as uact.", valueName: "usd"))
  var aktPrice: AKTPrice?

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var options: ConfigOptions

  func validate() throws {
    if environment == (file != nil) {
      throw ValidationError("give either a file or --environment")
    }
  }

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let imported = try ImportSource(file: file, aktPrice: aktPrice).prices(runtime)
    for note in imported.notes { runtime.tell("note: \(ErrorReport.oneLine(note))") }
    let context = try ConfigContext(options.configuration, runtime, makesFile: true)
    let plan = try plan(imported, context.document, runtime)
    // What could not be written is refused before anybody is asked.
    _ = try ConfigurationEditor.text(of: context.document, applying: plan.changes.map(\.edit))
    if plan.changes.isEmpty { runtime.tell("the configuration says all that already") }
    try runtime.write(
      plan.changes.map { ErrorReport.oneLine($0.line) + "\n" }.joined(),
      ["changes": .array(plan.changes.map(\.json))], options.format)
    guard !plan.changes.isEmpty, !dryRun else { return .done }
    try runtime.confirm("Change \(context.document.path) so?", given: yes)
    try context.store.change { document throws(ProviderError) in
      guard try self.plan(imported, document, runtime) == plan else {
        throw ProviderError(
          .configurationChanged, "\"\(document.path)\" was changed by somebody else in the meantime")
      }
      return plan.changes.map(\.edit)
    }
    return .done
  }

  private func plan(
    _ imported: ImportedPrices, _ document: ConfigurationDocument, _ runtime: Runtime
  ) throws(ProviderError) -> ImportPlan {
    let named = options.configuration.profile
    if document.configuration.profiles.isEmpty {
      let name = named ?? ConfigurationTemplate.firstProfile
      return ImportPlan(imported, into: document.root, profile: name, isNamed: named != nil)
    }
    let selected = try document.configuration.selectedProfile(runtime.requestedProfile(named))
    return ImportPlan(
      imported, into: document.root, profile: selected?.name, isNamed: named != nil)
  }
}

extension ImportPlan.Change {
  fileprivate var json: JSONValue {
    .object([
      "key": .string(path.joined(separator: ".")),
      "old": .string(old.map { Redaction.redacted($0) }),
      "new": .string(new.map { Redaction.redacted($0) }),
    ])
  }
}
