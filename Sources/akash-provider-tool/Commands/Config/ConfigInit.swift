internal import ArgumentParser
internal import ProviderCore
internal import ProviderServices

struct ConfigInit: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a first configuration file, asking for what matters.",
    discussion: """
      Asks when a person sits there; takes options, or --defaults, when not. An API key is asked for without \
      echo, or added later with "keys add".
      """)

  static let help = CommandHelp(
    examples: [
      .init("With questions", "akash-provider-tool config init"),
      .init("Without, all defaults", "akash-provider-tool config init --defaults"),
      .init("Without, some values given", "akash-provider-tool config init --set price.gpu.h100=1650"),
    ],
    meanings: [
      .answerIsNo: "there is a file already; not confirmed",
      .badInput: "a value of the wrong type or range",
      .tryAgainLater: "somebody else changes the file",
    ],
    usual: [.configuration])

  @Option(help: ArgumentHelp("The provider's address.", valueName: "address"))
  var provider: String?

  @Option(
    help: ArgumentHelp("A value under its dotted key; may be given several times.", valueName: "key=value"),
    completion: .settings)
  var set: [String] = []

  @Flag(help: "Ask nothing and take the defaults for everything that no option gives.")
  var defaults = false

  @Flag(help: "Overwrite a file that is there; the old one is kept as FILE.old.")
  var force = false

  @OptionGroup var options: ConfigOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let location = runtime.configurationLocation(options.configuration.config)
    let old = try ConfigurationFile.read(location.path)
    if old != nil, !force {
      throw ProviderError(
        .configurationExists, "there is a file \"\(location.path)\" already",
        hint: "change it with \"config set\" or \"config edit\", or replace it with --force")
    }
    var template = ConfigurationTemplate(
      profile: options.configuration.profile ?? ConfigurationTemplate.firstProfile)
    if let provider { template.provider = try Self.address(provider) }
    let asksNobody = defaults || provider != nil || !set.isEmpty
    if !asksNobody { try ask(&template, runtime) }
    let document = try ConfigurationDocument(path: location.path, text: template.text)
    let text = try ConfigurationEditor.text(of: document, applying: try edits())
    _ = try ConfigurationReader.read(
      ConfigurationDocument(path: location.path, text: text).root, file: location.path)
    let copy = try ConfigurationStore(location, clock: runtime.clock)
      .replace(old, with: text, keepsOld: true, isPrivate: true)
    if let copy { runtime.tell("the old file is kept as \(copy)") }
    try runtime.write(location.path + "\n", ["path": .string(location.path)], options.format)
    if template.apiKey == nil { runtime.tell("\"keys add\" puts an API key into it") }
    return .done
  }

  private func edits() throws(ProviderError) -> [YAMLEdit] {
    var edits: [YAMLEdit] = []
    for assignment in set {
      let sides = assignment.split(separator: "=", maxSplits: 1).map { String($0) }
      guard sides.count == 2 else {
        throw ProviderError(.usage, "--set \"\(assignment.prefix(80))\" is not of the form key=value")
      }
      let (path, value) = try ConfigSet.assignment(try ConfigurationPath(sides[0]), sides[1])
      edits.append(.set(path.names, value))
    }
    return edits
  }

  private static func address(_ text: String) throws(ProviderError) -> AccountAddress {
    guard let address = AccountAddress(text) else {
      throw ProviderError(
        .valueInvalid,
        "\"\(text.prefix(80))\" is no account's address"
          + (text.hasPrefix("akash1") ? ": its checksum is wrong" : ""),
        hint: "copy it again; it begins with akash1")
    }
    return address
  }

  private func ask(_ template: inout ConfigurationTemplate, _ runtime: Runtime) throws(ProviderError) {
    guard let person = runtime.person else {
      throw ProviderError(
        .confirmationNeeded, "nobody is there to answer questions",
        hint: "add --defaults, or --provider and --set")
    }
    try ConfigurationQuestions(person: person, runtime: runtime).ask(&template) {
      text throws(ProviderError) in
      try Self.address(text)
    }
  }
}
