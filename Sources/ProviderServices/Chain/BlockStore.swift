internal import ProviderCore

/// The first blocks of days, kept for ever in a file of the cache folder, apart for each chain. It is only a cache:
/// where it cannot be read or written, the work goes on without it.
package final class BlockStore {
  private let chain: String
  private let database: Database?
  private let warn: (String) -> Void

  /// Another layout of the tables gets another file.
  static let fileName = "blocks-v1.db"

  /// `chain` is what the chain is known by, so that heights of two networks never mix.
  package init(folder: String, chain: String, warn: @escaping (String) -> Void) {
    self.chain = chain
    self.warn = warn
    database = Self.opened("\(folder)/\(Self.fileName)", folder, warn)
  }

  private static func opened(_ path: String, _ folder: String, _ warn: (String) -> Void) -> Database? {
    do throws(FileFailure) {
      try AtomicFile.makeFolder(folder)
    } catch {
      warn("block times are not kept: \"\(folder)\" cannot be made: \(error.reason)")
      return nil
    }
    do throws(DatabaseFailure) {
      return try prepared(path)
    } catch {
      guard error.kind == .damaged else {
        warn("block times are not kept: \"\(path)\": \(error.reason)")
        return nil
      }
    }
    // Nothing in it that could not be asked for again.
    try? File.remove(path)
    return try? prepared(path)
  }

  private static func prepared(_ path: String) throws(DatabaseFailure) -> Database {
    let database = try Database(path, .writing)
    // A machine that loses power may damage the file. Where opening it shows that, it is made anew; a row that cannot be
    // read is as one that is not there.
    try database.execute("PRAGMA synchronous = OFF")
    try database.execute(
      """
      CREATE TABLE IF NOT EXISTS bound (
        chain TEXT NOT NULL, day INTEGER NOT NULL, height INTEGER NOT NULL, time INTEGER NOT NULL,
        time_before INTEGER NOT NULL, PRIMARY KEY (chain, day)) WITHOUT ROWID
      """)
    return database
  }

  func bound(of day: Day) -> DayBoundSearch.Bound? {
    guard let database else { return nil }
    let sql = "SELECT height, time, time_before FROM bound WHERE chain = ? AND day = ?"
    guard let row = try? database.statement(sql, [.text(chain), .integer(day.number)]),
      (try? row.step()) == true
    else { return nil }
    let height = row.integer(0)
    let times = (Timestamp(seconds: row.integer(1)), Timestamp(seconds: row.integer(2)))
    row.reset()
    // A row that somebody has changed is asked for again; no halt of the chain lasts a year.
    let year = 366 * 86_400
    guard height > 1, times.1 < day.start, times.0 >= day.start,
      times.1.seconds > day.start.seconds - year, times.0.seconds < day.start.seconds + year
    else { return nil }
    return DayBoundSearch.Bound(
      first: Block(height: height, time: times.0), before: Block(height: height - 1, time: times.1))
  }

  /// Only a bound whose neighbour is known is certain, and kept.
  func keep(_ bound: DayBoundSearch.Bound, of day: Day) {
    guard let database, let before = bound.before, before.height == bound.first.height - 1 else { return }
    let values: [SQLiteValue] = [
      .text(chain), .integer(day.number), .integer(bound.first.height), .integer(bound.first.time.seconds),
      .integer(before.time.seconds),
    ]
    do throws(DatabaseFailure) {
      try database.run("INSERT OR REPLACE INTO bound VALUES (?, ?, ?, ?, ?)", values)
    } catch {
      warn("block times are not kept: \(error.reason)")
    }
  }
}
