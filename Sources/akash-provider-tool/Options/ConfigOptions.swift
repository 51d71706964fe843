internal import ArgumentParser
internal import ProviderCore

/// What all `config` verbs take that have no formats of their own.
struct ConfigOptions: ParsableArguments {
  @Option(help: "How to answer.")
  var format = ReportFormat.table

  @OptionGroup var configuration: ConfigurationOptions
}

extension Runtime {
  /// Writes what a `config` verb has done or found, as lines or as an object.
  func write(
    _ lines: String, _ members: KeyValuePairs<String, JSONValue>, _ format: ReportFormat
  ) throws(ProviderError) {
    switch format {
    case .table: try write(lines)
    case .json:
      let schema = JSONMember(key: "schema", value: .string("akash-provider-tool/config/v1"))
      try write(.object([schema] + members.map { JSONMember(key: $0.key, value: $0.value) }))
    }
  }
}
