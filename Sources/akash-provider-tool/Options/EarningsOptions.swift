internal import ArgumentParser
internal import ProviderCore
internal import ProviderServices

/// What all verbs of `earnings` take.
struct EarningsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The provider's address, instead of the profile's.", valueName: "address"),
    completion: .addresses)
  var provider: AccountAddress?

  @Option(
    help: ArgumentHelp("How long to try for each answer, repetitions included: 90s, 5m.", valueName: "time"),
    completion: .list(["30s", "90s", "5m"]))
  var timeout = TimeSpan(seconds: 90)

  @Flag(help: "Tell every request; secrets stay masked.")
  var verbose = false

  @OptionGroup var configuration: ConfigurationOptions

  func validate() throws {
    guard timeout.seconds > 0 else { throw ValidationError("--timeout \(timeout) is no time to wait") }
  }
}

extension AccountAddress: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
