package import ProviderCore

extension Ledger {
  /// A day of a file, and whose it is.
  package struct Entry: Hashable, Sendable {
    package let provider: AccountAddress
    package let day: Day
    package let figure: EarningsFigure

    package init(provider: AccountAddress, day: Day, figure: EarningsFigure) {
      self.provider = provider
      self.day = day
      self.figure = figure
    }
  }

  /// What an import has done, or, where days contradict and nothing may be replaced, would have done.
  package struct ImportOutcome: Hashable, Sendable {
    package var added = 0
    package var unchanged = 0
    /// The entries of which the ledger knew something else, with that.
    package var contradictions: [Contradiction] = []
  }

  package struct Contradiction: Hashable, Sendable {
    package let entry: Entry
    package let known: LedgerDay
  }

  /// Takes all entries in, or, where one contradicts what is known and `replacing` is false, none.
  package func take(
    _ entries: [Entry], replacing: Bool, at moment: Timestamp
  ) throws(ProviderError) -> ImportOutcome {
    try guarded { () throws(DatabaseFailure) in
      try database.transaction { () throws(DatabaseFailure) in
        let outcome = try outcome(of: entries)
        guard replacing || outcome.contradictions.isEmpty else { return outcome }
        for entry in entries where try latest(of: entry.provider, on: entry.day)?.figure != entry.figure {
          let last = try last(of: entry.provider, on: entry.day, from: .imported)
          try insert(
            entry.figure, of: entry.provider, on: entry.day, from: .imported, after: last, at: moment)
        }
        return outcome
      }
    }
  }

  private func outcome(of entries: [Entry]) throws(DatabaseFailure) -> ImportOutcome {
    var outcome = ImportOutcome()
    for entry in entries {
      guard let known = try latest(of: entry.provider, on: entry.day) else {
        outcome.added += 1
        continue
      }
      if known.figure == entry.figure {
        outcome.unchanged += 1
      } else {
        outcome.contradictions.append(Contradiction(entry: entry, known: known))
      }
    }
    return outcome
  }
}
