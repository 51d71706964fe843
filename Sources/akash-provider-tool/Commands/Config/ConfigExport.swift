internal import ArgumentParser
internal import ProviderCore
internal import ProviderServices

extension PriceExport.Format: ExpressibleByArgument {}

struct ConfigExport: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the file's prices as the stock script's variables or as Helm values.")

  static let help = CommandHelp(
    examples: [
      .init("The stock script's variables", "akash-provider-tool config export --format env > prices.env"),
      .init("Values for the Helm chart", "akash-provider-tool config export --format helm >> provider.yaml"),
    ],
    usual: [.configuration])

  @Option(help: "What to write.")
  var format: PriceExport.Format

  @OptionGroup var options: ConfigurationOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    let context = try ConfigContext(options, runtime)
    let values = try context.values(withEnvironment: false).filter { $0.origin != .standard }
    let (text, leftOut) = PriceExport.text(values, as: format)
    try runtime.write(text)
    for key in leftOut { runtime.warn("\(key) has no place in this form and is left out") }
    return .done
  }
}
