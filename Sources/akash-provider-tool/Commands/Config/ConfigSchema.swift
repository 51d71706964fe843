internal import ArgumentParser
internal import ProviderCore

struct ConfigSchema: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of the file, for editors that complete and check it.")

  static let help = CommandHelp(
    examples: [
      .init(
        "For an editor that completes and checks",
        "akash-provider-tool config schema > config.schema.json")
    ])

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    try runtime.write(ConfigurationSchema.json.text(.indented) + "\n")
    return .done
  }
}
