internal import Glibc

/// A lock between processes, on a file that is never removed. The kernel releases it when its holder
/// ends, however that happens.
package final class FileLock {
  private let descriptor: Int32

  /// Opens the lock file; nothing is locked yet.
  package init(_ path: String) throws(FileFailure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure() }
  }

  deinit { close(descriptor) }

  /// Takes the lock if nobody holds it.
  package func tryLock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  package func unlock() { _ = flock(descriptor, LOCK_UN) }
}
