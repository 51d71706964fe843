internal import Glibc
package import ProviderCore

/// The last resort for a new secret that cannot be stored where it belongs.
package enum RecoveryFile {
  /// Writes a file that is new and this user's alone, in the first folder that takes it; its path, or nil
  /// where none does.
  package static func write(_ secret: Secret, folders candidates: [String], now: Timestamp) -> String? {
    let name = "akash-provider-tool-recovered-key-\(now.seconds)-\(getpid())"
    for folder in candidates {
      let path = "\(folder)/\(name)"
      do throws(FileFailure) {
        try AtomicFile.makeFolder(folder)
        try write(secret, to: path)
        return path
      } catch {
        continue
      }
    }
    return nil
  }

  private static func write(_ secret: Secret, to path: String) throws(FileFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure() }
    defer { close(descriptor) }
    do throws(FileFailure) {
      try File.write(Array((secret.reveal() + "\n").utf8), to: descriptor)
      guard fsync(descriptor) == 0 else { throw FileFailure() }
    } catch {
      // Only what was made here: a file that was there already may hold another key.
      unlink(path)
      throw error
    }
  }
}
