package import ProviderCore

/// What `earnings sync` has done.
package struct SyncReport {
  private let outcomes: [SyncOutcome]

  package init(_ outcomes: [SyncOutcome]) { self.outcomes = outcomes }

  package var text: String { outcomes.flatMap(Self.lines).joined(separator: "\n") + "\n" }

  private static func lines(_ outcome: SyncOutcome) -> [String] {
    var parts = ["\(outcome.added) new"]
    if outcome.unchanged > 0 { parts.append("\(outcome.unchanged) read again without a change") }
    if !outcome.revised.isEmpty { parts.append("\(outcome.revised.count) changed") }
    if !outcome.missing.isEmpty { parts.append("\(outcome.missing.count) not to be had yet") }
    if outcome.left > 0 { parts.append("\(outcome.left) left for the next sync") }
    let head =
      "\(outcome.provider), \(outcome.days.lowerBound) to \(outcome.days.upperBound) from \(outcome.source.rawValue): "
      + "days: " + parts.joined(separator: ", ")
    return [head] + outcome.revised.map { "  \($0.day)  " + words($0) }
  }

  private static func words(_ revision: SyncOutcome.Revision) -> String {
    let (before, after) = (revision.before, revision.after)
    var parts: [String] = []
    if before.uakt != after.uakt {
      parts.append("\(before.uakt.inAKT.value.plain) AKT is now \(after.uakt.inAKT.value.plain) AKT")
    }
    if before.uact != after.uact {
      parts.append("\(before.uact.inUSD.value.plain) ACT is now \(after.uact.inUSD.value.plain) ACT")
    }
    if before.usd != after.usd {
      parts.append("\(before.usd.value.plain) USD is now \(after.usd.value.plain) USD")
    }
    return parts.joined(separator: "; ")
  }

  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/earnings-sync/v1"),
      "syncs": .array(outcomes.map(Self.json)),
    ])
  }

  private static func json(_ outcome: SyncOutcome) -> JSONValue {
    .object([
      "provider": .string(outcome.provider.text),
      "source": .string(outcome.source.rawValue),
      "from": .string("\(outcome.days.lowerBound)"),
      "to": .string("\(outcome.days.upperBound)"),
      "finished": .boolean(outcome.failure == nil),
      "new": .number(outcome.added),
      "unchanged": .number(outcome.unchanged),
      "revised": .array(
        outcome.revised.map {
          .object([
            "day": .string("\($0.day)"), "before": figure($0.before), "after": figure($0.after),
          ])
        }),
      "left": .number(outcome.left),
      "missing_days": .array(outcome.missing.map { .string("\($0)") }),
    ])
  }

  private static func figure(_ figure: EarningsFigure) -> JSONValue {
    .object([
      "uakt": .string(figure.uakt.value.plain), "uact": .string(figure.uact.value.plain),
      "usd": .string(figure.usd.value.plain),
    ])
  }
}
