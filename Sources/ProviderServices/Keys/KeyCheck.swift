package import ProviderCore

/// Finds out how a profile's API key is, and does not blame it for what the service does.
package struct KeyCheck {
  private let reader: SecretReader
  private let transport: any HTTPTransport
  private let timeout: TimeSpan
  private let clock: SystemClock

  package init(
    reader: SecretReader, transport: any HTTPTransport, timeout: TimeSpan, clock: SystemClock
  ) {
    self.reader = reader
    self.transport = transport
    self.timeout = timeout
    self.clock = clock
  }

  /// `ignoringEnvironment` looks at the profile's own key, whatever the environment holds.
  package func result(
    profile name: String?, _ profile: Configuration.Profile?, ignoringEnvironment: Bool
  ) -> KeyCheckResult {
    let source = profile?.secrets[.apiKey]
    let isOverridden = !ignoringEnvironment && reader.isInEnvironment(.apiKey)
    let place = isOverridden ? "variable \(SecretKind.apiKey.environmentVariable)" : source?.place
    let key: Secret
    do throws(ProviderError) {
      guard let secret = try reader.secret(.apiKey, profile, ignoringEnvironment: ignoringEnvironment)
      else { return Self.nothing(name, place) }
      key = secret
    } catch {
      let reason = ([error.message] + error.further).joined(separator: "; ")
      return KeyCheckResult(
        profile: name, state: .unavailable(reason), place: place, cause: error)
    }
    if let problem = APIKeyFormat.problem(key) {
      return KeyCheckResult(
        profile: name, masked: key.masked, state: .malformed(problem), place: place)
    }
    // What is noted in the configuration is about the configuration's own key.
    let noted = isOverridden ? nil : profile?.apiKeyExpires
    let finding = finding(key, profile, noted)
    return KeyCheckResult(
      profile: name, masked: key.masked, state: finding.state, expires: finding.expires ?? noted,
      place: place)
  }

  private static func nothing(_ name: String?, _ place: String?) -> KeyCheckResult {
    guard let place else { return KeyCheckResult(profile: name, state: .missing) }
    let reason = "nothing is where it ought to be: \(place)"
    return KeyCheckResult(profile: name, state: .unavailable(reason), place: place)
  }

  private typealias Finding = (state: KeyState, expires: Timestamp?)

  private func client(_ profile: Configuration.Profile?) -> ProviderConsoleClient {
    ProviderConsoleClient(
      baseURL: Endpoint.providerConsole.url(in: profile), transport: transport, timeout: timeout)
  }

  /// `noted` is when the key expires, as far as that is known here.
  private func finding(
    _ key: Secret, _ profile: Configuration.Profile?, _ noted: Timestamp?
  ) -> Finding {
    let client = client(profile)
    var probe = client.probe(key)
    // A 401 is no proof: a database outage of the service looks the same, byte for byte.
    if probe == .refused {
      clock.sleep(ProviderConsoleClient.pauseMilliseconds)
      probe = client.probe(key)
    }
    switch probe {
    case .accepted: return (.works, noted ?? remoteExpiry(of: key, profile, client))
    case .later(let reason): return (.undecided("the Provider Console does not tell now: \(reason)"), nil)
    case .inconclusive(let reason): return (.unknown("the Provider Console does not tell: \(reason)"), nil)
    case .refused: return blame(key, profile, noted, client)
    }
  }

  /// When a key expires, where nobody has noted it here and the service can be asked.
  private func remoteExpiry(
    of key: Secret, _ profile: Configuration.Profile?, _ client: ProviderConsoleClient
  ) -> Timestamp? {
    guard let token = try? reader.secret(.token, profile),
      let remote = try? client.key(token), remote.secret == key
    else { return nil }
    return remote.expires
  }

  /// Who is to blame for two refusals.
  private func blame(
    _ key: Secret, _ profile: Configuration.Profile?, _ noted: Timestamp?, _ client: ProviderConsoleClient
  ) -> Finding {
    if let token = try? reader.secret(.token, profile),
      let finding = finding(key, profile, asking: client, token)
    {
      return finding
    }
    if let expires = noted, expires <= clock.now() { return (.expired(expires), expires) }
    if let trouble = publicTrouble(profile) { return (.unknown(trouble), nil) }
    return (
      .refused(
        "the Provider Console does not accept it: it is wrong, inactive or expired, or the service's database is down; the wallet's token would tell which"
      ),
      nil
    )
  }

  /// What the service says of the wallet's key; nil where it does not say.
  private func finding(
    _ key: Secret, _ profile: Configuration.Profile?, asking client: ProviderConsoleClient, _ token: Secret
  ) -> Finding? {
    let remote: RemoteKey?
    do throws(KeyServiceFailure) {
      remote = try client.key(token)
    } catch {
      if case .tokenRefused = error { return nil }
      return (.unknown("the Provider Console refuses it, but is not well itself: \(error.reason)"), nil)
    }
    guard let remote else { return (.refused("the wallet has no key at the service"), nil) }
    // A token of the environment may be another wallet's than this profile's.
    if let provider = profile?.provider, provider.text != remote.wallet { return nil }
    guard remote.secret == key else {
      return (.refused("it is not the wallet's key, which is \(remote.secret.masked)"), nil)
    }
    if let expires = remote.expires, expires <= clock.now() { return (.expired(expires), expires) }
    if !remote.isActive { return (.refused("it is inactive"), remote.expires) }
    return (.unknown("the Provider Console refuses it and yet calls it active"), remote.expires)
  }

  /// Asks for the wallet's public figures, without the key: where not even those are to be had, it is no day
  /// to judge keys. Nil where they are.
  private func publicTrouble(_ profile: Configuration.Profile?) -> String? {
    guard let provider = profile?.provider else { return nil }
    let base = Endpoint.console.url(in: profile)
    let day = ProviderConsoleClient.oldDay
    let url = "\(base)/v1/provider-earnings/\(provider)?from=\(day)&to=\(day)"
    do throws(HTTPFailure) {
      let response = try transport.send(
        HTTPRequest(url: url, timeoutMilliseconds: timeout.seconds * 1000))
      guard response.status >= 500 else { return nil }
      return "the Provider Console refuses it, but the wallet's public figures are not to be had either: "
        + "status \(response.status)"
    } catch {
      return "the Provider Console refuses it, but the wallet's public figures are not to be had either: "
        + error.reason
    }
  }
}
