internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// Gathers the rows of `keys list`.
final class KeyListRun {
  let context: ProfileContext
  let reveal: Bool
  /// Nil where the service is not asked.
  let service: ServiceOptions?
  /// The first thing that went wrong at the service.
  private(set) var failure: ProviderError?

  init(context: ProfileContext, reveal: Bool, service: ServiceOptions?) {
    self.context = context
    self.reveal = reveal
    self.service = service
  }

  func rows(of profiles: [Configuration.NamedProfile]) -> [KeyList.Row] {
    environmentRows
      + profiles.flatMap { named in
        SecretKind.allCases.compactMap { row($0, named) }
      }
  }

  private var environmentRows: [KeyList.Row] {
    SecretKind.allCases.compactMap { kind in
      guard let text = context.runtime.variable(kind.environmentVariable), !text.isEmpty else {
        return nil
      }
      var row = KeyList.Row(profile: nil, kind: kind, place: "variable \(kind.environmentVariable)")
      row.secret = shown(Secret(text))
      return row
    }
  }

  private func shown(_ secret: Secret) -> String { reveal ? secret.reveal() : secret.masked }

  private func row(_ kind: SecretKind, _ named: Configuration.NamedProfile) -> KeyList.Row? {
    let profile = named.profile
    guard kind == .apiKey || profile.secrets[kind] != nil else { return nil }
    var row = KeyList.Row(
      profile: named.name, kind: kind, place: profile.secrets[kind]?.place ?? "")
    row.isDefault = named.name == context.configuration.selectedDefault
    var secret: Secret?
    do throws(ProviderError) {
      secret = try context.reader.secret(kind, profile, ignoringEnvironment: true)
      if secret == nil { row.problem = profile.secrets[kind] == nil ? nil : "nothing is there" }
    } catch {
      row.problem = ([error.message] + error.further).joined(separator: "; ")
    }
    row.secret = secret.map { shown($0) }
    guard kind == .apiKey else { return row }
    row.created = profile.apiKeyCreated
    row.expires = profile.apiKeyExpires
    row.lastUsed = secret.flatMap { context.usage.lastUsed($0.masked) }
    if let secret { row.problem = APIKeyFormat.problem(secret) }
    if let service { addRemote(to: &row, secret, profile, service) }
    return row
  }

  /// What the service says of a key is newer than what is noted here.
  private func addRemote(
    to row: inout KeyList.Row, _ secret: Secret?, _ profile: Configuration.Profile,
    _ service: ServiceOptions
  ) {
    guard let token = (try? context.reader.secret(.token, profile)) ?? nil else {
      row.remote = .unknown("no wallet token")
      return
    }
    do throws(KeyServiceFailure) {
      guard let key = try context.client(profile, service).key(token) else {
        row.remote = KeyList.Remote.none
        return
      }
      if let provider = profile.provider, provider.text != key.wallet {
        row.remote = .unknown("the token is of another wallet, \(key.wallet)")
        return
      }
      let isSame = key.secret == secret
      row.remote = .key(key, shown: shown(key.secret), isSame: isSame)
      guard isSame else { return }
      row.created = key.created
      row.lastUsed = key.lastUsed ?? row.lastUsed
      row.expires = key.expires
      if !key.isActive { row.problem = "inactive at the service" }
    } catch {
      failure =
        failure
        ?? error.error("profile \"\(row.profile ?? "")\": the service does not tell its key: \(error.reason)")
      row.remote = .unknown(error.reason)
    }
  }
}
