package import ProviderCore

/// What can be kept in a `SharedCache`.
package protocol CacheRecord {
  init?(parsing bytes: [UInt8])
  var text: String { get }
  var fetchedAt: Timestamp { get }
}

extension AKTPriceRecord: CacheRecord {}
extension WhitelistRecord: CacheRecord {}

/// A value from the network that all processes of a user share.
///
/// A daemon runs up to 32 bids at once. While the value is fresh nobody asks the network. Then one
/// process refreshes it; the others use the old value, or wait for the new one where there is no old.
/// When the refresh fails the old value serves on, and for a minute nobody tries again.
struct SharedCache<Record: CacheRecord> {
  let folder: String
  let name: String
  let limits: FreshnessLimits
  /// How long a process waits for another one's refresh.
  let patienceMilliseconds: Int
  let clock: SystemClock
  let warn: (String) -> Void
  /// Whether a stored record is still what is asked for.
  var isRelevant: (Record) -> Bool = { _ in true }

  static var pauseAfterFailure: TimeSpan { TimeSpan(seconds: 60) }

  private var path: String { "\(folder)/\(name).json" }
  private var failurePath: String { "\(folder)/\(name).failed" }

  /// A record that is good enough to use. Throws the refresh's failure when there is nothing to fall back on.
  func record(
    refresh: () throws(RefreshFailure) -> Record
  ) throws(RefreshFailure) -> Record {
    if let fresh = cached(.fresh) { return fresh }
    if let pausing = recordWhilePausing() { return pausing }
    guard let lock = openLock() else { return try refreshed(storing: false, refresh) }
    if lock.tryLock() {
      defer { lock.unlock() }
      // Somebody may have refreshed between our look and our lock.
      if let fresh = cached(.fresh) { return fresh }
      return try refreshed(storing: true, refresh)
    }
    if let stale = cached(.stale) { return stale }
    return try recordOfOther(lock)
  }

  /// The stored record if it is not too old; nobody is asked for a new one.
  func remembered() -> Record? { cached(.stale) }

  /// The stored record, however old; nil where there is none that can be read.
  func stored() -> Record? {
    guard let bytes = try? File.read(path, limit: 4 << 20), let record = Record(parsing: bytes)
    else { return nil }
    return isRelevant(record) ? record : nil
  }

  /// The stored record, if it is `worst` or better.
  private func cached(_ worst: Freshness) -> Record? {
    stored().flatMap { record in
      let freshness = Freshness(of: record.fetchedAt, now: clock.now(), limits: limits)
      return freshness <= worst ? record : nil
    }
  }

  /// The old record, when the last refresh failed a moment ago.
  private func recordWhilePausing() -> Record? {
    guard let bytes = try? File.read(failurePath, limit: 64),
      let failure = Timestamp(String(decoding: bytes, as: UTF8.self)),
      let stale = cached(.stale)
    else { return nil }
    let age = clock.now().seconds(since: failure)
    guard 0..<Self.pauseAfterFailure.seconds ~= age else { return nil }
    warn("the \(name) could not be refreshed \(age) s ago; using that of \(stale.fetchedAt)")
    return stale
  }

  private func refreshed(
    storing: Bool, _ refresh: () throws(RefreshFailure) -> Record
  ) throws(RefreshFailure) -> Record {
    do throws(RefreshFailure) {
      let record = try refresh()
      if storing { store(record.text, at: path) }
      return record
    } catch {
      if storing { store(clock.now().description, at: failurePath) }
      return try stale(because: error)
    }
  }

  /// Another process is refreshing and there is no old record: its result is ours.
  private func recordOfOther(_ lock: FileLock) throws(RefreshFailure) -> Record {
    let deadline = clock.monotonicMilliseconds() + patienceMilliseconds
    while clock.monotonicMilliseconds() < deadline {
      clock.sleep(20)
      if let fresh = cached(.fresh) { return fresh }
      if lock.tryLock() {
        defer { lock.unlock() }
        // It may have succeeded between our look and our lock.
        if let fresh = cached(.fresh) { return fresh }
        // The other gave up: asking again would take as long and fail likewise.
        return try stale(because: RefreshFailure(["another process found no answer"]))
      }
    }
    return try stale(because: RefreshFailure(["another process is still asking"]))
  }

  private func stale(because failure: RefreshFailure) throws(RefreshFailure) -> Record {
    guard let record = cached(.stale) else { throw failure }
    warn("the \(name) cannot be refreshed (\(failure)); using that of \(record.fetchedAt)")
    return record
  }

  // MARK: Files

  private func openLock() -> FileLock? {
    do throws(FileFailure) {
      try AtomicFile.makeFolder(folder)
      return try FileLock("\(folder)/\(name).lock")
    } catch {
      warn("the \(name) cannot be cached in \(folder): \(error.reason)")
      return nil
    }
  }

  /// A bid does not fail because a disk is full; it says so.
  private func store(_ text: String, at path: String) {
    do throws(FileFailure) {
      try AtomicFile.replace(path, with: Array(text.utf8))
    } catch {
      warn("the \(name) cannot be cached in \(folder): \(error.reason)")
    }
  }
}

/// Why a value could not be refreshed.
package struct RefreshFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let reasons: [String]

  init(_ reasons: [String]) { self.reasons = reasons }

  package var description: String { reasons.joined(separator: "; ") }
}
