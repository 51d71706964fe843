internal import ArgumentParser

/// Which configuration a command works with.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read this configuration file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Option(
    help: ArgumentHelp("Use this profile of the configuration.", valueName: "name"), completion: .profiles)
  var profile: String?
}
