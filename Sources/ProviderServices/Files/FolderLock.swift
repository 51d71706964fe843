internal import Glibc

/// A lock between processes on a folder itself, so that no lock file lies about among a person's files. The
/// kernel releases it when its holder ends, however that happens.
final class FolderLock {
  private let descriptor: Int32

  /// Waits until the lock is free, for as long as `patienceMilliseconds`. Throws `EWOULDBLOCK` after that.
  init(_ path: String, patienceMilliseconds: Int = 10_000, clock: SystemClock) throws(FileFailure) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure() }
    let deadline = clock.monotonicMilliseconds() + patienceMilliseconds
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, clock.monotonicMilliseconds() < deadline else {
        let failure = FileFailure()
        close(descriptor)
        throw failure
      }
      clock.sleep(10)
    }
  }

  deinit { close(descriptor) }
}
