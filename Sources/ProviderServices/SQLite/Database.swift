internal import CSystemLibraries

/// One SQLite database, for one thread. Closed when it is let go of.
final class Database {
  let sqlite: system_sqlite
  private let handle: UnsafeMutableRawPointer
  private var statements: [String: Statement] = [:]

  /// How long another process's write is waited for.
  static let patienceMilliseconds: Int32 = 10_000

  enum Access {
    /// Made where it is not there.
    case writing
    case reading
    /// For a file that nobody changes, in a folder where not even locks can be kept
    /// (https://www.sqlite.org/uri.html, "immutable").
    case readingFixed
  }

  init(_ path: String, _ access: Access) throws(DatabaseFailure) {
    let sqlite = try SQLiteLibrary.loaded()
    var opened: UnsafeMutableRawPointer?
    let code =
      switch access {
      case .writing:
        sqlite.open_v2(path, &opened, SQLiteCode.openReadWrite | SQLiteCode.openCreate, nil)
      case .reading: sqlite.open_v2(path, &opened, SQLiteCode.openReadOnly, nil)
      case .readingFixed:
        sqlite.open_v2(
          "file:\(Self.escaped(path))?immutable=1", &opened, SQLiteCode.openReadOnly | SQLiteCode.openURI,
          nil)
      }
    guard code == SQLiteCode.ok, let opened else {
      let reason = opened.flatMap { sqlite.errmsg($0) }.map { String(cString: $0) }
      if let opened { _ = sqlite.close_v2(opened) }
      throw DatabaseFailure(.other, reason ?? "it cannot be opened")
    }
    self.sqlite = sqlite
    handle = opened
    _ = sqlite.busy_timeout(handle, Self.patienceMilliseconds)
  }

  /// A path in a URI.
  private static func escaped(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
  }

  deinit {
    for statement in statements.values { statement.finalize() }
    _ = sqlite.close_v2(handle)
  }

  /// Runs statements that answer nothing.
  func execute(_ sql: String) throws(DatabaseFailure) {
    guard sqlite.exec(handle, sql, nil, nil, nil) == SQLiteCode.ok else { throw failure }
  }

  /// A statement with its values bound, ready to step. One text is compiled once, so its rows are to be read
  /// before it is asked for again.
  func statement(_ sql: String, _ values: [SQLiteValue]) throws(DatabaseFailure) -> Statement {
    let statement = try prepared(sql)
    statement.reset()
    for (index, value) in values.enumerated() { statement.bind(value, at: Int32(index + 1)) }
    return statement
  }

  /// Runs one statement that answers nothing.
  func run(_ sql: String, _ values: [SQLiteValue]) throws(DatabaseFailure) {
    let statement = try statement(sql, values)
    while try statement.step() {}
  }

  /// All of `body` or nothing of it.
  func transaction<Result>(
    _ body: () throws(DatabaseFailure) -> Result
  ) throws(DatabaseFailure) -> Result {
    try execute("BEGIN IMMEDIATE")
    do throws(DatabaseFailure) {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      try? execute("ROLLBACK")
      throw error
    }
  }

  private func prepared(_ sql: String) throws(DatabaseFailure) -> Statement {
    if let statement = statements[sql] { return statement }
    var compiled: UnsafeMutableRawPointer?
    guard sqlite.prepare_v2(handle, sql, -1, &compiled, nil) == SQLiteCode.ok, let compiled else {
      throw failure
    }
    let statement = Statement(compiled, self)
    statements[sql] = statement
    return statement
  }

  var failure: DatabaseFailure {
    let reason = sqlite.errmsg(handle).map { String(cString: $0) } ?? "unknown trouble"
    switch sqlite.extended_errcode(handle) & 0xFF {
    case SQLiteCode.busy: return DatabaseFailure(.busy, "another process is writing to it")
    case SQLiteCode.corrupt, SQLiteCode.notADatabase: return DatabaseFailure(.damaged, reason)
    default: return DatabaseFailure(.other, reason)
    }
  }
}

/// What can be given to a statement.
enum SQLiteValue {
  case text(String)
  case integer(Int)
}
