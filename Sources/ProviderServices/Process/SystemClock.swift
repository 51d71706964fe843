internal import Glibc
package import ProviderCore

/// What time it is; tests put a fixed one in its place.
package struct SystemClock: Sendable {
  /// The present moment.
  package var now: @Sendable () -> Timestamp
  /// Milliseconds from some fixed moment, which never jump.
  package var monotonicMilliseconds: @Sendable () -> Int
  package var sleep: @Sendable (_ milliseconds: Int) -> Void

  package init(
    now: @escaping @Sendable () -> Timestamp,
    monotonicMilliseconds: @escaping @Sendable () -> Int,
    sleep: @escaping @Sendable (Int) -> Void
  ) {
    self.now = now
    self.monotonicMilliseconds = monotonicMilliseconds
    self.sleep = sleep
  }

  package static let live = SystemClock(
    now: { Timestamp(seconds: time(nil)) },
    monotonicMilliseconds: {
      var moment = timespec()
      clock_gettime(CLOCK_MONOTONIC, &moment)
      return moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000
    },
    sleep: { milliseconds in
      var span = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
      nanosleep(&span, nil)
    })
}
