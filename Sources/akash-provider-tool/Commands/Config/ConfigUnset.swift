internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct ConfigUnset: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Take one value or section out, and leave everything else as it is.")

  static let help = CommandHelp(
    examples: [
      .init("One value", "akash-provider-tool config unset price.targets.cpu"),
      .init("A section", "akash-provider-tool config unset price.gpu"),
    ],
    meanings: [
      .answerIsNo: "it is not set",
      .usage: "the command line makes no sense, or there is no such key",
      .badInput: "the file would no longer be valid",
      .tryAgainLater: "somebody else changes the file",
    ],
    usual: [.configuration])

  @Argument(help: "A dotted key, or a section of several.", completion: .presentKeys)
  var key: String

  @OptionGroup var options: ConfigOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ConfigContext(options.configuration, runtime)
    let names = try names(context)
    let dotted = names.joined(separator: ".")
    var old: YAMLInsertion?
    try context.store.change { document throws(ProviderError) in
      guard let node = document.root[names] else {
        throw ProviderError(.keyUnset, "\(dotted) is not set")
      }
      if case .mapping = node {} else { old = node.insertion }
      return [.remove(names)]
    }
    let isSecret = if case .secret? = ConfigurationKey.at(names)?.kind { true } else { false }
    let was = isSecret ? "…" : old?.yaml ?? "(section)"
    try runtime.write(
      ErrorReport.oneLine("\(dotted): \(was) → (unset)") + "\n",
      ["key": .string(dotted), "new": .null], options.format)
    return .done
  }

  /// A key that is none, but stands in the file, is there to be taken out.
  private func names(_ context: ConfigContext) throws(ProviderError) -> [String] {
    do throws(ProviderError) {
      return try context.path(key).names
    } catch {
      let names = key.split(separator: ".").map { String($0) }
      guard error.code == .keyUnknown, context.document.root[names] != nil else { throw error }
      return names
    }
  }
}
