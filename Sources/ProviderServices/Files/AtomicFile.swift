internal import Glibc

/// Replaces a file as a whole: whoever reads sees the old file or the new one, whatever happens to the
/// writer, the machine or the disk in between.
package enum AtomicFile {
  /// Writes beside the file, flushes, then renames over it. The caller must hold the file's lock: two
  /// writers would share the temporary name, which is fixed so that a killed writer leaves at most one
  /// such file, and the next one reuses it.
  package static func replace(
    _ path: String, with bytes: [UInt8], mode: UInt32 = 0o644
  ) throws(FileFailure) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileFailure() }
    do throws(FileFailure) {
      defer { close(descriptor) }
      try File.write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw FileFailure() }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let failure = FileFailure()
      unlink(temporary)
      throw failure
    }
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
