internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct ConfigValidate: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check the file: every error with line, key and cure, and what is legal but strange.")

  static let help = CommandHelp(
    examples: [
      .init("The configuration", "akash-provider-tool config validate"),
      .init("Another file, for a program", "akash-provider-tool config validate site.yaml --format json"),
    ],
    meanings: [
      .done: "valid",
      .configuration: "not valid, or not there",
    ])

  @Argument(
    help: "The file; the configuration if there is none.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @OptionGroup var options: ConfigOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let location = runtime.configurationLocation(file ?? options.configuration.config)
    let document = try ConfigurationFile.document(location, refusingExposed: false)
    guard document.exists else {
      if location.isNamed { throw ConfigurationFile.missing(location.path) }
      try runtime.write(
        "there is no file \"\(document.path)\": the defaults hold, and they are valid\n",
        ["file": .null, "valid": .boolean(true), "problems": .array([]), "warnings": .array([])],
        options.format)
      return .done
    }
    let advice = ConfigurationAdvice(
      root: document.root, configuration: document.configuration, now: runtime.clock.now())
    let exposure = ConfigurationFile.exposure(of: document).map { error in
      DocumentProblem(
        line: 1, path: "", message: "holds a secret, and others can read it",
        kind: .conflict(cure: error.hint ?? ""))
    }
    let validity = ConfigurationValidity(
      file: document.path, problems: (exposure.map { [$0] } ?? []) + document.problems,
      warnings: advice.warnings)
    for warning in validity.warningLines { runtime.warn(warning) }
    if options.format == .json { try runtime.write(validity.json) }
    if let error = validity.error { throw error }
    if options.format == .table { try runtime.write(validity.summary) }
    return .done
  }
}
