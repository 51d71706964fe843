/// Where a value comes from.
package enum ValueOrigin: Hashable, Sendable {
  case option(String)
  case variable(String)
  /// A line of the configuration file.
  case file(line: Int)
  case standard

  /// As a person is told it; `file` is the configuration file's name.
  package func words(file: String) -> String {
    switch self {
    case .option(let name): "option \(name)"
    case .variable(let name): "variable \(name)"
    case .file(let line): "\(file):\(line)"
    case .standard: "default"
    }
  }
}

/// A value that holds, and where it comes from.
package struct EffectiveValue: Hashable, Sendable {
  /// The names of its key; a profile's key stands without the profile: `provider`, `price.targets.cpu`.
  package let names: [String]
  package let value: YAMLInsertion
  package let origin: ValueOrigin
  /// Which secret the value is; nil for what everybody may see.
  package let secret: SecretKind?

  package var dotted: String { names.joined(separator: ".") }

  package init(
    names: [String], value: YAMLInsertion, origin: ValueOrigin, secret: SecretKind? = nil
  ) {
    self.names = names
    self.value = value
    self.origin = origin
    self.secret = secret
  }
}
