internal import CSystemLibraries

/// A compiled statement of a database.
final class Statement {
  private let handle: UnsafeMutableRawPointer
  private let sqlite: system_sqlite
  private unowned let database: Database

  init(_ handle: UnsafeMutableRawPointer, _ database: Database) {
    self.handle = handle
    self.database = database
    sqlite = database.sqlite
  }

  func reset() { _ = sqlite.reset(handle) }

  func finalize() { _ = sqlite.finalize(handle) }

  /// Values are counted from 1.
  func bind(_ value: SQLiteValue, at index: Int32) {
    // SQLite copies the text (SQLITE_TRANSIENT), since Swift's may go away.
    let copied = UnsafeMutableRawPointer(bitPattern: -1)
    switch value {
    case .text(let text): _ = sqlite.bind_text(handle, index, text, Int32(text.utf8.count), copied)
    case .integer(let number): _ = sqlite.bind_int64(handle, index, Int64(number))
    }
  }

  /// Moves to the next row; false when there is none.
  func step() throws(DatabaseFailure) -> Bool {
    switch sqlite.step(handle) {
    case SQLiteCode.row: return true
    case SQLiteCode.done:
      reset()
      return false
    default:
      let failure = database.failure
      reset()
      throw failure
    }
  }

  /// Columns are counted from 0. Nil for NULL.
  func text(_ column: Int32) -> String? {
    guard let bytes = sqlite.column_text(handle, column) else { return nil }
    let count = Int(sqlite.column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func integer(_ column: Int32) -> Int { Int(sqlite.column_int64(handle, column)) }
}
