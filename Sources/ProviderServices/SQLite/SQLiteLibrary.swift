internal import CSystemLibraries

/// The system's SQLite, loaded at first use.
enum SQLiteLibrary {
  /// The names under which Linux distributions have SQLite 3.
  static let systemLibraries = ["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.0.dylib"]

  /// Throws where there is none.
  static func loaded() throws(DatabaseFailure) -> system_sqlite {
    guard let library else {
      throw DatabaseFailure(
        .libraryMissing, "the library libsqlite3.so.0 is not installed (Debian package libsqlite3-0)")
    }
    return library
  }

  private static let library = CStrings.with(systemLibraries) { system_sqlite_open($0)?.pointee }
}

// From sqlite3.h, whose numbers are part of SQLite's ABI.
enum SQLiteCode {
  static let ok: Int32 = 0
  static let busy: Int32 = 5
  static let corrupt: Int32 = 11
  static let notADatabase: Int32 = 26
  static let row: Int32 = 100
  static let done: Int32 = 101

  static let openReadOnly: Int32 = 0x1
  static let openReadWrite: Int32 = 0x2
  static let openCreate: Int32 = 0x4
  static let openURI: Int32 = 0x40
}

/// Why a database does not do what is asked of it.
package struct DatabaseFailure: Error, Hashable, Sendable {
  package enum Kind: Sendable {
    case libraryMissing
    /// Somebody else is writing for longer than one waits.
    case busy
    /// It is no database, or a broken one.
    case damaged
    /// A newer version of this tool has changed its tables.
    case tooNew
    case other
  }

  package let kind: Kind
  /// In a person's words, without a full stop.
  package let reason: String

  init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }
}
