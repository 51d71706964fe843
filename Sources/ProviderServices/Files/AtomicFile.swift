internal import Glibc

/// Replaces a file as a whole: whoever reads sees the old file or the new one, whatever happens to the
/// writer, the machine or the disk in between.
package enum AtomicFile {
  /// Who may read the new file.
  package enum Access: Sendable {
    /// These permissions, as far as the umask allows.
    case mode(UInt32)
    /// Those of the file that is replaced, its owner too; of a file that is new, this user alone.
    case kept
    /// The same, but nobody other than the owner.
    case keptPrivate
  }

  /// Writes beside the file, flushes, then renames over it. The caller must hold a lock: two writers would
  /// share the temporary name, which is fixed so that a killed writer leaves at most one such file, and the
  /// next one clears it away.
  package static func replace(
    _ path: String, with bytes: [UInt8], access: Access = .mode(0o644)
  ) throws(FileFailure) {
    let temporary = temporary(path)
    do throws(FileFailure) {
      try write(bytes, to: temporary, access, like: path)
      guard rename(temporary, path) == 0 else { throw FileFailure() }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Hidden, and a name that nobody else gives a file, because a leftover is cleared away unasked.
  static func temporary(_ path: String) -> String {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return "\(File.folder(of: path))/.\(name).akash-provider-tool"
  }

  /// Makes sure that a file could be replaced, short of a disk that fills up in between.
  package static func tryOut(_ path: String) throws(FileFailure) {
    let temporary = temporary(path)
    defer { unlink(temporary) }
    try write(Array(repeating: 0x20, count: 4096), to: temporary, .mode(0o600), like: path)
  }

  private static func write(
    _ bytes: [UInt8], to temporary: String, _ access: Access, like path: String
  ) throws(FileFailure) {
    unlink(temporary)
    let mode: UInt32 = if case .mode(let mode) = access { mode } else { 0o600 }
    // Made anew, so that nobody's link in a shared folder leads the bytes elsewhere.
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileFailure() }
    defer { close(descriptor) }
    switch access {
    case .mode: break
    case .kept: try copyAccess(of: path, to: descriptor, 0o7777)
    case .keptPrivate: try copyAccess(of: path, to: descriptor, 0o700)
    }
    try File.write(bytes, to: descriptor)
    guard fsync(descriptor) == 0 else { throw FileFailure() }
  }

  private static func copyAccess(
    of path: String, to descriptor: Int32, _ mask: mode_t
  ) throws(FileFailure) {
    var old = stat()
    guard stat(path, &old) == 0 else {
      guard errno == ENOENT else { throw FileFailure() }
      return
    }
    var new = stat()
    guard fstat(descriptor, &new) == 0 else { throw FileFailure() }
    if old.st_uid != new.st_uid || old.st_gid != new.st_gid {
      guard fchown(descriptor, old.st_uid, old.st_gid) == 0 else { throw FileFailure() }
    }
    guard fchmod(descriptor, old.st_mode & mask) == 0 else { throw FileFailure() }
  }

  /// Makes a rename outlast a power failure.
  package static func flushFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Makes a folder and those above it, for this user alone.
  package static func makeFolder(_ path: String) throws(FileFailure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw FileFailure()
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFailure() }
  }
}
