package import ProviderCore

/// The values that hold, for people and programs.
package struct ConfigurationReport: Sendable {
  private let values: [EffectiveValue]
  /// The file as the person named it.
  private let file: String
  private let fileExists: Bool
  private let reveal: Bool

  package init(values: [EffectiveValue], file: String, fileExists: Bool, reveal: Bool) {
    self.values = values
    self.file = file
    self.fileExists = fileExists
    self.reveal = reveal
  }

  /// A value as it may be shown.
  private func shown(_ value: EffectiveValue) -> YAMLInsertion {
    guard !reveal, case .scalar(let text) = value.value else { return value.value }
    return .scalar(value.secret == nil ? Redaction.redacted(text) : Secret(text).masked)
  }

  package func yaml(withOrigin: Bool) -> String {
    var outline = YAMLOutline()
    for value in values {
      outline.add(value.names, shown(value), comment: withOrigin ? value.origin.words(file: file) : nil)
    }
    return outline.text
  }

  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/config/v1"),
      "file": .string(fileExists ? file : nil),
      "values": .object(
        values.map { value in
          JSONMember(
            key: value.dotted,
            value: .object([
              "value": shown(value).json, "origin": .string(value.origin.words(file: file)),
            ]))
        }),
    ])
  }

  /// What a shell needs to get the same prices.
  package var environment: String { PriceExport.text(values, as: .env).text }
}
