/// Reads the configuration file from its YAML tree.
package struct ConfigurationReader {
  /// Throws `configuration-invalid` with every problem, each with file, line and key.
  package static func read(_ root: YAMLNode, file: String) throws(ProviderError) -> Configuration {
    let problems = DocumentProblems()
    let cursor = YAMLCursor(root, problems: problems)
    // A file in which everything is commented out is an empty configuration.
    let configuration = cursor.isNull ? Configuration() : Self().configuration(cursor)
    guard problems.isEmpty else {
      throw ProviderError(.configurationInvalid, problems: problems.texts(file: file))
    }
    return configuration
  }

  private func configuration(_ place: YAMLCursor) -> Configuration {
    let fields = place.fields(["default_profile", "profiles", "price", "paths"])
    var configuration = Configuration()
    configuration.defaultProfile = fields["default_profile"]?.text()
    for (name, value) in fields["profiles"]?.entries() ?? [] {
      configuration.profiles[name] = profile(value)
    }
    if let price = fields["price"] { configuration.price = PriceSectionReader().section(price) }
    let paths = fields["paths"]?.fields(["cache", "data"]) ?? [:]
    configuration.paths.cache = paths["cache"]?.text()
    configuration.paths.data = paths["data"]?.text()
    if let name = configuration.defaultProfile, configuration.profiles[name] == nil {
      fields["default_profile"]?.note("no profile is named \"\(name.prefix(60))\"")
    }
    return configuration
  }

  /// Where a secret may stand; `keys` and `earnings` read them.
  private static let secretKeys = ["api_key", "token"].flatMap { name in
    ["", "_file", "_env", "_command"].map { name + $0 }
  }

  private func profile(_ place: YAMLCursor) -> Configuration.Profile {
    let fields = place.fields(["provider", "endpoints", "price"] + Self.secretKeys)
    var profile = Configuration.Profile()
    profile.provider = fields["provider"]?.text()
    let endpoints = fields["endpoints"]?.fields(Endpoint.allCases.map(\.rawValue)) ?? [:]
    for endpoint in Endpoint.allCases {
      profile.endpoints[endpoint] = endpoints[endpoint.rawValue]?.url()
    }
    if let price = fields["price"] { profile.price = PriceSectionReader().section(price) }
    return profile
  }
}

extension YAMLCursor {
  /// An address that the tool may send requests to.
  func url(allowingPlainHTTP: Bool = false) -> String? {
    guard let text = text() else { return nil }
    guard let url = ServiceURL(text, allowingPlainHTTP: allowingPlainHTTP) else {
      note(
        allowingPlainHTTP
          ? "expected a web address, found \(found)"
          : "expected an https address, or http on a loopback one, found \(found)")
      return nil
    }
    return url.text
  }
}
