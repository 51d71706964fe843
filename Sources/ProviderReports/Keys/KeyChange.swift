package import ProviderCore

/// What a command has done to a secret.
package struct KeyChange: Sendable {
  package enum Action: String, Sendable {
    case added
    case unchanged
    case removed
    case created
    case revoked
    case rotated
    case used
  }

  package var action: Action
  package var profile: String
  package var kind = SecretKind.apiKey
  /// As they may be shown.
  package var old: String?
  package var new: String?
  /// Where it is kept; of one that was removed, where it still lies.
  package var place: String?
  package var expires: Timestamp?

  package init(_ action: Action, profile: String) {
    self.action = action
    self.profile = profile
  }

  /// One line a fact.
  package var lines: [String] {
    let name = kind.name
    let kept = place.map { ", kept in \($0)" } ?? ""
    let until = expires.map { ", good until \($0)" } ?? ""
    switch action {
    case .added: return ["added the \(name) \(new ?? "") to profile \"\(profile)\"\(kept)\(until)"]
    case .unchanged: return ["profile \"\(profile)\" has the \(name) \(new ?? "") already"]
    case .removed:
      let rest = place.map { ["it still lies where it was: \($0)"] } ?? []
      return [
        "removed the \(name)\(old.map { " \($0)" } ?? "") from profile \"\(profile)\"; at the service it is as it was"
      ] + rest
    case .created: return ["created \(new ?? "") for profile \"\(profile)\"\(kept)\(until)", "it works"]
    case .revoked: return ["revoked \(old ?? ""): it works nowhere any more"]
    case .rotated:
      let gone = old.map { "\($0) is deleted; " } ?? ""
      return ["\(gone)\(new ?? "") works\(kept)\(until)"]
    case .used: return ["profile \"\(profile)\" holds where no other is named"]
    }
  }

  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/keys/v1"),
      "action": .string(action.rawValue),
      "profile": .string(profile),
      "kind": .string(kind.rawValue),
      "old": .string(old),
      "new": .string(new),
      "where": .string(place),
      "expires_at": .string(expires?.description),
    ])
  }
}
