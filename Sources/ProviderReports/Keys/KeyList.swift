package import ProviderCore

/// The secrets of a configuration, one a row.
package struct KeyList: Sendable {
  package let rows: [Row]
  package let now: Timestamp
  /// Whether the service was asked.
  package let isRemote: Bool

  package init(rows: [Row], now: Timestamp, isRemote: Bool) {
    self.rows = rows
    self.now = now
    self.isRemote = isRemote
  }

  package struct Row: Sendable {
    /// Nil for what the environment gives to whatever profile.
    package var profile: String?
    package var isDefault = false
    package var kind: SecretKind
    /// Masked, or the whole secret where a person asked for it; nil where there is none.
    package var secret: String?
    package var place: String
    package var created: Timestamp?
    package var lastUsed: Timestamp?
    package var expires: Timestamp?
    /// What is wrong, as far as can be seen from here.
    package var problem: String?
    package var remote: Remote?

    package init(profile: String?, kind: SecretKind, place: String) {
      self.profile = profile
      self.kind = kind
      self.place = place
    }
  }

  /// What the service has for the profile's wallet.
  package enum Remote: Sendable {
    /// The secret is shown as the row's is.
    case key(RemoteKey, shown: String, isSame: Bool)
    case none
    case unknown(String)

    var words: String {
      switch self {
      case .key(_, _, isSame: true): "the same"
      case .key(_, let shown, isSame: false): shown
      case .none: "none"
      // The service's own words, unlike the secrets that a person asked to see.
      case .unknown(let reason): ErrorReport.oneLine(reason)
      }
    }
  }
}

extension KeyList {
  package var table: String {
    var columns: [(title: String, alignment: TextTable.Alignment)] = [
      ("PROFILE", .left), ("SECRET", .left), ("VALUE", .left), ("WHERE", .left), ("CREATED", .left),
      ("LAST USED", .left), ("EXPIRES", .left), ("DAYS LEFT", .right),
    ]
    if isRemote { columns.append(("AT THE SERVICE", .left)) }
    var table = TextTable(columns)
    for row in rows {
      let days = row.expires.map { String($0.daysAfter(now)) } ?? ""
      let cells =
        [
          (row.profile ?? "(environment)") + (row.isDefault ? " *" : ""), row.kind.name,
          row.secret ?? "", ErrorReport.oneLine(row.place), day(row.created), day(row.lastUsed),
          day(row.expires), days,
        ] + (isRemote ? [row.remote?.words ?? ""] : [])
      table.add(cells.map { ErrorReport.printable($0) })
    }
    let notes = rows.compactMap { row in
      row.problem.map {
        "note: \(row.profile ?? "environment"): \(row.kind.name): \(ErrorReport.oneLine($0))"
      }
    }
    return (table.lines() + notes).joined(separator: "\n") + "\n"
  }

  private func day(_ moment: Timestamp?) -> String { moment.map { String($0.description.prefix(10)) } ?? "" }

  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/keys/v1"),
      "keys": .array(rows.map { $0.json(now) }),
    ])
  }
}

extension KeyList.Row {
  fileprivate func json(_ now: Timestamp) -> JSONValue {
    .object([
      "profile": .string(profile),
      "default": .boolean(isDefault),
      "kind": .string(kind.rawValue),
      "value": .string(secret),
      "where": .string(Redaction.redacted(place)),
      "created_at": .string(created?.description),
      "last_used_at": .string(lastUsed?.description),
      "expires_at": .string(expires?.description),
      "days_left": expires.map { .number($0.daysAfter(now)) } ?? .null,
      "problem": .string(problem.map { ErrorReport.oneLine($0) }),
      "remote": remote?.json ?? .null,
    ])
  }
}

extension KeyList.Remote {
  fileprivate var json: JSONValue {
    switch self {
    case .key(let key, let shown, let isSame):
      .object([
        "value": .string(shown),
        "same": .boolean(isSame),
        "wallet": .string(key.wallet),
        "active": .boolean(key.isActive),
        "created_at": .string(key.created?.description),
        "last_used_at": .string(key.lastUsed?.description),
        "expires_at": .string(key.expires?.description),
        "problem": .null,
      ])
    case .none: .object(["value": .null, "problem": .null])
    case .unknown(let reason):
      .object(["value": .null, "problem": .string(ErrorReport.oneLine(reason))])
    }
  }
}
