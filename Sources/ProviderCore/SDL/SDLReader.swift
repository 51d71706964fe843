/// Reads the parts of a deployment file, each by its own rules; what they mean to each other is for
/// `SDLChecks`.
struct SDLReader {
  static let keys = [
    "version", "include", "services", "profiles", "deployment", "endpoints", "reclamation",
  ]

  private let root: YAMLCursor

  init(_ root: YAMLCursor) { self.root = root }

  func document() -> SDLDocument {
    let fields = root.fields(
      Self.keys, required: ["version", "services", "profiles", "deployment"])
    let sections = ["compute", "placement"]
    let profiles = fields["profiles"]?.fields(sections, required: sections) ?? [:]
    if let reclamation = fields["reclamation"] { checkReclamation(reclamation) }
    return SDLDocument(
      version: fields["version"].map { version($0) } ?? .unitPerService,
      services: named(fields["services"]) { SDLServiceReader().service($0) },
      compute: named(profiles["compute"]) { SDLComputeReader().profile($0) },
      placements: named(profiles["placement"]) { placement($0) },
      deployments: fields["deployment"].map { deployments($0) } ?? [],
      endpoints: named(fields["endpoints"]) { endpoint($0) })
  }

  /// The values of a mapping with names of the tenant's choice.
  private func named<Value>(
    _ place: YAMLCursor?, _ read: (YAMLCursor) -> Value
  ) -> [String: Value] {
    let entries = place?.entries() ?? []
    return Dictionary(entries.map { ($0.name, read($0.value)) }, uniquingKeysWith: { $1 })
  }

  /// Read tolerantly, as a semantic version: 2.0 by its own rules, later 2.x by those of 2.1.
  private func version(_ place: YAMLCursor) -> SDLVersion {
    let text = place.text() ?? "2.0"
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    if [[2], [2, 0], [2, 0, 0]].contains(parts) { return .unitPerService }
    if !(2...3 ~= parts.count && parts[0] == 2 && (parts[1] ?? 0) >= 1) {
      place.note("version \(place.found) is not supported; write \"2.0\" or \"2.1\"")
    }
    return .unitPerProfile
  }

  private func placement(_ place: YAMLCursor) -> SDLPlacement {
    let fields = place.fields(["attributes", "signedBy", "pricing"], required: ["pricing"])
    _ = fields["signedBy"]?.fields(["allOf", "anyOf"])
    return SDLPlacement(pricing: named(fields["pricing"]) { price($0) })
  }

  private enum Denom: String, CaseIterable {
    case uakt
    case uact
  }

  private func price(_ place: YAMLCursor) -> SDLPrice {
    let fields = place.fields(["denom", "amount"], required: ["denom", "amount"])
    let denom = fields["denom"]?.choice(Denom.self) ?? .uact
    let amount = fields["amount"]?.decimal() ?? 1
    if amount.isZero || amount > SDLLimits.unitPrice {
      fields["amount"]?.note(
        "expected an amount of more than 0 and at most \(SDLLimits.unitPrice), found \(amount)")
    }
    return SDLPrice(denom: denom.rawValue, amount: amount, place: place)
  }

  private func deployments(_ place: YAMLCursor) -> [SDLDeployment] {
    let services = place.entries()
    if services.isEmpty { place.note("no service is deployed") }
    return services.sorted { $0.name < $1.name }.flatMap { service, value in
      value.entries().sorted { $0.name < $1.name }.map { placement, value in
        let fields = value.fields(["profile", "count"], required: ["profile", "count"])
        return SDLDeployment(
          service: service, placement: placement, profile: fields["profile"]?.text() ?? "",
          count: fields["count"]?.whole(1...SDLLimits.count) ?? 1, place: value)
      }
    }
  }

  private enum EndpointKind: String, CaseIterable {
    case ip
  }

  private func endpoint(_ place: YAMLCursor) -> YAMLCursor {
    _ = place.fields(["kind"], required: ["kind"])["kind"]?.choice(EndpointKind.self)
    return place
  }

  private func checkReclamation(_ place: YAMLCursor) {
    let fields = place.fields(["min_window"], required: ["min_window"])
    guard let window = fields["min_window"], let text = window.text() else { return }
    let isNumber = text.dropLast().allSatisfy { "0"..."9" ~= $0 } && !text.hasPrefix("0")
    if text.count < 2 || !isNumber || !["s", "m", "h"].contains(text.suffix(1)) {
      window.note("expected a duration like 30m or 24h, found \(window.found)")
    }
  }
}
