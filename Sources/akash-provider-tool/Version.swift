/// The version of the tool, as `--version` tells it and services see it.
enum Version {
  static let current = "0.1.0"
  static let userAgent = "akash-provider-tool/\(current)"
}
