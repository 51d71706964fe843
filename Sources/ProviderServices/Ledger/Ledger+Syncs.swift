package import ProviderCore

extension Ledger {
  /// How far back the days of a provider are wanted; nil where nobody has said yet.
  package func since(_ provider: AccountAddress) throws(ProviderError) -> Day? {
    try guarded { () throws(DatabaseFailure) in
      let statement = try database.statement(
        "SELECT since FROM syncs WHERE provider = ?", [.text(provider.text)])
      defer { statement.reset() }
      return try statement.step() ? statement.text(0).flatMap { Day($0) } : nil
    }
  }

  /// Notes that days are wanted back to this one, so that an interrupted sync goes on to there.
  package func want(_ provider: AccountAddress, since day: Day) throws(ProviderError) {
    try guarded { () throws(DatabaseFailure) in
      try database.run(
        """
        INSERT INTO syncs (provider, since) VALUES (?, ?)
        ON CONFLICT (provider) DO UPDATE SET since = min(since, excluded.since)
        """,
        [.text(provider.text), .text("\(day)")])
    }
  }

  /// The masked key that was found to be the provider's own; nil where none was yet.
  package func provenKey(of provider: AccountAddress) throws(ProviderError) -> String? {
    try guarded { () throws(DatabaseFailure) in
      let statement = try database.statement(
        "SELECT key FROM syncs WHERE provider = ?", [.text(provider.text)])
      defer { statement.reset() }
      return try statement.step() ? statement.text(0) : nil
    }
  }

  /// Notes that a key is the provider's own.
  func noteProven(_ key: String, of provider: AccountAddress) throws(ProviderError) {
    try guarded { () throws(DatabaseFailure) in
      try database.run(
        "UPDATE syncs SET key = ? WHERE provider = ?", [.text(key), .text(provider.text)])
    }
  }

  /// Notes that a sync has come to its end.
  package func noteFinished(_ provider: AccountAddress, at moment: Timestamp) throws(ProviderError) {
    try guarded { () throws(DatabaseFailure) in
      try database.run(
        "UPDATE syncs SET finished_at = ? WHERE provider = ?",
        [.text("\(moment)"), .text(provider.text)])
    }
  }
}
