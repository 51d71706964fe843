internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct ConfigGet: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "get",
    abstract: "Print what the file says under a key, or its built-in default.",
    discussion: """
      Exit status 1 where there is neither. What holds in the end, environment and profile included, \
      shows "config show".
      """)

  static let help = CommandHelp(
    examples: [
      .init("One value", "akash-provider-tool config get price.targets.cpu"),
      .init("A section", "akash-provider-tool config get price.gpu"),
      .init(
        "A profile's own value, for a program",
        "akash-provider-tool config get provider --profile main --format json"),
    ],
    meanings: [
      .answerIsNo: "it has neither a value nor a default",
      .usage: "the command line makes no sense, or there is no such key",
    ],
    usual: [.configuration])

  @Argument(help: "A dotted key, or a section of several.", completion: .keys)
  var key: String

  @Flag(help: "Show secrets whole.")
  var reveal = false

  @OptionGroup var options: ConfigOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ConfigContext(options.configuration, runtime)
    let path = try context.path(key)
    guard let node = context.document.root[path.names], !node.isNull else {
      guard let standard = path.key?.standardValue else {
        throw ProviderError(.keyUnset, "\(path.dotted) is not set")
      }
      try runtime.write(
        standard.texts.map { $0 + "\n" }.joined(),
        ["key": .string(path.dotted), "value": standard.json], options.format)
      return .done
    }
    try runtime.write(
      text(node, path.names), ["key": .string(path.dotted), "value": json(node, path.names)], options.format)
    return .done
  }

  private func text(_ node: YAMLNode, _ names: [String]) -> String {
    switch node {
    case .scalar(let scalar): return shown(scalar.text, names) + "\n"
    case .sequence: return node.insertion.texts.map { $0 + "\n" }.joined()
    case .mapping:
      var outline = YAMLOutline()
      add(node, names, [], to: &outline)
      return outline.text
    }
  }

  private func add(_ node: YAMLNode, _ names: [String], _ below: [String], to outline: inout YAMLOutline) {
    guard case .mapping(let entries, _) = node else {
      guard !node.isNull else { return }
      guard case .scalar(let text) = node.insertion else { return outline.add(below, node.insertion) }
      return outline.add(below, .scalar(shown(text, names + below)))
    }
    for entry in entries { add(entry.value, names, below + [entry.key.text], to: &outline) }
  }

  private func json(_ node: YAMLNode, _ names: [String]) -> JSONValue {
    switch node {
    case .scalar(let scalar): scalar.isNull ? .null : .string(shown(scalar.text, names))
    case .sequence(let elements, _): .array(elements.map { json($0, names) })
    case .mapping(let entries, _):
      .object(
        entries.map { JSONMember(key: $0.key.text, value: json($0.value, names + [$0.key.text])) })
    }
  }

  private func shown(_ text: String, _ names: [String]) -> String {
    if reveal { return text }
    if case .secret? = ConfigurationKey.at(names)?.kind { return Secret(text).masked }
    return Redaction.redacted(text)
  }
}
