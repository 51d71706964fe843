/// Where a secret lives.
package enum SecretSource: Hashable, Sendable {
  /// In the configuration file itself.
  case inline(Secret)
  /// In a file of its own.
  case file(String)
  case variable(String)
  /// What a command prints: the program and its arguments, run without a shell.
  case command([String])

  /// The configuration keys of the four forms, for `api_key` or `token`.
  package static func keys(_ name: String) -> [String] {
    ["", "_file", "_env", "_command"].map { name + $0 }
  }

  /// The form in a person's words.
  package var place: String {
    switch self {
    case .inline: "configuration"
    case .file(let path): "file \(path)"
    case .variable(let name): "variable \(name)"
    case .command(let words): "command \(words.first ?? "")"
    }
  }
}

/// Which of the two secrets of a profile.
package enum SecretKind: String, CaseIterable, Sendable {
  /// Reads earnings; sent to the Provider Console as `X-API-Key`.
  case apiKey = "api_key"
  /// Manages keys: the wallet's JWT.
  case token

  /// The variable that overrides every other source.
  package var environmentVariable: String {
    switch self {
    case .apiKey: "AKASH_PROVIDER_TOOL_API_KEY"
    case .token: "AKASH_PROVIDER_TOOL_TOKEN"
    }
  }

  package var name: String {
    switch self {
    case .apiKey: "API key"
    case .token: "wallet token"
    }
  }
}
