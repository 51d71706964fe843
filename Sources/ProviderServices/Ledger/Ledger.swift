internal import Glibc
package import ProviderCore

/// The history of earnings that is kept on this machine: what each source has said of each day, first and later.
///
/// Any number of processes may have it open; each day is written for itself, before the next is fetched.
package final class Ledger {
  package let path: String
  let database: Database

  private init(_ path: String, _ database: Database) {
    self.path = path
    self.database = database
  }

  package static func path(in folder: String) -> String { "\(folder)/ledger.db" }

  /// Opens the ledger of a folder, and makes both if they are not there. Throws `ledger-failed` or `ledger-busy`.
  package static func open(in folder: String) throws(ProviderError) -> Ledger {
    let path = path(in: folder)
    do throws(FileFailure) {
      try AtomicFile.makeFolder(folder)
      try makePrivate(path)
    } catch {
      throw ProviderError(.ledgerFailed, "the ledger \"\(path)\" cannot be made: \(error.reason)")
    }
    return try opened(path)
  }

  /// Opens the ledger of a folder; nil where there is none yet. One that may not be written, such as a copy on a
  /// backup, can be read all the same.
  package static func existing(in folder: String) throws(ProviderError) -> Ledger? {
    let path = path(in: folder)
    do throws(FileFailure) {
      guard try File.exists(path) else { return nil }
    } catch {
      throw ProviderError(.ledgerFailed, "the ledger \"\(path)\" cannot be read: \(error.reason)")
    }
    guard File.mayWrite(path), File.mayWrite(folder) else { return try openedForReading(path) }
    do throws(ProviderError) {
      return try opened(path)
    } catch {
      // A full disk has no room for the locks that SQLite keeps beside the file, and yet it can be read.
      guard error.code == .ledgerFailed, let ledger = try? openedForReading(path) else { throw error }
      return ledger
    }
  }

  private static func openedForReading(_ path: String) throws(ProviderError) -> Ledger {
    do throws(DatabaseFailure) {
      // What others have written of late may stand in the file beside it alone.
      let hasLog = (File.size("\(path)-wal") ?? 0) > 0
      let database = try Database(path, hasLog ? .reading : .readingFixed)
      try LedgerSchema.check(database)
      return Ledger(path, database)
    } catch {
      throw .ledger(path, error)
    }
  }

  /// An empty file of this user alone, which SQLite takes for an empty database; its companions get the same
  /// permissions.
  private static func makePrivate(_ path: String) throws(FileFailure) {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      // To open and close the file here would end the locks that SQLite holds on it in this process.
      if errno == EEXIST { return }
      throw FileFailure()
    }
    close(descriptor)
  }

  private static func opened(_ path: String) throws(ProviderError) -> Ledger {
    do throws(DatabaseFailure) {
      let database = try Database(path, .writing)
      // Readers and a writer at the same time; a power failure may take the last days, never the file.
      try database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      try LedgerSchema.migrate(database)
      return Ledger(path, database)
    } catch {
      throw .ledger(path, error)
    }
  }
}

extension ProviderError {
  static func ledger(_ path: String, _ failure: DatabaseFailure) -> ProviderError {
    let words = "the ledger \"\(path)\" cannot be used: \(failure.reason)"
    switch failure.kind {
    case .busy: return ProviderError(.ledgerBusy, words, hint: "try again")
    case .damaged:
      return ProviderError(
        .ledgerFailed, words,
        hint:
          "put back a copy of it, or move it away: \"earnings sync\" makes a new one from what the services still know"
      )
    case .tooNew: return ProviderError(.ledgerFailed, words, hint: "use that version")
    case .libraryMissing: return ProviderError(.ledgerFailed, words)
    case .other:
      return ProviderError(
        .ledgerFailed, words,
        hint: "look at who may read and write it and its folder, and at the space left there")
    }
  }
}
