/// Reads the configuration file from its YAML tree.
package struct ConfigurationReader {
  /// Throws `configuration-invalid` with every problem, each with file, line and key.
  package static func read(_ root: YAMLNode, file: String) throws(ProviderError) -> Configuration {
    let (configuration, problems) = reading(root)
    guard problems.isEmpty else {
      throw ProviderError(
        .configurationInvalid, problems: problems.map { $0.text(file: file) },
        hint: problems.count > 1 ? "\"config validate\" lists all of them with their cures" : nil)
    }
    return configuration
  }

  /// What can be read, and every problem in the order of the lines.
  package static func reading(_ root: YAMLNode) -> (Configuration, [DocumentProblem]) {
    let problems = DocumentProblems()
    let configuration = Self().configuration(YAMLCursor(root, problems: problems))
    return (configuration, problems.inOrder)
  }

  private func configuration(_ place: YAMLCursor) -> Configuration {
    let fields = place.section(["default_profile", "profiles", "price", "earnings", "forecast", "paths"])
    var configuration = Configuration()
    configuration.defaultProfile = fields["default_profile"]?.text()
    for (name, value) in fields["profiles"]?.table() ?? [] {
      configuration.profiles[name] = profile(value)
    }
    if let price = fields["price"] { configuration.price = PriceSectionReader().section(price) }
    if let earnings = fields["earnings"] {
      configuration.earnings = EarningsSectionReader().section(earnings)
    }
    if let forecast = fields["forecast"] {
      configuration.forecast = ForecastSectionReader().section(forecast)
    }
    let paths = fields["paths"]?.section(["cache", "data"]) ?? [:]
    configuration.paths.cache = paths["cache"]?.text()
    configuration.paths.data = paths["data"]?.text()
    if let name = configuration.defaultProfile, configuration.profiles[name] == nil {
      let names = configuration.profiles.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
      fields["default_profile"]?.note(
        "no profile is named \"\(name.prefix(60))\"",
        kind: .conflict(
          cure: names.isEmpty ? "add it under \"profiles\"" : "choose one of \(names)"))
    }
    return configuration
  }

  private static let profileKeys =
    ["provider", "endpoints", "price", "forecast", "api_key_created", "api_key_expires"]
    + SecretKind.allCases.flatMap { SecretSource.keys($0.rawValue) }

  private func profile(_ place: YAMLCursor) -> Configuration.Profile {
    let fields = place.section(Self.profileKeys)
    var profile = Configuration.Profile()
    profile.provider = fields["provider"]?.address()
    for kind in SecretKind.allCases { profile.secrets[kind] = secret(kind, fields) }
    profile.apiKeyCreated = fields["api_key_created"]?.moment()
    profile.apiKeyExpires = fields["api_key_expires"]?.moment()
    let endpoints = fields["endpoints"]?.section(Endpoint.allCases.map(\.rawValue)) ?? [:]
    for endpoint in Endpoint.allCases {
      profile.endpoints[endpoint] = endpoints[endpoint.rawValue]?.url()
    }
    if let price = fields["price"] { profile.price = PriceSectionReader().section(price) }
    if let forecast = fields["forecast"] { profile.forecast = ForecastSectionReader().section(forecast) }
    return profile
  }

  private func secret(
    _ kind: SecretKind, _ fields: [String: YAMLCursor]
  ) -> SecretSource? {
    let given = SecretSource.keys(kind.rawValue).filter { fields[$0] != nil }
    if given.count > 1 {
      fields[given[1]]?.note(
        "expected one of \(given.map { "\"\($0)\"" }.joined(separator: ", ")), found several",
        kind: .conflict(cure: "keep one of them"))
    }
    let name = kind.rawValue
    if let text = fields[name]?.text() { return .inline(Secret(text)) }
    if let path = fields["\(name)_file"]?.text() { return .file(path) }
    if let variable = fields["\(name)_env"]?.variableName() { return .variable(variable) }
    return fields["\(name)_command"]?.command().map { .command($0) }
  }
}

// MARK: - Values

extension YAMLCursor {
  /// The fields of a section; a section in which nothing stands, or all is commented out, has none.
  func section(_ known: [String]) -> [String: YAMLCursor] { isNull ? [:] : fields(known) }

  /// The entries of a section with names of the person's choice.
  func table() -> [(name: String, value: YAMLCursor)] { isNull ? [] : entries() }

  func address() -> AccountAddress? {
    guard let text = text() else { return nil }
    let address = AccountAddress(text)
    if address == nil {
      note(
        text.hasPrefix("akash1")
          ? "expected an account's address, found \(found): its checksum is wrong"
          : "expected an account's address, which begins with akash1, found \(found)")
    }
    return address
  }

  /// RFC 3339 in UTC, or a date, which is its first second.
  func moment() -> Timestamp? {
    guard let text = text() else { return nil }
    let moment = Timestamp(text) ?? Timestamp("\(text)T00:00:00")
    if moment == nil { note("expected a time like 2027-11-21T20:00:00Z or a date, found \(found)") }
    return moment
  }

  /// A date, `2026-03-23`.
  func day() -> Day? {
    guard let text = text() else { return nil }
    let day = Day(text)
    if day == nil { note("expected a date like 2026-03-23, found \(found)") }
    return day
  }

  func timeSpan() -> TimeSpan? {
    guard let text = text() else { return nil }
    let span = TimeSpan(text)
    if span == nil { note("expected a time like 90s, 60m, 24h or 7d, found \(found)") }
    return span
  }

  /// A price of 0 or more.
  func usd() -> Amount<USD>? { decimal().map { Amount($0) } }

  /// `10%`, or plain `10`: from 0 to less than 100.
  func percentage() -> Decimal? {
    guard let text = text() else { return nil }
    let number = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let percent = Decimal(number), !percent.isNegative, percent < 100 else {
      note("expected a percentage from 0% to less than 100%, found \(found)")
      return nil
    }
    return percent
  }

  func variableName() -> String? {
    guard let text = text() else { return nil }
    let isName =
      text.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0) } == true
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "_")
      }
    // Not quoted: what stands here by mistake may be the secret itself.
    let looksLikeSecret = Redaction.redacted(text) != text
    if !isName || looksLikeSecret {
      note("expected the name of an environment variable, like AKASH_API_KEY")
      return nil
    }
    return text
  }

  func command() -> [String]? {
    guard let text = text() else { return nil }
    guard let words = CommandWords.split(text), !words.isEmpty else {
      note("expected a command line, found an open quote or no word")
      return nil
    }
    return words
  }

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
