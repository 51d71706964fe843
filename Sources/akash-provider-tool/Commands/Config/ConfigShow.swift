internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct ConfigShow: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the values that hold, wherever they come from.")

  static let help = CommandHelp(
    examples: [
      .init("Each value with where it comes from", "akash-provider-tool config show --origin"),
      .init(
        "The prices as the stock script's variables",
        "akash-provider-tool config show --format env > prices.env"),
    ],
    usual: [.configuration],
    variables: [.targets, .gpuMappings])

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case yaml
    case json
    /// The prices as the stock script's variables.
    case env
  }

  @Flag(help: "Say which option, variable, line or default each value comes from.")
  var origin = false

  @Flag(help: "Show secrets whole.")
  var reveal = false

  @Option(help: "How to answer.")
  var format = Format.yaml

  @OptionGroup var options: ConfigurationOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ConfigContext(options, runtime)
    let report = ConfigurationReport(
      values: try context.values(), file: context.document.path,
      fileExists: context.document.exists, reveal: reveal)
    switch format {
    case .yaml: try runtime.write(report.yaml(withOrigin: origin))
    case .json: try runtime.write(report.json)
    case .env: try runtime.write(report.environment)
    }
    return .done
  }
}
