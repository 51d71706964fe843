/// The ledger's tables, which people open with other programs: `docs/ledger.md` describes them, and a change needs a
/// migration here, never an edit of one that was released.
enum LedgerSchema {
  /// What brings a ledger of each version to the next. The version stands in SQLite's `user_version`.
  static let migrations = [
    """
    CREATE TABLE figures (
      id INTEGER PRIMARY KEY,
      provider TEXT NOT NULL,
      day TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('provider-console', 'console', 'import')),
      revision INTEGER NOT NULL,
      uakt TEXT NOT NULL,
      uact TEXT NOT NULL,
      usd TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      UNIQUE (provider, day, source, revision)
    );
    CREATE VIEW latest AS
      SELECT * FROM figures WHERE id IN (SELECT max(id) FROM figures GROUP BY provider, day);
    CREATE VIEW as_recorded AS
      SELECT * FROM figures WHERE id IN (SELECT min(id) FROM figures GROUP BY provider, day);
    CREATE VIEW daily AS
      SELECT provider, day, CAST(uakt AS REAL) / 1000000 AS akt, CAST(uact AS REAL) / 1000000 AS act,
        CAST(usd AS REAL) AS usd
      FROM latest;
    CREATE TABLE syncs (
      provider TEXT PRIMARY KEY,
      since TEXT NOT NULL,
      finished_at TEXT,
      key TEXT
    );
    """
  ]

  static var version: Int { migrations.count }

  /// Brings a database to this version, whoever else is doing the same.
  static func migrate(_ database: Database) throws(DatabaseFailure) {
    guard try self.version(of: database) != version else { return }
    try database.transaction { () throws(DatabaseFailure) in
      let old = try self.version(of: database)
      guard old <= version else { throw tooNew }
      let isOurs = if old == 0 { try isEmpty(database) } else { old > 0 }
      guard isOurs else {
        throw DatabaseFailure(.damaged, "it is the database of another program")
      }
      for migration in migrations[old...] { try database.execute(migration) }
      try database.execute("PRAGMA user_version = \(version)")
    }
  }

  /// Throws where a database is not of this version.
  static func check(_ database: Database) throws(DatabaseFailure) {
    let found = try version(of: database)
    guard found == version else {
      throw found > version
        ? tooNew : DatabaseFailure(.other, "it is of an older version, and may not be written")
    }
  }

  private static var tooNew: DatabaseFailure {
    DatabaseFailure(.tooNew, "a newer version of akash-provider-tool has changed its tables")
  }

  private static func isEmpty(_ database: Database) throws(DatabaseFailure) -> Bool {
    let statement = try database.statement("SELECT count(*) FROM sqlite_master", [])
    defer { statement.reset() }
    return try statement.step() && statement.integer(0) == 0
  }

  private static func version(of database: Database) throws(DatabaseFailure) -> Int {
    let statement = try database.statement("PRAGMA user_version", [])
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : 0
  }
}
