import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct SharedCacheTests {
  private static let now = Timestamp(seconds: 1_795_271_828)

  private static func record(_ price: String) throws -> AKTPriceRecord {
    AKTPriceRecord(price: try #require(AKTPrice(price)), source: .dia, fetchedAt: now)
  }

  /// The third look at the file is the last before the lock is tried again.
  @Test func `what another process stores between a look and the lock is used, without a warning`() throws {
    let folder = try TemporaryFolder()
    let (wanted, strange) = (try Self.record("2"), try Self.record("1"))
    try folder.write(strange.text, to: "akt-price.json")
    let other = try FileLock("\(folder.path)/akt-price.lock")
    #expect(other.tryLock())
    var looks = 0
    let cache = SharedCache<AKTPriceRecord>(
      folder: folder.path, name: "akt-price",
      limits: FreshnessLimits(maximumAge: TimeSpan(seconds: 60), maximumStaleAge: TimeSpan(seconds: 600)),
      patienceMilliseconds: 4000,
      clock: FixedClock(Self.now).clock, warn: { Issue.record("warned: \($0)") },
      isRelevant: { record in
        guard record != wanted else { return true }
        looks += 1
        if looks == 3 {
          _ = try? folder.write(wanted.text, to: "akt-price.json")
          other.unlock()
        }
        return false
      })
    let found = try cache.record { () throws(RefreshFailure) in
      throw RefreshFailure(["nobody should be asked"])
    }
    #expect(found == wanted)
    #expect(looks == 3)
  }
}
