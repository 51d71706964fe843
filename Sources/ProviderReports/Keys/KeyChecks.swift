package import ProviderCore

/// How the keys of some profiles are.
package struct KeyChecks: Sendable {
  package let results: [KeyCheckResult]
  package let now: Timestamp

  package init(results: [KeyCheckResult], now: Timestamp) {
    self.results = results
    self.now = now
  }

  package var table: String {
    var table = TextTable([
      ("PROFILE", .left), ("KEY", .left), ("STATE", .left), ("EXPIRES", .left), ("DAYS LEFT", .right),
      ("WHY", .left),
    ])
    for result in results {
      table.add([
        result.profile ?? (result.place == nil ? "(none)" : "(environment)"), result.masked ?? "",
        result.state.name,
        result.expires.map { String($0.description.prefix(10)) } ?? "",
        result.daysLeft(now).map { String($0) } ?? "",
        result.state.reason.map { ErrorReport.oneLine($0) } ?? "",
      ])
    }
    return table.lines().joined(separator: "\n") + "\n"
  }

  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/keys/v1"),
      "checks": .array(
        results.map { result in
          .object([
            "profile": .string(result.profile),
            "value": .string(result.masked),
            "state": .string(result.state.name),
            "reason": .string(result.state.reason.map { ErrorReport.oneLine($0) }),
            "expires_at": .string(result.expires?.description),
            "days_left": result.daysLeft(now).map { .number($0) } ?? .null,
          ])
        }),
    ])
  }
}
