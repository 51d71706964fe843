internal import Glibc
package import ProviderCore
package import ProviderServices
internal import Synchronization

/// A clock that stands still until a test moves it; sleeping moves it too.
package final class FixedClock: Sendable {
  private let milliseconds: Mutex<Int>

  package init(_ moment: Timestamp) { milliseconds = Mutex(moment.seconds * 1000) }

  package func advance(milliseconds: Int) { self.milliseconds.withLock { $0 += milliseconds } }

  package func advance(seconds: Int) { advance(milliseconds: seconds * 1000) }

  package var clock: SystemClock {
    SystemClock(
      now: { Timestamp(seconds: self.milliseconds.withLock { $0 } / 1000) },
      monotonicMilliseconds: { self.milliseconds.withLock { $0 } },
      sleep: { milliseconds in
        // A moment of the real world too: a process that another test starts holds our locks for as long as
        // it takes from fork to exec.
        usleep(1000)
        self.advance(milliseconds: milliseconds)
      })
  }
}
