/// Reads `services` of a deployment file.
struct SDLServiceReader {
  private static let serviceKeys = [
    "image", "command", "args", "env", "expose", "dependencies", "params", "credentials",
  ]

  func service(_ place: YAMLCursor) -> SDLService {
    let fields = place.fields(Self.serviceKeys, required: ["image"])
    _ = fields["image"]?.text()
    for key in ["command", "args", "env"] { checkTexts(fields[key]) }
    for dependency in elements(fields["dependencies"]) { _ = dependency.fields(["service"]) }
    if let credentials = present(fields["credentials"]) { check(credentials) }
    return SDLService(
      exposes: elements(fields["expose"]).map { expose($0) },
      mounts: present(fields["params"]).map { mounts($0) } ?? [:])
  }

  /// The place, unless it is absent or null.
  private func present(_ place: YAMLCursor?) -> YAMLCursor? {
    place.flatMap { $0.isNull ? nil : $0 }
  }

  /// The elements of a list that may also be absent or null.
  private func elements(_ place: YAMLCursor?) -> [YAMLCursor] { present(place)?.elements() ?? [] }

  private func checkTexts(_ place: YAMLCursor?) {
    for element in elements(place) {
      if case .scalar = element.node { continue }
      element.note("expected a string, found \(element.found)")
    }
  }

  /// Presence alone is checked: what the values are is none of a provider's business.
  private func check(_ credentials: YAMLCursor) {
    let required = ["host", "username", "password"]
    let fields = credentials.fields(required + ["email"], required: required)
    for value in required.compactMap({ fields[$0] }) {
      if case .scalar(let scalar) = value.node, scalar.text.contains(where: { $0 != " " }) { continue }
      value.note("the value is empty")
    }
  }

  // MARK: Params

  private enum Permission: String, CaseIterable {
    case deployment
    case logs
    case events
  }

  private func mounts(_ params: YAMLCursor) -> [String: SDLMount] {
    let fields = params.fields(["storage", "permissions", "tee"])
    let permissions = present(fields["permissions"])?.fields(["read"]) ?? [:]
    for permission in elements(permissions["read"]) { _ = permission.choice(Permission.self) }
    if let tee = present(fields["tee"]) { checkTEE(tee) }
    let storage = present(fields["storage"])?.entries() ?? []
    return Dictionary(storage.map { ($0.name, mount($0.value)) }, uniquingKeysWith: { $1 })
  }

  private func mount(_ place: YAMLCursor) -> SDLMount {
    let fields = place.fields(["mount", "readOnly"])
    _ = fields["readOnly"]?.boolean()
    let path = fields["mount"]?.text()
    if let path, !path.hasPrefix("/") {
      fields["mount"]?.note("expected an absolute path, found \"\(path.prefix(60))\"")
    }
    return SDLMount(path: path, place: place)
  }

  private enum TEEKind: String, CaseIterable {
    case cpu
    case cpuAndGPU = "cpu-gpu"
  }

  /// A word, or since 2026 a mapping with the word as its `type`.
  private func checkTEE(_ place: YAMLCursor) {
    if case .mapping = place.node {
      let fields = place.fields(["type", "attestation"], required: ["type"])
      _ = fields["type"]?.choice(TEEKind.self)
      _ = fields["attestation"]?.boolean()
    } else {
      _ = place.choice(TEEKind.self)
    }
  }

  // MARK: Expose

  private static let ports = 1...65_535

  private enum ProtocolName: String, CaseIterable {
    case tcp
    case udp
    case upperTCP = "TCP"
    case upperUDP = "UDP"
  }

  private func expose(_ place: YAMLCursor) -> SDLExpose {
    let keys = ["port", "as", "proto", "to", "accept", "http_options"]
    let fields = place.fields(keys, required: ["port"])
    let port = fields["port"]?.whole(Self.ports) ?? 1
    let name = fields["proto"]?.choice(ProtocolName.self) ?? .tcp
    checkTexts(fields["accept"])
    if let options = present(fields["http_options"]) { checkHTTPOptions(options) }
    return SDLExpose(
      transport: [.udp, .upperUDP].contains(name) ? .udp : .tcp,
      externalPort: fields["as"]?.whole(Self.ports) ?? port,
      targets: elements(fields["to"]).map { target($0) })
  }

  private func target(_ place: YAMLCursor) -> SDLExposeTarget {
    let fields = place.fields(["global", "service", "ip", "http_options"])
    _ = fields["service"]?.text()
    return SDLExposeTarget(
      isGlobal: fields["global"]?.boolean() ?? false, ip: fields["ip"]?.text(), place: place)
  }

  private func checkHTTPOptions(_ place: YAMLCursor) {
    let limits = [
      "max_body_size": 104_857_600, "proxy_buffer_size": 1_048_576, "read_timeout": 60_000,
      "send_timeout": 60_000, "next_tries": Int(UInt32.max), "next_timeout": Int(UInt32.max),
    ]
    let fields = place.fields(limits.keys.sorted() + ["next_cases"])
    for (key, limit) in limits { _ = fields[key]?.whole(0...limit) }
    let cases = elements(fields["next_cases"])
    for nextCase in cases where nextCase.choice(NextCase.self) == .off && cases.count > 1 {
      nextCase.note("\"off\" stands alone or not at all")
    }
  }

  private enum NextCase: String, CaseIterable {
    case error
    case timeout
    case internalError = "500"
    case badGateway = "502"
    case unavailable = "503"
    case gatewayTimeout = "504"
    case forbidden = "403"
    case notFound = "404"
    case tooManyRequests = "429"
    case off
  }
}
